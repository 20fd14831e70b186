import { once } from "../../once.ts";
import { groupedWords } from "../text/by-first-letter.ts";
import { wordPattern, type WordPattern } from "../text/word-pattern.ts";

/** en, de, fr, es, pt, it, nl, pl, sv, da, no, fi, cs, sk, hu, ro, tr, el, by number. */
const numberWords: [number, string][] = [
  [0.5, "half halbes halben meio mezzo halvt p\u00f3\u0142 p\u016fl puoli f\u00e9l yar\u0131m"],
  [1, "one ein eine einen einem einer eines un une uno una um uma een \u00e9\u00e9n ett et a egy jedno"],
  [
    2,
    "to two zwei deux dos dois due twee tweetal dwa dwu dw\u00f3ch dw\u00f3m tv\u00e5 kahden kaksi dva dvou dvoch dvoj k\u00e9t doi iki \u03b4\u03cd\u03bf",
  ],
  [
    3,
    "three drei trois tres tr\u00eas tre drie drietal trzy trzech kolmen kolme t\u0159i t\u0159\u00ed troch troj h\u00e1rom trei \u00fc\u00e7 \u03c4\u03c1\u03af\u03b1",
  ],
  [
    4,
    "four vier quatre cuatro quatro quattro viertal cztery czterech fyra fire nelj\u00e4n \u010dty\u0159i \u010dty\u0159 \u0161tyri n\u00e9gy patru d\u00f6rt",
  ],
  [
    5,
    "five f\u00fcnf cinq cinco cinque vijf vijftal pi\u0119\u0107 pi\u0119ciu fem viiden viisi p\u011bt p\u011bti p\u00e4\u0165 \u00f6t cinci be\u015f \u03c0\u03ad\u03bd\u03c4\u03b5",
  ],
  [6, "six sechs seis sei zes sze\u015b\u0107 sze\u015bciu sex seks kuuden \u0161est \u0161esti \u0219ase alt\u0131"],
  [7, "seven sieben sept siete sete sette zeven siedem siedmiu sju syv seitsem\u00e4n sedm h\u00e9t \u0219apte yedi"],
  [8, "eight acht huit ocho oito otto osiem o\u015bmiu \u00e5tta \u00e5tte otte kahdeksan osm nyolc sekiz"],
  [9, "nine neun neuf nueve nove negen nio ni yhdeks\u00e4n"],
  [
    10,
    "ten zehn dix diez dez dieci tien tiental dziesi\u0119\u0107 dziesi\u0119ciu tio ti kymmenen deset desa\u0165 t\u00edz zece",
  ],
  [12, "twelve zw\u00f6lf douze doce doze dodici twaalf tolv"],
  [15, "fifteen f\u00fcnfzehn quinze quince quindici vijftien femton femten"],
  [18, "eighteen achtzehn dix-huit dieciocho dezoito diciotto achttien"],
];
/** "An hour and a half" is more: what stands before a half. */
const halfBefore = String.raw`(?<!(?<!\p{L})(?:and|und|en|y|e|och|og|i) (?:\p{L}{1,4} )?`;
/** Words that are numbers before a Danish or Norwegian year alone; "a year" pays so much, or is what one has worked for. */
const numberOnlyBefore: Record<string, string> = {
  to: "(?= \u00e5rs?(?!\\p{L}))",
  et: "(?= \u00e5rs?(?!\\p{L}))",
  ti: "(?= \u00e5rs?(?!\\p{L}))",
  ni: "(?= \u00e5rs?(?!\\p{L}))",
  a: "(?= year(?:['\u2019]s)? (?:of )?(?!for |of )(?:\\p{L}+ ){0,2}experience|(?<=(?:at least|minimum of) a) year(?! of age|ly|['\u2019]))",
  ...Object.fromEntries((numberWords[0]?.[1].split(" ") ?? []).map((word) => [word, `${halfBefore}${word})`])),
};

/** Of the shortest of them, what they begin with. */
const beginnings: Record<string, string> = {
  to: "to \u00e5",
  et: "et \u00e5",
  ti: "ti \u00e5",
  ni: "ni \u00e5",
  a: "a y",
};

/** Adjectives that are a number of years by themselves, of Italian, Polish and Finnish; another than these is one year. */
const yearsInWord: [number, string][] = [
  [0.5, "p\u00f3\u0142roczne"],
  [0.5, "p\u00f3\u0142rocznego"],
  [0.5, "p\u00f3\u0142rocznym"],
  [1, "annuale"],
  [2, "biennale"],
  [2, "biennio"],
  [3, "triennio"],
  [5, "quinquennio"],
  [10, "decennio"],
  [3, "triennale"],
  [4, "quadriennale"],
  [5, "quinquennale"],
  [10, "decennale"],
  [15, "quindicennale"],
  [20, "ventennale"],
];
const italian = yearsInWord
  .filter(([, word]) => word.endsWith("ale"))
  .map(([, word]) => word)
  .join("|");
const terms = yearsInWord
  .filter(([, word]) => word.endsWith("ennio"))
  .map(([, word]) => word)
  .join("|");
/** A year that no number stands before. */
const yearAlone = String.raw`(?<!\p{L})(?:((?:${terms})(?<=(?:almeno|minimo|per|da|serve|richiede|richiesto|chiediamo) (?:(?:almeno|un) ){0,2}\p{L}+)|p\u00f3\u0142roczn(?:e|ego|ym)(?= (?:\p{L}+ ){0,2}do\u015bwiadczeni)|(?:${italian})(?:(?= (?:(?!con )\p{L}+ )?esperienza)|(?<=(?<!\p{L})esperienza (?:\p{L}+ ){0,4}?\p{L}+)))|roczn(?:e|ego|ym)(?= (?:\p{L}+ ){0,2}do\u015bwiadczeni)|rok(?= (?:\p{L}+ )?(?:do\u015bwiadczeni|praxe))|rok(?<=(?:co najmniej|minimum|min\.|przynajmniej) rok)(?= (?:pracy|praktyki|sta\u017cu))|vuoden(?<=(?:^[^\p{L}]*|v\u00e4hint\u00e4\u00e4n |noin |yli |on |edellyt\p{L}+ |toivo\p{L}+ |odot\p{L}+ |vaadi\p{L}+ )vuoden)(?= \p{L}*kokemu))(?!\p{L})`;

interface YearsTables {
  numbers: Map<string, number>;
  /** A number of years, or a span. */
  span: WordPattern;
  /** As many months. */
  months: WordPattern;
  /** Years that are said without a number of their own. */
  alone: WordPattern;
}

export const yearsTables = once((): YearsTables => {
  const numbers = new Map(
    numberWords.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)),
  );
  const spelled = [...numbers.keys()].map((one) => one + (numberOnlyBefore[one] ?? ""));
  spelled.push("half a(?= year)");
  const word = `\\d{1,2}(?:\\\\?[.,]5)?|${groupedWords(spelled.join("|"))}`;
  // "4 (ideally more) years".
  const number = `(${word})(?: ?\\( ?(?:(?:${word}) ?\\+?|(?:[\\p{L},]+ ){1,4}(?:more|mehr|plus|m\u00e1s|mais|pi\u00f9|meer|longer|higher)) ?\\))?`;
  const more =
    "(?:(?: years?| jahren?)? (?:or more|or above|and above|and up|oder mehr|ou plus|et plus|o m\u00e1s|ou mais|o pi\u00f9|of meer|plus)(?!\\p{L}))";
  const unit = String.raw`(?:years?|yrs?|j\.(?= (?:\p{L}+ ){0,2}(?:\p{L}*erfahrung|be|praxis)(?!\p{L}))|jahr(?:en?)?|j\u00e4hrige\w?|ans|an|ann\u00e9es?|a\u00f1os?|anys?|anos?|jaar|jarige?(?= (?:\p{L}+ ){0,2}\p{L}*ervaring)|anni|anno|lat(?:a|ami)?|let|let[\u00e1\u00e9\u00fdo]\p{L}*(?= (?:\p{L}+ )?(?:prax|zku\u0161enost))|roku|rok[y\u016f]?|ro\u010dn[\u00e1\u00e9\u00fae]\p{L}*(?= (?:\p{L}+ )?prax)|letni\p{L}*|\u00e5rs?|\u00e5rig\p{L}*(?= (?:(?!med |utbild|utdann|uddann|kurs|program)\p{L}+ ){0,2}\p{L}*erfar)|vuo(?:den|tta)|y\u0131l|y\u0131ll\u0131k(?= (?:\p{L}+ ){0,2}(?:deneyim|tecr\u00fcb))|aastat?|\u00e9v(?:es|et|ed)?|ani|\u03ad\u03c4\u03b7|\u03ad\u03c4\u03bf\u03c5\u03c2|\u03b5\u03c4\u03ce\u03bd|\u03c7\u03c1\u03cc\u03bd\u03b9\u03b1|yoe)(?!\p{L})`;
  const link =
    "(?: ?(?:-|\u2010|\u2011|\u2013|\u2014|/) ?| (?:to|(?:and )?up to|bis(?: zu)?|\u00e0|a|e|et|y|and|und|tot|or|ou|o|do|till|til|(?:en|och|og)(?<=(?:tussen|mellan|mellem|mellom) (?:de )?[^ ]{1,8} \\p{L}{2,3})|(?:e i|y los)(?=(?: \\d))) )";
  // "Required Experience3 - 4 years": a board glued two cells.
  const span = `(?<!\\p{L}(?<!experience|erfahrung|requirements?|qualifications?|requisitos)|[\\d$\u20ac\u00a3/]|\\d\\\\?[.,])${number} ?\\\\?(\\+{0,2})(?:(?: ?(?:years?|yrs))?${link}${number} ?\\\\?(\\+?))?${more}?(?: (?:full|solid|plus|completed|relevant|proven|continuous|progressive|volle|volles))?[ -]{0,2}${unit}(${more}| ?\\+)?`;
  const months = `(?<![\\p{L}\\d$\u20ac\u00a3/]|\\d\\\\?[.,])${number} ?(\\+?)(?:${link}${number} ?(\\+?))?[ -]{0,2}(?:months?|monaten?|mois|meses|mesos|mesi|maanden|miesi\u0105ce|miesi\u0119cy|m\u00e5nad(?:er)?s?|m\u00e5neders?|m\u011bs\u00edc[e\u016f]|h\u00f3nap(?:os)?|luni|kuukauden)(?!\\p{L})['\u2019]?(?: ?\\+)?`;
  // As they are written, since a digit is not always a word's beginning; short ones with what has to follow.
  const begin = ["\\d", ...numbers.keys()].map((one) => beginnings[one] ?? one).join("|");
  numbers.set("half a", 0.5);
  for (const [value, one] of yearsInWord) numbers.set(one, value);
  return {
    numbers,
    span: wordPattern(span, begin),
    months: wordPattern(months, begin),
    alone: wordPattern(yearAlone, `p\u00f3\u0142roczn|roczn|rok|vuoden|${italian}|${terms}`),
  };
});

/** A number as it is written, or what its word counts; NaN for another word. */
export const toNumber = (word: string): number =>
  yearsTables().numbers.get(word.toLowerCase()) ?? Number(word.replace("\\", "").replace(",", "."));
