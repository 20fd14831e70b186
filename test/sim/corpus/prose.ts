export type Language = "en" | "de" | "fr" | "pt" | "ja";

/** Sentences that descriptions are made of. `{company}`, `{business}`, `{title}`, `{team}` are filled in. */
export interface Corpus {
  intro: readonly string[];
  about: readonly string[];
  duties: readonly string[];
  skills: readonly string[];
  benefits: readonly string[];
  closing: readonly string[];
  headings: { duties: string; skills: string; benefits: string };
  /** `{min}` and `{max}` are written in the posting's currency and period. */
  pay: readonly string[];
  deniesRemote: readonly string[];
}

const en: Corpus = {
  headings: { duties: "What you'll do", skills: "What we're looking for", benefits: "Benefits & perks" },
  intro: [
    "{company} builds {business}. We are a team of careful people who like to see their work used on the same day that it is finished, and we are growing in every office.",
    "Since our first customer signed on a paper napkin, {company} has grown into a company that thousands of people rely on every morning. What we make is simple to describe: {business}.",
    "At {company} we believe that unglamorous problems deserve excellent work. That is why we make {business}, and why we answer our own support line.",
    "Every week, more than four hundred organisations open {company} before they open their inbox. They come for {business}; they stay because somebody calls them back.",
  ],
  about: [
    "As {title} in our {team} team you will own problems from the first conversation to the last bug. You will work with people from every department, and you will be trusted to decide.",
    "We are looking for a {title} to join {team}. The team is small, writes things down, and ships in short steps. You will find a system that works, a backlog that is honest and colleagues who say when they do not know.",
    "The {team} team keeps the promises that the rest of the company makes. In this role you will look after one of our most visible areas and help us to double what we can handle without doubling the number of people.",
    "This role is new. Until now its work was spread over three teams; you will bring it together, decide what matters, and show the rest of us how it is done well.",
    "Your first month is for listening: to customers, to the people who built what we have, and to the data. By the third month you will have changed something that people notice.",
  ],
  duties: [
    "Plan and deliver projects together with colleagues from product, design and operations",
    "Turn vague requests into clear problems, and clear problems into small, safe steps",
    "Write documents that people outside of your team can act on",
    "Measure the effect of what you deliver & report it, including when there is none",
    "Keep our most important systems fast, safe and boring",
    "Review the work of others with care, and ask for the same",
    "Be on call for one week in eight, with a day off afterwards",
    "Work closely with customers: visit them, call them, and read what they write to us",
    "Find the cause of problems that occur in production <1 % of the time",
    "Mentor two or three colleagues who are earlier in their career",
    "Own the quarterly plan for your area and its budget",
    "Negotiate with suppliers in North America, Europe and Japan",
    "Improve the way in which we hire, from the first message to the first day",
    "Prepare audits & keep the evidence where an auditor would look for it",
    "Represent {company} at trade fairs, meetups and in open-source communities",
    "Simplify: remove one thing for every thing that you add",
  ],
  skills: [
    "5+ years of experience in a comparable role, or a convincing reason why fewer are enough",
    "You write clearly in English; a second language is a plus",
    "Hands-on experience with TypeScript, Python or Go, and with SQL",
    "A degree in a related field or equivalent practical experience",
    "You have seen a project fail and can say why",
    "Comfort with numbers: you know what a median is and when it misleads",
    "Experience with regulated industries (medical devices, payments, aviation)",
    "A valid driver's license and willingness to travel up to 20 % of the time",
    "You prefer a short meeting to a long thread, and a short thread to a long meeting",
    "Knowledge of Kubernetes, Terraform & at least one of the large clouds",
    "Experience in selling to companies with 200-2,000 employees",
    "Able to lift up to 50 lbs and to stand for longer periods",
    "You ask before you assume, and you say so when you were wrong",
  ],
  benefits: [
    "Medical, dental and vision insurance for you and your dependents, from the first day",
    "25 days of vacation, and a company-wide break in the last week of the year",
    "401(k) or local pension with a 5% match",
    "A learning budget of $2,000 a year, and the time to use it",
    "16 weeks of paid parental leave for every parent",
    "Lunch on us when you are in the office, and good coffee always",
    "Visa sponsorship and relocation support",
    "Four weeks a year in which you may work from another country, where the law allows it",
    "Commuter benefits and free bicycle repairs",
  ],
  closing: [
    "{company} is an equal opportunity employer. We do not discriminate on the basis of race, religion, color, national origin, gender, sexual orientation, age, marital status, veteran status or disability status. If you need an accommodation at any point of the process, tell us and we will arrange it.",
    "We know that people from underrepresented groups apply only when they meet every point of a list. Please apply anyway. We read every application, and a person writes every answer.",
    "Beware of people who offer jobs in our name: {company} never asks for money, bank details or a purchase during an application.",
  ],
  pay: [
    "The base range for this position is {min} - {max} plus equity.",
    "Compensation: the expected base salary for this role is {min} to {max}, depending on experience, skills and location.",
    "Pay range for this role: {min}—{max}. This range is our good-faith estimate at the time of posting.",
    "We pay between {min} and {max} for this role, and we tell you the number before the first interview.",
  ],
  deniesRemote: [
    "This is not a remote position: you are expected to be on site five days a week.",
    "Please note that this role is based in our office and can not be done remotely.",
  ],
};

const de: Corpus = {
  headings: { duties: "Deine Aufgaben", skills: "Dein Profil", benefits: "Das bieten wir" },
  intro: [
    "{company} steht für {business}. Wir sind ein Team von sorgfältigen Menschen, die ihre Arbeit gern noch am selben Tag im Einsatz sehen, und wachsen an allen Standorten.",
    "Seit der Gründung hat sich {company} vom kleinen Büro im Hinterhof zu einem Unternehmen entwickelt, auf das sich jeden Morgen Tausende verlassen.",
  ],
  about: [
    "Für unser Team {team} suchen wir zum nächstmöglichen Zeitpunkt Verstärkung als {title}. Du übernimmst Verantwortung vom ersten Gespräch bis zum fertigen Ergebnis und arbeitest eng mit Kolleginnen und Kollegen aus allen Abteilungen zusammen.",
    "Die Stelle ist neu geschaffen und bietet viel Gestaltungsspielraum. Kurze Wege, ehrliche Rückmeldungen und eine gründliche Einarbeitung sind für uns selbstverständlich.",
  ],
  duties: [
    "Planung und Umsetzung von Projekten gemeinsam mit Produkt, Vertrieb und Betrieb",
    "Enge Zusammenarbeit mit unseren Kunden im gesamten deutschsprachigen Raum",
    "Dokumentation der Ergebnisse, so dass auch andere damit arbeiten können",
    "Weiterentwicklung unserer Abläufe und Qualitätsstandards",
    "Fachliche Begleitung von Auszubildenden und Werkstudierenden",
    "Vorbereitung von Prüfungen und Pflege der zugehörigen Nachweise",
    "Verantwortung für das Budget des eigenen Bereichs",
  ],
  skills: [
    "Abgeschlossene Ausbildung oder Studium in einem verwandten Fach",
    "Mehrjährige Berufserfahrung in einer vergleichbaren Position",
    "Sehr gute Deutschkenntnisse und gutes Englisch in Wort und Schrift",
    "Selbstständige, strukturierte Arbeitsweise und Freude an der Zusammenarbeit",
    "Führerschein der Klasse B und Bereitschaft zu gelegentlichen Reisen",
    "Sicherer Umgang mit Zahlen und gängigen Werkzeugen",
  ],
  benefits: [
    "30 Tage Urlaub sowie frei am 24. und 31. Dezember",
    "Betriebliche Altersvorsorge mit 20 % Zuschuss",
    "Zuschuss zum Deutschlandticket und Leasing eines Dienstrads",
    "Flexible Arbeitszeiten und mobiles Arbeiten nach Absprache",
    "Ein Weiterbildungsbudget von 1.500 € im Jahr",
  ],
  closing: [
    "Wir freuen uns über Bewerbungen von allen Menschen, unabhängig von Herkunft, Geschlecht, Religion, Behinderung, Alter oder sexueller Identität. Bitte nenne uns deinen frühesten Eintrittstermin.",
  ],
  pay: [
    "Das Jahresgehalt für diese Stelle liegt je nach Erfahrung zwischen {min} und {max}.",
    "Wir zahlen {min} bis {max} brutto, abhängig von deiner Erfahrung.",
  ],
  deniesRemote: ["Bitte beachte: Diese Stelle ist nicht im Homeoffice möglich."],
};

const fr: Corpus = {
  headings: { duties: "Vos missions", skills: "Votre profil", benefits: "Ce que nous offrons" },
  intro: [
    "Chez {company}, nous croyons que les problèmes discrets méritent un travail excellent. Notre métier : {business}.",
    "Depuis sa création, {company} accompagne chaque matin des milliers de personnes dans leur travail. Notre équipe grandit et nous recrutons sur tous nos sites.",
  ],
  about: [
    "Au sein de l'équipe {team}, vous prenez en charge des sujets de bout en bout, de la première discussion avec nos clients jusqu'à la mise en service. Vous travaillez avec toutes les équipes et décidez en autonomie.",
    "Ce poste de {title} est une création. Vous aurez à cœur de construire des méthodes simples, de les expliquer et de les faire vivre avec vos collègues.",
  ],
  duties: [
    "Piloter des projets avec les équipes produit, design et opérations",
    "Rencontrer nos clients et comprendre leurs besoins sur le terrain",
    "Rédiger une documentation claire et utile à tous",
    "Améliorer la qualité et la fiabilité de nos services",
    "Suivre les indicateurs et présenter les résultats chaque mois",
    "Accompagner les nouveaux arrivants dans leur prise de poste",
  ],
  skills: [
    "Une première expérience réussie de trois ans minimum dans un poste similaire",
    "Un diplôme de niveau bac +3 à bac +5 ou une expérience équivalente",
    "Un très bon niveau de français et un bon niveau d'anglais",
    "Le goût du travail en équipe et le sens de l'écoute",
    "De la rigueur, de la curiosité et beaucoup de bon sens",
  ],
  benefits: [
    "Mutuelle prise en charge à 100 % et tickets restaurant",
    "Deux jours de télétravail par semaine après la période d'essai",
    "Douze jours de RTT par an",
    "Participation et intéressement aux résultats de l'entreprise",
  ],
  closing: [
    "À compétences égales, tous nos postes sont ouverts aux personnes en situation de handicap. Toutes les candidatures reçoivent une réponse écrite.",
  ],
  pay: ["La rémunération annuelle brute est comprise entre {min} et {max} selon l'expérience."],
  deniesRemote: ["Attention : ce poste n'est pas ouvert au télétravail."],
};

const pt: Corpus = {
  headings: { duties: "Responsabilidades", skills: "Requisitos", benefits: "Benefícios" },
  intro: [
    "Na {company}, acreditamos que problemas pouco glamorosos merecem um trabalho excelente. O que fazemos: {business}.",
    "A {company} cresceu de uma pequena sala para uma empresa em que milhares de pessoas confiam todas as manhãs. Agora queremos crescer com você.",
  ],
  about: [
    "Buscamos uma pessoa para a posição de {title} no time de {team}. Você vai cuidar dos projetos do começo ao fim, em contato direto com os nossos clientes e com todas as áreas da empresa.",
    "Esta vaga é nova: você terá espaço para propor, construir e mostrar ao restante do time como fazer bem feito.",
  ],
  duties: [
    "Planejar e entregar projetos em conjunto com produto, design e operações",
    "Conversar com clientes e transformar pedidos vagos em problemas claros",
    "Escrever documentos que outras pessoas consigam usar",
    "Acompanhar indicadores e apresentar os resultados mensalmente",
    "Melhorar continuamente os nossos processos e sistemas",
    "Apoiar o desenvolvimento de colegas em início de carreira",
  ],
  skills: [
    "Experiência de pelo menos três anos em uma função parecida",
    "Ensino superior completo ou experiência prática equivalente",
    "Boa comunicação escrita e inglês intermediário",
    "Familiaridade com planilhas, SQL e ferramentas de análise",
    "Organização, curiosidade e vontade de aprender",
  ],
  benefits: [
    "Plano de saúde e odontológico sem coparticipação",
    "Vale-refeição de R$ 45 por dia",
    "Licença parental estendida",
    "Auxílio para trabalho híbrido e horário flexível",
  ],
  closing: [
    "Todas as pessoas são bem-vindas, independentemente de raça, gênero, orientação sexual, idade ou deficiência. Respondemos a todas as candidaturas.",
  ],
  pay: ["A faixa salarial para esta vaga é de {min} a {max}."],
  deniesRemote: ["Atenção: esta vaga é presencial e não é possível trabalhar de forma remota."],
};

const ja: Corpus = {
  headings: { duties: "仕事内容", skills: "応募資格", benefits: "待遇・福利厚生" },
  intro: [
    "{company}は、目立たない課題にこそ丁寧な仕事が必要だと考えています。私たちのチームはすべての拠点で成長を続けており、新しい仲間を探しています。",
    "創業以来、{company}は毎朝数千人のお客様に使われるサービスを作ってきました。製品を使う人の声を直接聞きながら、小さな改善を毎日積み重ねています。",
  ],
  about: [
    "{team}チームの{title}として、お客様との最初の会話からリリースまで一貫して担当していただきます。部署を越えて協力し、自分で判断しながら仕事を進められる環境です。",
    "新設のポジションです。仕組みづくりから参加し、周囲に説明しながらチームに定着させていくことを期待しています。",
  ],
  duties: [
    "プロダクト、デザイン、運用の各チームと協力したプロジェクトの企画と推進",
    "お客様への訪問と課題のヒアリング",
    "社内向け資料の作成と改善",
    "指標の確認と毎月の報告",
    "業務プロセスの見直しと品質の向上",
    "新しいメンバーの育成とサポート",
  ],
  skills: [
    "同様の職種での三年以上の実務経験",
    "ビジネスレベルの日本語と読み書きができる英語力",
    "データに基づいて考え、説明できる方",
    "チームで働くことが好きな方",
    "大学卒業または同等の経験",
  ],
  benefits: [
    "完全週休二日制、年間休日125日",
    "各種社会保険完備、交通費全額支給",
    "書籍購入と研修の補助制度",
    "フレックスタイム制（コアタイム11時から15時）",
  ],
  closing: [
    "国籍、性別、年齢、障がいの有無にかかわらず、すべての方の応募を歓迎します。選考に関するご質問はお気軽にお問い合わせください。",
  ],
  pay: ["想定年収は{min}から{max}です。経験と能力を考慮して決定します。"],
  deniesRemote: ["このポジションは出社勤務のみで、リモートワークはできません。"],
};

export const corpora: Readonly<Record<Language, Corpus>> = { en, de, fr, pt, ja };
