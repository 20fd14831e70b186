import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../../../src/core/normalize/language/detect-language.ts";
import { languageBasis, readLanguage, readLanguageTag } from "../../../../../src/core/normalize/language/language.ts";

const samples: Record<string, string> = {
  en: "We are looking for an engineer to join our team and help us build the tools that our customers use every day.",
  de: "Wir suchen eine erfahrene Person für unser Team in Berlin, die mit uns die Zukunft der Mobilität gestaltet und Freude an der Arbeit hat.",
  fr: "Nous recherchons une personne motivée pour rejoindre notre équipe à Paris et participer au développement de nos produits avec des clients.",
  es: "Buscamos una persona con experiencia para unirse a nuestro equipo en Madrid y trabajar en el desarrollo de los productos de la empresa.",
  pt: "Estamos procurando uma pessoa com experiência para fazer parte da nossa equipe em São Paulo e trabalhar no desenvolvimento dos produtos.",
  it: "Cerchiamo una persona con esperienza che si unisca al nostro team di Milano per lavorare allo sviluppo dei prodotti della nostra azienda.",
  nl: "Wij zijn op zoek naar een ervaren collega die ons team in Amsterdam komt versterken en met ons werkt aan de producten van het bedrijf.",
  sv: "Vi söker en erfaren person till vårt team i Stockholm som vill vara med och utveckla våra produkter för kunder över hela världen och inom EU.",
  da: "Vi søger en erfaren kollega til vores team i København, som har lyst til at være med til at udvikle vores produkter og arbejde med kunder.",
  no: "Vi søker en erfaren kollega til vårt team i Oslo som har lyst til å være med på å utvikle våre produkter og jobbe med kunder hos oss.",
  pl: "Szukamy doświadczonej osoby do naszego zespołu w Warszawie, która będzie pracować nad rozwojem naszych produktów oraz z klientami.",
  ja: "私たちは東京のチームに参加して製品の開発を担当するエンジニアを募集しています。",
  zh: "我们正在寻找一位经验丰富的工程师加入我们在上海的团队，负责产品的开发工作。",
  ko: "우리는 서울 팀에 합류하여 제품 개발을 담당할 경력 엔지니어를 찾고 있습니다.",
  ru: "Мы ищем опытного инженера в нашу команду, чтобы вместе развивать продукты компании и работать с клиентами.",
  uk: "Ми шукаємо досвідченого інженера в нашу команду, щоб разом розвивати продукти компанії і працювати з її клієнтами.",
};

describe("detectLanguage", () => {
  it.each(Object.entries(samples))("%s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
  it.each([
    [
      "no",
      "Butikkmedarbeider s\u00f8kes til v\u00e5r butikk i Bergen. Du er blid, serviceinnstilt og glad i \u00e5 selge. Arbeidstid ca. 20 timer i uken.",
    ],
    [
      "no",
      "Me ser etter ein l\u00e6rar til ungdomssteget. Stillinga er fast, og l\u00f8n etter avtale. Du m\u00e5 ha godkjent utdanning. Send s\u00f8knaden til rektor.",
    ],
    [
      "no",
      "Stillingene er midlertidige. Den varer tre \u00e5r. S\u00f8kere m\u00e5 ha eksamen p\u00e5 mastergradsniv\u00e5, og prosjektet m\u00e5 passe inn. Vitenskapelig erfaring er en fordel.",
    ],
    [
      "da",
      "Vi s\u00f8ger en elektriker til afdelingen i Odense. Vi tilbyder god l\u00f8n og et hyggeligt arbejdsmilj\u00f8. Send din ans\u00f8gning senest den 15. maj.",
    ],
    [
      "cs",
      "Hled\u00e1me skladn\u00edka do t\u00fdmu v Brn\u011b. Nab\u00edz\u00edme hlavn\u00ed pracovn\u00ed pom\u011br, stravenky a p\u011bt t\u00fddn\u016f dovolen\u00e9. Po\u017eadujeme spolehlivost.",
    ],
    [
      "sl",
      "I\u0161\u010demo skladi\u0161\u010dnika za na\u0161 center v Mariboru. Nudimo zaposlitev za nedolo\u010den \u010das, malico in prevoz. Potrebno je vsaj eno leto izku\u0161enj.",
    ],
    [
      "hr",
      "Tra\u017eimo skladi\u0161tara u Zagrebu. Nudimo stalni radni odnos, prijevoz i dobre uvjete. Radno mjesto je na neodre\u0111eno vrijeme, pla\u0107a po dogovoru.",
    ],
    [
      "sr",
      "Tra\u017eimo magacionera u Novom Sadu. Nudimo stalni radni odnos, prevoz i dobre uslove. Radno mesto je na neodre\u0111eno vreme, plata po dogovoru.",
    ],
  ])("%s is told from those that are alike: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
  it("is silent where nothing tells languages apart that are alike", () => {
    expect(
      detectLanguage(
        "Vi har en stilling i Bergen og en i Odense, og den er for dig som har lyst til det og er god til at lytte til folk i byen",
      ),
    ).not.toBe("no");
    expect(
      detectLanguage(
        "Radni odnos je stalni, od ponedjeljka do petka i za sve nas u centru na rijeci, a rad je i od doma ili kao u timu",
      ),
    ).not.toBe("sr");
  });
  it("takes a list of headings and words by a language's own words, few of which are another's", () => {
    const list =
      "Modalidad: remoto desde cualquier ciudad\nTitulaci\u00f3n en Ingenier\u00eda\nSAP, ABAP, HANA, Jira\nContrataci\u00f3n imprescindible: 2 a\u00f1os\nFormaci\u00f3n valorable";
    expect(detectLanguage(list)).toBe("es");
    expect(
      detectLanguage(
        "SAP ABAP HANA Jira Confluence Formaci\u00f3n Salesforce Oracle Linux Azure Teams Slack Notion Figma Miro",
      ),
    ).toBeNull();
  });
  it("is silent when it cannot know", () => {
    expect(detectLanguage("Engineer")).toBeNull();
    expect(detectLanguage("")).toBeNull();
    expect(
      detectLanguage(
        "Python Java Kubernetes Terraform AWS Docker Golang Rust Linux Postgres Redis Kafka Spark Airflow",
      ),
    ).toBeNull();
    expect(detectLanguage(`${samples["en"]} ${samples["de"]}`)).toBeNull();
  });
  it.each([
    ["en", "Acme Group is seeking a Production Technician."],
    ["en", "Location: Midwest USA\n\nFull-Time\n\nOnsite or Hybrid, depending on company location"],
    ["en", "Salary: $75,000 - $85,000 per year\n\nStart date: Immediately"],
    ["de", "Wir suchen Verkäufer in Teilzeit."],
    ["fr", "Rejoignez notre équipe de vendeurs."],
    [
      "fr",
      "Missions à durée limitée, à la journée ou à la semaine, frais de repas remboursés, prise en charge des trajets à vélo.",
    ],
    ["es", "Buscamos un dependiente para nuestra tienda."],
    ["pt", "Vaga de estágio para você."],
    ["it", "Cerchiamo un responsabile vendite."],
    ["nl", "Medewerker klantenservice gezocht."],
    ["pl", "Szukamy pracownika sprzedaży."],
    ["tr", "Yazılım geliştirici olarak çalışmak ister misiniz?"],
    ["sk", "Hľadáme skladníka do nášho tímu."],
    ["cs", "Nabízíme zajímavou práci v příjemném kolektivu."],
    ["id", "Lowongan kerja untuk lulusan baru."],
    ["da", "Har du lyst til at arbejde med mennesker?"],
    ["no", "Vi søker en dyktig medarbeider til kontoret."],
    ["sv", "Vi söker en medarbetare till vårt kontor."],
    ["fi", "Etsimme osaavaa myyjää."],
    ["ro", "Căutăm un contabil pentru biroul nostru."],
    ["hu", "Tapasztalt könyvelőt keresünk."],
    ["vi", "Cần tuyển nhân viên kế toán."],
    ["sr", "Тражимо искусног рачуновођу за нашу канцеларију."],
    ["bg", "Търсим счетоводител за нашия офис."],
    ["ru", "Ищем бухгалтера в наш офис."],
    ["it", "Cerchiamo una persona per il nostro magazzino di Padova."],
    [
      "lt",
      "Ie\u0161kome buhalterio \u012F m\u016Bs\u0173 biur\u0105 Kaune, si\u016Blome lanks\u010Dias darbo valandas.",
    ],
    ["pl", "Oferujemy umow\u0119 o prac\u0119, szkolenia i prywatn\u0105 opiek\u0119 medyczn\u0105."],
    // Words that its list has, and other languages too.
    ["it", "Il candidato ideale ha esperienza nel settore della ristorazione."],
    ["pt", "Experi\u00EAncia m\u00EDnima de seis meses na fun\u00E7\u00E3o."],
    ["cs", "Po\u017Eadujeme \u0159idi\u010Dsk\u00FD pr\u016Fkaz a ochotu pracovat na sm\u011Bny."],
    ["en", "Our mission is superior care, and you will join the team that delivers it."],
    ["sl", "I\u0161\u010Demo sodelavca, nudimo redno zaposlitev."],
    ["ms", "Kami sedang mencari pekerja untuk kedai kami, gaji menarik ditawarkan."],
    ["en", "Duties: stocking shelves, serving customers, closing the till."],
    ["en", "Come and join a care team that may work with her."],
    // Danish and Norwegian words alone; a town's letters are at home in every language.
    [null, "Opgaver: Oslo"],
    ["en", "You will join our team in Łódź."],
    [null, "Sales Manager, Remote, full-time"],
    [null, "Verkäufer gesucht. We are hiring people for our shops."],
    [null, "Must have: 3+ Jahre Go in Production, Worker-Patterns"],
    [null, "CO Denver, CA San Diego"],
  ])("few words: %s of %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
  it("comes to an end with hostile text", () => {
    for (const piece of ["a", "a ", "\u0301"]) expect(detectLanguage(piece.repeat(200_000)), piece).toBeNull();
  });
});

describe("the language of a posting", () => {
  it.each([
    ["en", "en"],
    ["en-US", "en"],
    ["EN", "en"],
    ["pt_BR", "pt"],
    ["zhHant", "zh"],
    ["zh-Hans-CN", "zh"],
    ["nb", "no"],
    ["English", null],
    ["", null],
    [null, null],
  ])("tag %j is %s", (tag, expected) => {
    expect(readLanguageTag(tag)).toBe(expected);
  });
  const read = (language: string | null, title: string, text = ""): string | null =>
    readLanguage({ language, title, descriptionText: text === "" ? null : text }).value;

  it("believes the text before the provider, and the provider where nothing gainsays it", () => {
    const [en = "", de = "", no = ""] = ["en", "de", "no"].map((name) => samples[name]);
    expect(read("ko", "Engineer", en.repeat(2))).toBe("en");
    expect(read("en", "Ingenieur", de.repeat(2))).toBe("de");
    expect(read(null, "Ingenieur", de.repeat(2))).toBe("de");
    expect(read("da", "Ingeni\u00F8r", no.repeat(2))).toBe("da");
    expect(read("en", "Engineer")).toBe("en");
    expect(read(null, "Engineer")).toBeNull();
    const ofText = readLanguage({ language: "en", title: "Ingenieur", descriptionText: de.repeat(2) });
    expect([ofText.value, languageBasis(ofText)]).toEqual(["de", "detected"]);
  });

  it("reads a title's letters, and is silent between two languages", () => {
    expect(read("en", "\uBC31\uC5D4\uB4DC \uAC1C\uBC1C\uC790")).toBe("ko");
    expect(read(null, "\uBC31\uC5D4\uB4DC \uAC1C\uBC1C\uC790")).toBe("ko");
    expect(read("en", "Backend Engineer (\uBC31\uC5D4\uB4DC)")).toBeNull();
    expect(read("ko", "Backend Engineer (\uBC31\uC5D4\uB4DC)")).toBe("ko");
    expect(read(null, "\u71DF\u696D")).toBeNull();
    const both = `${samples["en"]?.repeat(9)} ${samples["de"]?.repeat(9)}`;
    expect(read(null, "Engineer", both)).toBeNull();
    expect(read("en", "Engineer", both)).toBeNull();
  });

  it("takes the words of a title alone for what they are, but for English ones, and against no tag", () => {
    expect(read(null, "Verkäufer für unsere Filiale gesucht")).toBe("de");
    expect(read(null, "People and Opportunities Manager")).toBeNull();
    expect(read("en", "Representante de Desarrollo de Ventas")).toBe("en");
    expect(read(null, "Sales Assistant", "Wir suchen Verkäufer in Teilzeit.")).toBe("de");
  });
  it("quotes a short text where that decides", () => {
    const derived = (title: string, descriptionText: string) =>
      readLanguage({ language: null, title, descriptionText });
    expect(derived("Cook", "Acme is seeking a cook.").evidence[0]?.field).toBe("description");
    expect(derived("Verkäufer für unsere Filiale gesucht", "Berlin").evidence[0]).toMatchObject({
      field: "title",
      method: "function_words",
    });
  });
  it("quotes what it rests on", () => {
    const text = samples["de"] ?? "";
    const { evidence, conflicts } = readLanguage({
      language: "en",
      title: "Ingenieur",
      descriptionText: text.repeat(2),
    });
    for (const { quote, at } of evidence) expect(text.repeat(2).slice(at ?? 0, (at ?? 0) + quote.length)).toBe(quote);
    expect(conflicts).toMatchObject([{ field: "language", quote: "en", value: "en" }]);
  });
});

describe("a text of names and tools", () => {
  it("is in the language of its few words, where both halves or no other language say otherwise", () => {
    const tools =
      "Requisitos: Java, Spring, Docker, Kubernetes, Terraform, Jenkins, Kafka, Postgres, Redis, Grafana, Prometheus, Ansible, Linux, Bash. ";
    const portuguese = "A vaga é para quem gosta de dados. Você não precisa de experiência com a nossa plataforma. ";
    expect(
      readLanguage({ language: null, title: "Dev", descriptionText: `${portuguese}${tools.repeat(3)}` }).value,
    ).toBe("pt");
    expect(readLanguage({ language: null, title: "Dev", descriptionText: tools.repeat(3) }).value).not.toBe("pt");
  });
});

describe("languages that look like another", () => {
  it.each([
    ["af", "Ons soek 'n bestuurder vir ons maatskappy in Kaapstad. Jy moet ondervinding h\u00ea."],
    ["nl", "Voor ons filiaal in Kaapstad zoeken wij een chauffeur met ervaring. Afrikaans spreken is een pluspunt."],
    ["gl", "Buscamos camareiro para o noso restaurante en Vigo. Experiencia m\u00ednima dun ano."],
    ["es", "Se precisa camarero para restaurante en A Coru\u00f1a. Contrato indefinido y salario seg\u00fan convenio."],
    ["pt", "Procuramos rececionista ao balc\u00e3o, posto em Braga, com apoio aos clientes e um bom ambiente."],
    [
      "az",
      "\u015eirk\u0259timiz\u0259 t\u0259cr\u00fcb\u0259li sat\u0131\u015f meneceri axtar\u0131l\u0131r. Namiz\u0259d komanda il\u0259 i\u015fl\u0259m\u0259yi bacarmal\u0131 v\u0259 ingilis dilini bilm\u0259lidir.",
    ],
    [
      "mk",
      "\u0411\u0430\u0440\u0430\u043c\u0435 \u0432\u043e\u0437\u0430\u0447 \u0437\u0430 \u043d\u0430\u0448\u0430\u0442\u0430 \u043a\u043e\u043c\u043f\u0430\u043d\u0438\u0458\u0430 \u0432\u043e \u0421\u043a\u043e\u043f\u0458\u0435. \u041f\u043e\u0442\u0440\u0435\u0431\u043d\u043e \u0435 \u0438\u0441\u043a\u0443\u0441\u0442\u0432\u043e.",
    ],
    [
      "sr",
      "\u0422\u0440\u0430\u0436\u0438\u043c\u043e \u0432\u043e\u0437\u0430\u0447\u0430 \u0437\u0430 \u043d\u0430\u0448\u0443 \u043a\u043e\u043c\u043f\u0430\u043d\u0438\u0458\u0443 \u0443 \u0411\u0435\u043e\u0433\u0440\u0430\u0434\u0443. \u041f\u043e\u0442\u0440\u0435\u0431\u043d\u043e \u0458\u0435 \u0438\u0441\u043a\u0443\u0441\u0442\u0432\u043e.",
    ],
    [
      "kk",
      "\u0411\u0456\u0437\u0434\u0456\u04a3 \u043a\u043e\u043c\u043f\u0430\u043d\u0438\u044f\u0493\u0430 \u0442\u04d9\u0436\u0456\u0440\u0438\u0431\u0435\u043b\u0456 \u0441\u0430\u0442\u0443 \u043c\u0435\u043d\u0435\u0434\u0436\u0435\u0440\u0456 \u049b\u0430\u0436\u0435\u0442, \u0436\u04b1\u043c\u044b\u0441 \u0410\u043b\u043c\u0430\u0442\u044b\u0434\u0430.",
    ],
    [
      "be",
      "\u041f\u0430\u0442\u0440\u0430\u0431\u0443\u0435\u0446\u0446\u0430 \u043f\u0440\u0430\u0434\u0430\u0432\u0435\u0446. \u0412\u043e\u043f\u044b\u0442 \u043f\u0440\u0430\u0446\u044b \u043d\u0435 \u0430\u0431\u0430\u0432\u044f\u0437\u043a\u043e\u0432\u044b, \u0437\u0430\u0440\u043e\u0431\u0430\u043a \u043f\u0430 \u0432\u044b\u043d\u0456\u043a\u0430\u0445.",
    ],
    [
      "ne",
      "\u0939\u093e\u092e\u0940\u0932\u093e\u0908 \u0905\u0928\u0941\u092d\u0935\u0940 \u0932\u0947\u0916\u093e\u092a\u093e\u0932 \u0906\u0935\u0936\u094d\u092f\u0915 \u091b\u0964",
    ],
    [
      "hi",
      "\u0939\u092e\u0947\u0902 \u0905\u0928\u0941\u092d\u0935\u0940 \u0932\u0947\u0916\u093e\u0915\u093e\u0930 \u0915\u0940 \u0906\u0935\u0936\u094d\u092f\u0915\u0924\u093e \u0939\u0948\u0964",
    ],
  ])("%s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it("gainsay no tag of the one or the other", () => {
    const descriptionText = "Ons soek 'n bestuurder vir ons maatskappy in Kaapstad. Jy moet ondervinding h\u00ea.";
    expect(readLanguage({ language: "nl", title: "", descriptionText }).value).toBe("nl");
    expect(readLanguage({ language: "de", title: "", descriptionText }).value).toBe("af");
  });
});
