import { functionWords } from "./function-words.ts";

/**
 * Words of postings that are of one language alone, beside its function words; written by hand. Loans ("team", "manager",
 * "support", "full-time") are in none.
 */
const ownWords: Record<string, string> = {
  en: "ability adequately annually applicants apply applying assist assists background based been being best better both build building builds businesses candidate candidates check communities company companies create creating currently daily deliver delivering delivery depending develop developing duties each ensure ensuring equipment every find five four great growing has helped helping helps hiring hourly hours immediately improve including industries join knowledge leading location looking make making managing must needed needs opportunities opportunity people per pay provide provides providing required requirements responsibilities responsible salary seeking serve shift should since skills small start supports than their them these they through time under using visit weekly well week weekends when where while within working worksite year years",
  de: "abgeschlossene arbeit arbeitest arbeitsplatz ausbildung aushilfe bieten bereich bewerbung buchhaltung deinem deiner deutschkenntnisse duales eigenverantwortlich fachkraft freuen gehalt gesucht helfer kaufmann kauffrau kenntnisse kunden kundenberater leiter leiterin leitung mindestens mitarbeiter mitarbeiterin pflegefachkraft sachbearbeiter sachbearbeiterin standort studium stunden suchen tätigkeit teilzeit unbefristet unbefristete unterstützung verkäufer verkäuferin vertrieb vollzeit werkstudent wochenende",
  fr: "alternance assistante aujourd auprès bonne bonnes cadre chargé chargée clientèle collaborateur comptable conseiller conseillère depuis développeur développeuse domaine emploi ensemble entreprise étudiant ingénieur magasin mission missions niveau offrons personnes postuler profil recherche recherchons rejoignez rejoindre responsables salaire stagiaire télétravail temps vendeur vendeuse ventes",
  es: "abogado administrativo atención auxiliar buscamos cliente comercial conocimiento contrato dependiente desarrollador desarrollo encargado entre gerente horario incorporar ingeniero jornada mínima oferta ofrecemos operario persona personas prácticas puesto requisitos salario sector sueldo tienda trabajar ubicación ventas vacante vendedores",
  pt: "analista atendimento auxiliar buscamos desenvolvedor desenvolvimento engenheiro estagiário estágio gente loja pessoa pessoas pleno requisitos salário superior trabalhar vaga vagas venha vendedora vendas você atuar oferecemos remoto",
  it: "addetto addetta apprendista azienda candidato cerchiamo clienti commessa contratto impiegato ingegnere lavorare nostri offriamo operaio requisiti responsabile risorse ricerca settore stipendio sviluppatore sviluppo tirocinio vendite",
  nl: "aanvullende bedrijf bijbaan collega dienstverband ervaren gezocht goede hbo jouw klanten leidinggevende medewerker medewerkers minimaal monteur mensen functie salaris solliciteer uren verkoper vacature vrachtwagenchauffeur werk werkzaamheden zoek zoeken",
  pl: "aplikuj firma firmy klienta kierownik księgowy magazynier oferujemy osoba osoby pracownik pracownika praca programista sprzedaży sprzedawca stanowisko szukamy umiejętność umowa wymagania wynagrodzenie znajomość",
};
/** Words that are of more languages than the lists say. */
const shared =
  "an will all am so was per plus art hat man den time start shift best company pay check per join sector commercial dos ti must have working over ca co ma pa".split(
    " ",
  );

/** Words up to which so few are looked at: of a longer text its function words are to decide. */
const wordsMax = 60;
/** Languages of a word that still tells something. */
const sharedMax = 3;
/** What its words must weigh: a word of one language alone weighs 1, of two a half, of three a third. */
const weightMin = 1.3;

function indexWords(): Map<string, string[]> {
  const index = new Map<string, string[]>(shared.map((word) => [word, []]));
  for (const lists of [functionWords, ownWords])
    for (const [language, words] of Object.entries(lists))
      for (const word of words.split(" ")) {
        const languages = index.get(word);
        if (languages === undefined) index.set(word, [language]);
        else if (languages.length > 0 && !languages.includes(language)) languages.push(language);
      }
  return index;
}

let languagesOf: Map<string, string[]> | undefined;

/**
 * The language of a text of few words, by words that it alone has, beside some that it shares with one other; null where
 * a word is another language's alone. `words`: in lower case.
 */
export function detectOfFewWords(words: string[]): string | null {
  if (words.length > wordsMax) return null;
  languagesOf ??= indexWords();
  const own = new Set<string>();
  const weights = new Map<string, number>();
  for (const word of new Set(words)) {
    const languages = word.length < 2 ? [] : (languagesOf.get(word) ?? []);
    const [only] = languages;
    if (only !== undefined && languages.length === 1) own.add(only);
    if (languages.length <= sharedMax)
      for (const language of languages) weights.set(language, (weights.get(language) ?? 0) + 1 / languages.length);
  }
  const [only, ...others] = own;
  return only !== undefined && others.length === 0 && (weights.get(only) ?? 0) >= weightMin ? only : null;
}
