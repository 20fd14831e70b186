import type { EmploymentType } from "../../facts.ts";

/**
 * What a few words say of an employment. `kind` is what it is, `hours` how much of it; the enum holds one value, and a
 * kind says more. `isOpen`: full or part time, one or the other. `isPermanent`: said to be without an end, which is
 * a length and no value of the enum ("Permanent contract", CDI, unbefristet), and no `contract` either.
 */
export interface EmploymentWords {
  kind: EmploymentType | null;
  /** Kinds between which nothing decides. */
  kinds: EmploymentType[];
  hours: "full_time" | "part_time" | null;
  isOpen: boolean;
  isPermanent: boolean;
}

type Meaning = EmploymentType | "permanent" | "nothing";

/** Between letters of any script no word begins or ends; "_" and digits are no letters. */
const word = (alternatives: string): string => `(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`;

/** Longer phrases first: what they take is not read again ("Permanent contract" holds no contract). */
const phrases: [Meaning, string][] = [
  [
    "nothing",
    "(?:not|non|no)[ -](?:a )?(?:full|part)[ -]?time|(?:early|late|later|growth|seed|mid)[ -]stage|stage (?:crew|hand|manager|tech\\w*|director)|contract (?:manager|management|type|of employment)|employment contract|fixed term says|contrat(?= (?:\u00e0|de travail|en)(?![\\p{L}]))",
  ],
  [
    "permanent",
    "(?:permanent|unlimited|indefinite|open[ -]ended|unbefristete[rs]?|regular|indefinido|ongoing|continuing)[ -](?:employment |work |labou?r |full[ -]time )?(?:contracts?|vertrag|arbeitsvertrag|anstellung)(?! worker)",
  ],
  [
    "permanent",
    "contrat \u00e0 dur\u00e9e ind\u00e9termin\u00e9e|contrato (?:por tiempo )?indefinido|contrato (?:a )?(?:t\u00e9rmino )?indefinido|(?:contratto )?(?:a )?tempo indeterminato|onbepaalde tijd|vast contract|vast dienstverband|vaste aanstelling|contrato sem termo",
  ],
  [
    "permanent",
    "permanent|regular|unlimited|unbefristet\\w{0,2}|festanstellung|cdi|tillsvidareanst\u00e4llning|umowa o prac\u0119|na dobu neur\u010ditou|vast|indefinido|indeterminato|efetiv[oa]|clt|open[ -]ended|effective",
  ],
  [
    "contract",
    "(?:temporary|fixed[ -]?term) contractor|contract[ -]to[ -](?:hire|perm\\w{0,6})|temporary contract work",
  ],
  [
    "temporary",
    "temporary (?:contract|employment|position|full[ -]?time|part[ -]?time|worker)|temp[ -]to[ -](?:hire|perm\\w{0,6})|temp contract|contract temp",
  ],
  [
    "internship",
    "interns?|internships?|praktikum(?:s\\p{L}*)?|pr\u00e1ctica profesional|stageplek|praktik|praktikant(?:in|\\*in)?|pflichtpraktikum|stagiaires?|becari[oa]|beca|pr\u00e1cticas|practicas|practicante|pasant\u00eda|pasante|est\u00e1gio|estagio|estagi\u00e1ri[oa]|tirocinio|stagista|stage|inte?rn(?= ?/)|co[ -]?op|meewerkstage|afstudeerstage|praktyk\\p{L}*|stagistes?|contrat de stage",
  ],
  [
    "volunteer",
    "volunteer(?:ing|s)?|ehrenamt(?:lich)?|b\u00e9n\u00e9vole|b\u00e9n\u00e9volat|voluntari[oa](?:do)?|vrijwilliger",
  ],
  ["per_diem", "per[ -]?diem|prn|on[ -]call|zero[ -]hours?(?: contract)?|as[ -]needed|bank (?:staff|worker)s?"],
  [
    "temporary",
    "temp|temporary|temporal|seasonal|tempor\u00e4r|zeitarbeit|int\u00e9rim(?:aire)?|interim|casual|saisonnier|aushilfe|tempor\u00e1ri[oa]|uitzend\\w{0,6}|saison|vacation work|ferienjob|vakantiewerk",
  ],
  [
    "contract",
    "(?:independent |1099 )?contractors?|contracts?|contracting|contrat|fixed[ -]?term(?: contracts?)?|ftc|limited[ -]term|w-?2 only|freelance[rs]?|freelancing|freiberuflich|befristet\\w{0,2}|cdd|b2b|c2c|corp to corp|1099|self[ -]employed|aut[\u00f3\u00f4]nom[oa]|tempo determinato|tiempo determinado|dur\u00e9e d\u00e9termin\u00e9e|bepaalde tijd|pj|zzp|contractduur|umowa zlecenie|umowa o dzie\u0142o|kontrakt b2b|vikariat|tidsbegr\u00e4ns\\p{L}*|visstid\\p{L}*|limited duration|contingent(?: workers?)?|partita iva|contratto a progetto|prestador(?:a)? de servi\u00e7os",
  ],
  [
    "part_time",
    "part[ -]?time|partial time|teilzeit\\w{0,7}|temps partiel|mi-temps|tiempo parcial|medio tiempo|media jornada|jornada(?: laboral)?(?: ?:)? parcial|meio per\u00edodo|tempo parcial|tempo parziale|part ?time|deeltijd|parttime|pt|minijob|mini-job|working students?|werkstudent(?:\\*in|\\p{L}*)|weekendhulp|niepe\u0142ny etat|p\u00f3\u0142 etatu|deltids?\\p{L}*|bijbaan|nebenjob|mini-?jobs?|(?:\u010d\u00e1ste\u010dn\u00fd|zkr\u00e1cen\u00fd|polovi\u010dn\u00ed) \u00favazek|(?:\u00bd|p\u00f3\u0142|1\\/2) etatu",
  ],
  [
    "full_time",
    "full[ -]?time|fulltime|vollzeit\\w{0,7}|temps (?:plein|complet)|tiempo completo|jornada(?: laboral)?(?: ?:)? completa|tempo (?:integral|completo|pieno)|voltijd\\w{0,3}|salaried ft|ft|pe\u0142(?:ny|en|nego) etatu?|heltids?\\p{L}*|tempo inteiro|hele dag|fuldtids?\\p{L}*|fulltids?\\p{L}*|pln\u00fd (?:pracovn\u00ed )?\u00favazek|per\u00edodo integral|40 (?:hours|stunden) (?:per|pro) w\\w{2,5}",
  ],
];

/** Words of scripts that put no blank between them. */
const unspaced: [Meaning, RegExp][] = [
  ["full_time", /\u6b63\u793e\u54e1|\u30d5\u30eb\u30bf\u30a4\u30e0/gu],
  ["part_time", /\u30a2\u30eb\u30d0\u30a4\u30c8|\u30d1\u30fc\u30c8(?:\u30bf\u30a4\u30e0)?/gu],
  ["contract", /\u5951\u7d04\u793e\u54e1|\u696d\u52d9\u59d4\u8a17/gu],
  ["temporary", /\u6d3e\u9063\u793e\u54e1/gu],
  ["internship", /\u30a4\u30f3\u30bf\u30fc\u30f3/gu],
];

let compiled: [Meaning, RegExp][] | undefined;
const patterns = (): [Meaning, RegExp][] =>
  (compiled ??= [
    ...phrases.map(([meaning, alternatives]): [Meaning, RegExp] => [meaning, new RegExp(word(alternatives), "giu")]),
    ...unspaced,
  ]);

/** "FullTime", "FULL_TIME" and "Full/Part Time" as words with blanks. */
const spaceWords = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/_+/g, " ")
    .replace(/\bfull[ -]?(?:\/|or|and|&)[ -]?part/gi, "full time or part")
    .replace(/\bpart[ -]?(?:\/|or|and|&)[ -]?full/gi, "part time or full")
    .replace(/[()|]/g, " , ")
    .replace(/\s+/g, " ");

/** What words say that speak of nothing but an employment (an ATS's field, a label's value). */
export function readWords(text: string): EmploymentWords {
  let rest = spaceWords(text);
  const said = new Set<Meaning>();
  for (const [meaning, pattern] of patterns()) {
    rest = rest.replace(pattern, () => {
      said.add(meaning);
      return ";";
    });
  }
  const isOpen = said.has("full_time") && said.has("part_time");
  const hours = isOpen ? null : said.has("full_time") ? "full_time" : said.has("part_time") ? "part_time" : null;
  const isPermanent = said.has("permanent");
  const found = (["internship", "volunteer", "per_diem", "temporary", "contract"] as const).filter((kind) =>
    said.has(kind),
  );
  // A permanent one that is a contract too is a choice, or one in the lawyer's sense.
  const kinds = isPermanent ? found.filter((kind) => kind !== "contract" && kind !== "temporary") : found;
  const isChoice = hours !== null && /;\s?(?:or|\/|oder|ou|o)\s?;/.test(rest) && kinds.length > 0;
  // An internship is often said to be temporary, or for a fixed term.
  const [first] = kinds;
  const isClear = kinds.length === 1 || first === "internship" || first === "volunteer" || first === "per_diem";
  return {
    kind: isClear && !isChoice ? (first ?? null) : null,
    kinds,
    hours: isChoice ? null : hours,
    isOpen: isOpen || isChoice,
    isPermanent,
  };
}
