import type { Corpus, Language } from "./prose.ts";

/**
 * What descriptions of `trades.ts` say in place of `prose.ts`, whose companies have offices, software and equity.
 * English duties and skills are each trade's own; those of other languages fit every one of them.
 */

const en: Partial<Corpus> = {
  intro: [
    "{company} has been part of this region for thirty years, and most of our people have been here for more than five of them.",
    "Two hundred people work at {company}, on every day of the year. We know each other by name, and we keep our rosters a month ahead.",
    "People rely on {company} every day, and they notice when we do it well.",
  ],
  about: [
    "As {title} in {team} you work in a small crew with a lead who has done the work. Nobody is alone on a shift.",
    "We are looking for a {title} to join {team}. You will be shown everything in your first two weeks, by one person, at your side.",
    "This place became free because a colleague retires. There is time for them to show you what they know.",
  ],
  benefits: [
    "Medical, dental and vision insurance from the first day",
    "Shift bonuses for nights, Sundays and holidays",
    "401(k) or local pension with a 5% match",
    "Paid training and every certificate that the work asks for",
    "Work clothes and safety shoes",
    "A roster that you know four weeks ahead",
  ],
  pay: [
    "The pay range for this position is {min} - {max}.",
    "We pay between {min} and {max} for this role, and we tell you the number before the first interview.",
  ],
  deniesRemote: ["This is not a remote position: the work is done on site."],
};

const de: Partial<Corpus> = {
  intro: [
    "{company} ist seit dreißig Jahren in der Region zu Hause, und die meisten von uns sind seit mehr als fünf Jahren dabei.",
    "Bei {company} arbeiten zweihundert Menschen, an jedem Tag des Jahres. Wir kennen uns beim Namen.",
  ],
  about: [
    "Für unser Team {team} suchen wir Verstärkung als {title}. In den ersten zwei Wochen begleitet dich jemand, der die Arbeit kennt.",
    "Die Stelle wird frei, weil ein Kollege in Rente geht. Für eine gründliche Übergabe ist Zeit.",
  ],
  duties: [
    "Sorgfältige Arbeit nach den Regeln unseres Berufs",
    "Übergabe an die nächste Schicht, ohne dass etwas fehlt",
    "Pflege der Nachweise und Listen, die zur Arbeit gehören",
    "Freundlicher Umgang mit allen, die auf uns angewiesen sind",
    "Sicherheit und Sauberkeit am Arbeitsplatz",
  ],
  skills: [
    "Abgeschlossene Ausbildung im Beruf oder Erfahrung darin",
    "Bereitschaft zur Arbeit in Schichten",
    "Zuverlässigkeit und Freude an der Zusammenarbeit",
    "Gute Deutschkenntnisse",
  ],
  benefits: [
    "30 Tage Urlaub sowie frei am 24. und 31. Dezember",
    "Zuschläge für Nächte, Sonntage und Feiertage",
    "Ein Dienstplan, der vier Wochen vorher feststeht",
    "Arbeitskleidung und bezahlte Fortbildungen",
  ],
};

const fr: Partial<Corpus> = {
  intro: [
    "{company} est présente dans la région depuis trente ans, et la plupart d'entre nous y travaillent depuis plus de cinq ans.",
    "Deux cents personnes travaillent chez {company}, tous les jours de l'année. Nous nous connaissons par nos prénoms.",
  ],
  about: [
    "Au sein de l'équipe {team}, vous travaillez avec un responsable qui connaît le métier. Personne n'est seul pendant son service.",
    "Ce poste de {title} se libère car un collègue part à la retraite. Il aura le temps de vous transmettre ce qu'il sait.",
  ],
  duties: [
    "Un travail soigné, selon les règles du métier",
    "La transmission à l'équipe suivante, sans rien oublier",
    "La tenue des documents qui accompagnent le travail",
    "L'accueil des personnes qui comptent sur nous",
    "La sécurité et la propreté du lieu de travail",
  ],
  skills: [
    "Un diplôme du métier ou une première expérience",
    "Disponibilité pour des horaires décalés",
    "Ponctualité et sens de l'équipe",
    "De la rigueur et beaucoup de bon sens",
  ],
  benefits: [
    "Mutuelle prise en charge à 100 % et tickets restaurant",
    "Primes de nuit et de dimanche",
    "Un planning connu quatre semaines à l'avance",
    "Tenue de travail fournie",
  ],
};

const pt: Partial<Corpus> = {
  intro: [
    "A {company} faz parte da região há trinta anos, e a maioria de nós está aqui há mais de cinco.",
    "Duzentas pessoas trabalham na {company}, todos os dias do ano. Aqui todos se conhecem pelo nome.",
  ],
  about: [
    "Buscamos uma pessoa para a posição de {title} no time de {team}. Nas duas primeiras semanas, alguém que conhece o trabalho acompanha você.",
    "A vaga abriu porque um colega vai se aposentar. Haverá tempo para aprender com ele.",
  ],
  duties: [
    "Trabalhar com cuidado, pelas regras da profissão",
    "Passar o turno sem deixar nada de fora",
    "Manter em dia os registros do trabalho",
    "Atender bem as pessoas que contam conosco",
    "Cuidar da segurança e da limpeza do local",
  ],
  skills: [
    "Formação na área ou experiência na função",
    "Disponibilidade para trabalhar em turnos",
    "Pontualidade e espírito de equipe",
    "Vontade de aprender",
  ],
  benefits: [
    "Plano de saúde e odontológico sem coparticipação",
    "Vale-refeição de R$ 45 por dia",
    "Adicional noturno e de domingo",
    "Uniforme e cursos pagos pela empresa",
  ],
};

const ja: Partial<Corpus> = {
  intro: [
    "{company}は三十年にわたり地域とともに歩んできました。社員の多くが五年以上働いています。",
    "{company}では二百人が一年を通して働いています。お互いの名前を知っている職場です。",
  ],
  about: [
    "{team}チームの{title}として働いていただきます。最初の二週間は経験のある先輩が付き添います。",
    "先輩の退職に伴う募集です。引き継ぎの時間を十分に取ります。",
  ],
  duties: [
    "決められた手順に沿った丁寧な作業",
    "次の勤務者への漏れのない引き継ぎ",
    "記録や書類の作成",
    "ご利用になる方への親切な対応",
    "職場の安全と清潔の維持",
  ],
  skills: [
    "この職種の資格または実務経験",
    "シフト勤務が可能な方",
    "時間を守り、仲間と協力できる方",
    "日常会話レベルの日本語",
  ],
  benefits: [
    "年間休日120日、各種社会保険完備",
    "夜勤手当と休日手当",
    "制服の貸与、交通費全額支給",
    "資格取得の費用を全額負担",
  ],
};

export const tradeCorpora: Readonly<Record<Language, Partial<Corpus>>> = { en, de, fr, pt, ja };
