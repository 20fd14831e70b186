import type { PayPeriod } from "../../posting.ts";
import { currencyScale } from "./money.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { everyMatch } from "../text/every-match.ts";

/**
 * What an amount is for: a period; a multiple of one, where it is exact (two weeks are two weeks, twice a month is
 * twice a month, a quarter is a fourth of a year); or a piece of work (a visit, a shift, a project), which no
 * period says.
 */
export interface StatedPeriod {
  period: PayPeriod | "piece";
  /** How many such amounts are one period's. */
  times: number;
  /** Where the words end in the text that was read. */
  end: number;
}

/** Nouns of each period, for "per hour", "/hr", "pro Stunde", "par heure". */
const nouns: [PayPeriod, string][] = [
  [
    "hour",
    String.raw`hr|hrs|hour|hours|\u5C0F\u65F6|\u5C0F\u6642|std\.?|stunde|heure|hora|ora|uur|(?:flag|billable|billed|worked|working|contact|teaching|paid) hour|\u00F3ra|or\u0103|saat|\u0447\u0430\u0441|\u0433\u043E\u0434\u0438\u043D\u0443|\u03CE\u03C1\u03B1|tunti|tund|godz(?:in\p{L}*|\.)?|hod(?:in\p{L}*|\.)?|timmen?|timen?|jam`,
  ],
  [
    "day",
    String.raw`day|diem|tag|jour|d\u00EDa|dia|giorno|dag|dzie\u0144|den|jornada|hari|\u03B7\u03BC\u03AD\u03C1\u03B1|\u03BC\u03AD\u03C1\u03B1`,
  ],
  [
    "week",
    String.raw`wk|week|woche|semaine|semana|settimana|tydzie\u0144|t\u00FDden|veckan?|ugen?|uke[n]?|uka|minggu|h\u00E9t|hafta|\u0442\u0438\u0436\u0434\u0435\u043D\u044C|\u043D\u0435\u0434\u0435\u043B\u044E`,
  ],
  [
    "month",
    String.raw`mo|mth|month|monat|mois|mes|m\u00EAs|mese|maand|mies(?:i\u0105c|\.)?|m\u011Bs(?:\u00EDc|\.)?|m\u00E5n(?:ad(?:en)?|\.)?|m\u00E5ned(?:en)?|mnd|mesiac|mjesec|mesec|md|bulan|kk|kuukausi|m\u0117n(?:es\u012F)?\.?|m\u0113nes\u012B|\u6708|[\u4E00\u6BCF]?[\u4E2A\u500B]\u6708|h\u00F3(?:nap)?|th\u00e1ng|lun\u0103|\u043C\u0456\u0441\u044F\u0446\u044C|\u043C\u0456\u0441\.?|\u043C\u0435\u0441\u044F\u0446|\u043C\u0435\u0441\.?|\u043C\u0435\u0441\u0435\u0446|\u03BC\u03AE\u03BD\u03B1|ay|kuu`,
  ],
  [
    "year",
    String.raw`yr|year|annum|\u5E74|jahr|an|ann\u00E9e|a\u00F1o|ano|anno|jaar|rok|\u00E5r(?:et)?|tahun|vuosi|\u00E9v|y\u0131l|\u0433\u043E\u0434|\u0440\u0456\u043A|\u0433\u043E\u0434\u0438\u043D\u0430|aasta|\u03C7\u03C1\u03CC\u03BD\u03BF`,
  ],
];
/** Behind "/" alone. */
const letters: Record<PayPeriod, string> = { hour: "h", day: "d", week: "w", month: "m", year: "y|a" };
/** Right behind an amount without "per" ("$16.26 hour"); of a longer time it would be a time's number ("$30,000 year 1"). */
const bare: Partial<Record<PayPeriod, string>> = {
  day: String.raw`|p\.?d\.?|p\/d`,
  hour: String.raw`|(?:hour|hr|uur)(?![ -](?:\d|of(?!\p{L})|long|shifts?|class|sessions?|lessons?|weeks?|minimum|guarantee))`,
};
/** Words that say a period by themselves. */
const words: [PayPeriod, string][] = [
  [
    "hour",
    String.raw`hourly|tunnilta|tunnissa|valor[ /](?:por |da )?hora|p\.?h\.?|p\/h|p\/u(?:ur)?|st\u00FCndlich|horaire|paga oraria|retribuzione oraria|\p{L}*stunden(?:lohn|satz)|uurloon|hodinov\p{L}*|godzinow\p{L}*|timl\u00F6n(?:en)?|timel\u00F8nn?(?:en|a)?|tuntipalk\p{L}*|\u00F3rab\u00E9r|saatlik|\u043F\u043E\u0447\u0430\u0441\u043E\u0432\p{L}*`,
  ],
  ["day", String.raw`daily|day rate|t\u00E4glich|tages(?:satz|honorar)\p{L}*|journalier|tjm|di[a\u00E1]ri[ao]s?`],
  ["week", String.raw`weekly|wkly|p\.?w\.?|p\/w|w\u00F6chentlich|hebdomadaire|semanal(?:es)?`],
  [
    "month",
    String.raw`monthly|[\u00B7\u2022*x\u00D7] ?1[2-9]\u85AA|[x\u00D7] ?1[2-6]|(?:sur|en|auf|per|su|a|por) (?:1[2-6](?:[.,]\d{1,2})?|dodici|tredici|quattordici|douze|treize|doce|catorce|dreizehn|vierzehn) (?:mois|pagas|mensilit(?:\u00E0|a'?)|monatsgeh\u00E4lter|monate|geh\u00E4lter)|(?:ausbildungs|lehrlings)(?:verg\u00FCtung|entsch\u00E4digung|einkommen)|p\.?m\.?|p\/m|p\.?c\.?m\.?|monatlich\p{L}*|(?:brutto)?monats\p{L}*|mensuel(?:le|s)?|mensual(?:es)?|mensa(?:l|is|is)|mensilmente|mensil[ei]|maandelijks|maand(?:salaris|loon)|miesi\u0119czn\p{L}*|m\u011Bs\u00ED\u010Dn\p{L}*|mesa\u010Dn\p{L}*|mese\u010Dn\p{L}*|mjese\u010Dn\p{L}*|m\u00E5nedlig|m\u00E5nadsl\u00F6n(?:en)?|m\u00E5nedsl\u00F8nn?(?:en|a)?|sebulan|th\u00e1ng|ayl\u0131k|lunar[ae]?|kuukausi\p{L}*|kuukaude\p{L}+|kuussa|havonta|havi|\u0449\u043E\u043C\u0456\u0441\u044F\u0447\p{L}*|\u0435\u0436\u0435\u043C\u0435\u0441\u044F\u0447\u043D\p{L}*|\u043C\u0435\u0441\u0435\u0447\u043D\p{L}*|\u03bc\u03b7\u03bd\u03b9\u03b1\p{L}+`,
  ],
  [
    "year",
    String.raw`annual(?:ly|i[sz]ed)?|yearly|p\.?a\.?|per annum|j\u00E4hrlich\p{L}*|(?:brutto)?jahres\p{L}*|annuel(?:le|s|lement)?|anual(?:es|mente|is)?|annu[aoei]|annualmente|jaarlijks|jaarsalaris|vuodessa|rocznie|ro\u010Dn[\u011Beo]|\u00E5rligen|\u00E5rligt|\u00E5rsl\u00F8nn?(?:en|a)?|\u00E5rsl\u00F6n(?:en)?|b\/a|ctc|ral|r\.a\.l\.|\u00E9vente|\u00E9ves|y\u0131ll\u0131k|\u0449\u043E\u0440\u0456\u0447\u043D\p{L}*`,
  ],
];
/** Words of scripts that put no blank between them. */
const unspaced: [PayPeriod, RegExp][] = [
  [
    "hour",
    /[/\uFF0F\u6BCF](?:\u5C0F\u65F6|\u5C0F\u6642|\u6642)|\u6642\u7D66|[\u65F6\u6642]\u85AA|\u05DC\u05E9\u05E2\u05D4|\uC2DC\uAE09|\u6642\u9593(?:\u5358\u4FA1|\u7D66)/,
  ],
  ["day", /\u65E5\u7D66|\u65E5\u85AA/],
  ["month", /\u05DC\u05D7\u05D5\u05D3\u05E9|[/\uFF0F\u6BCF]\u6708|\u6708\u7D66|\u6708\u85AA|\u6708\u53CE|\uC6D4\uAE09/],
  ["year", /[/\uFF0F\u6BCF]\u5E74|\u5E74\u53CE|\u5E74\u4FF8|\u5E74\u85AA|\uC5F0\uBD09/],
];
/** [words, the period, how many are one]: two weeks' pay is half a week's. */
const multiples: [string, PayPeriod, number][] = [
  [
    String.raw`bi-?weekly|(?:every|per) (?:two|2|other) weeks?|fortnightly|(?:per|a|each) fortnight|(?:pro|alle) zwei wochen|par quinzaine|(?:par|toutes les) (?:deux|2) semaines|cada (?:dos|2) semanas|ogni due settimane|per twee weken|co dwa tygodnie`,
    "week",
    0.5,
  ],
  [String.raw`semi-?monthly|twice (?:a|per) month|quincenal(?:es)?|(?:por|a la) quincena`, "month", 2],
  [String.raw`quarterly|per quarter|a quarter|pro quartal|par trimestre|trimestral`, "year", 4],
  [String.raw`semi-?annual(?:ly)?|half-?yearly`, "year", 2],
];
/** What is paid by the piece; "per" or "/" before any other noun says so too. */
const pieces = String.raw`visits?|shifts?|class(?:es)?|sessions?|projects?|articles?|words?|miles?|loads?|hires?|units?|patients?|lessons?|games?|tasks?|pieces?|deliver(?:y|ies)|assignments?|courses?|pages?|rides?|trips?|stops?|events?|appointments?|tests?|surveys?|night|weekend|cycle|season|semester|lecture|workshop|video|post|placement|referral|household|pay period|paycheck|pay check|einsatz|besuch|auftrag|st\u00FCck|mission|vacation|visite|s\u00E9ance|garde|visita|servicio|turno|clase|guardia|consegna|lezione|turno|rit|bezoek|opdracht|zleceni[ea]|wizyt[\u0119y]|bes\u00F6k|vagt|vakt`;
const single = String.raw`(?:paid|pay) by (?:the )?(?:room|piece|visit|mile|job|load|unit|delivery|session|class|project|stop|word|article)|one-?time|one-?off|lump sum|flat fee|fixed fee|einmalig\p{L}*|pauschal|versement unique|pago \u00FAnico`;
/** Nouns behind "per" that are no unit of work. */
const noUnit = String.raw`rat[ao]|rota|ratio|gross|brut\p{L}*|lord\p{L}|net\p{L}{0,2}|the|our|your|this|their|employee|person|company|policy|role|position|offer|agreement|usd|cad|eur|gbp|aud|ote|experience|family|individual|level|location`;
/** Before the period: what is said of the amount. */
const filler = String.raw`(?:[\s\u00A0]*[,(/]?[\s\u00A0]*(?:gross|brut(?:to|ti|ta|te|o|i|os|as|s|a)?|lord[ioea]|net(?:to|ti|te|o|os|s)?|[i\u00ED]l[i\u00ED]quid[oa]s?|l[i\u00ED]quid[oa]s?|nominales|base|basic|usd|cad|aud|eur|euros?|gbp|in base (?:salary|pay)|\+ ?vat|z\u0142|cash|ctc|salary|pay|fixed|fixe|fix|vast|fij[oa]s?|fix[oa]s?|fiss[oi])(?!\p{L}))`;

interface Patterns {
  after: RegExp;
  before: RegExp;
  kinds: [StatedPeriod["period"], number, RegExp][];
}
let built: Patterns | undefined;

function build(): Patterns {
  const per = String.raw`(?:per|an?|(?:for )?(?:each|every)|pro|im|je|die|in der|in de|in het|la|par|por|al|a la|a l['\u2019]|\u00E0(?: l['\u2019])?|all['\u2019]|all|de l['\u2019]|l['\u2019]|el|na|za|\u043D\u0430|\u0432|\u0437\u0430|\u03B1\u03BD\u03AC|\u03C4(?:\u03BF|\u03B7)\u03BD|m\u1ED7i|pr\.?|i|om|ao|pe|a|\/)(?:[\s\u00A0]|(?<=per)-)?`;
  const perSource = (noun: string): string => String.raw`(?:${per}|\/ ?)(?:${noun})`;
  const kinds: Patterns["kinds"] = [
    ...multiples.map(([source, period, times]): Patterns["kinds"][number] => [
      period,
      times,
      whole(String.raw`(?:\/ ?)?(?:${source})`),
    ]),
    ["piece", 1, whole(String.raw`${perSource(pieces)}|${single}`)],
    ...nouns.map(([period, noun], index): Patterns["kinds"][number] => [
      period,
      1,
      whole(
        String.raw`${perSource(noun)}|\/ ?(?:${letters[period]})|\/?(?:${words[index]?.[1] ?? ""})${bare[period] ?? ""}`,
      ),
    ]),
    [
      "piece",
      1,
      whole(
        String.raw`(?:per |for (?:each|every) |pro |\/ ?)(?!(?:${noUnit})(?!\p{L})|annum|year|month|hour)\p{L}{3,20}`,
      ),
    ],
  ];
  const any = [
    ...multiples.map(([source]) => source),
    ...words.map(([, source]) => source),
    String.raw`(?:per|pro|par|por|pr\.)[ -]?(?:${nouns.map(([, noun]) => noun).join("|")}|${pieces})`,
    String.raw`(?<=(?:pay|rate|fee|paid) )per[ -][a-z]+|per-(?:${pieces})|${single}`,
  ].join("|");
  return {
    kinds,
    after: new RegExp(String.raw`${filler}{0,3}[\s\u00A0]*[,(]?[\s\u00A0]*`, "iuy"),
    before: joinedPattern(String.raw`(?<!\p{L})(?:${any})(?!\p{L})`, "giu"),
  };
}

const whole = (source: string): RegExp => joinedPattern(String.raw`(?:${source})(?![\p{L}\d]|-\d)`, "iuy");

/** Paid how often, which is not what for ("$65,000 a year, paid bi-weekly"); hours worked ("40 hours per week"). */
const isOfOther =
  /(?:paid|payable|pagos?|pagado|paiements?|vers\u00E9e?|gezahlt|ausgezahlt|uitbetaald|utbetalas|payroll|payment|payout|vezes|hours?|hrs|std\.?|stunden|tage|days?|times|x|%|shifts|heures|horas|ore|uur|urenl?|godzin|hodin|timer|weeks?|months?)[\s-]*(?:of work )?$/i;

function kindAt(text: string, at: number): StatedPeriod | null {
  built ??= build();
  for (const [period, times, pattern] of built.kinds) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { period, times, end: at + match[0].length };
  }
  return null;
}

/** The period stated right behind an amount ("/hr", "brutto im Jahr"), `end` in the text given. */
export function readPeriodAt(text: string, at: number): StatedPeriod | null {
  built ??= build();
  const behind = text.slice(at, at + 60);
  built.after.lastIndex = 0;
  const skipped = built.after.exec(behind)?.[0].length ?? 0;
  for (const start of new Set([skipped, 0])) {
    const found = kindAt(behind, start);
    if (found === null) continue;
    const [skip, rest] = [behind.slice(0, start), behind.slice(found.end)];
    // On the next line it is of this amount where nothing else stands there ("Maximum\n$7,525\nPer month").
    const isOfLine = skip.includes("\n") && /^[ \t]*[\p{L}\d]/u.test(rest);
    // "$25.48, annual $53,000": it is of the next one.
    const isOfNext = skip.includes(",") && /^[\s:]*[$\u00A3\u20AC]\s?\d/.test(rest);
    if (!isOfLine && !isOfNext) return { ...found, end: at + found.end };
  }
  return null;
}

/** The last period that a text's words say, or null: "Annual base salary", "hourly rate". */
export function readLastPeriod(text: string): StatedPeriod | null {
  built ??= build();
  let last: StatedPeriod | null = null;
  for (const match of everyMatch(built.before, text)) {
    if (isOfOther.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    last = kindAt(text, match.index) ?? last;
  }
  if (last !== null) return last;
  const period = unspaced.find(([, pattern]) => pattern.test(text))?.[0];
  return period === undefined ? null : { period, times: 1, end: text.length };
}

/** Least and most pay per period, in dollars, that is believed. */
const plausible: Record<PayPeriod, [number, number]> = {
  hour: [2, 1_000],
  day: [20, 6_000],
  week: [90, 30_000],
  month: [150, 150_000],
  year: [2_500, 5_000_000],
};

/** Whether such pay exists; with an unknown period, whether any period makes it plausible. */
export function isPlausiblePay(amount: number, period: PayPeriod | null, currency: string | null): boolean {
  const [least, most] = period === null ? [5, 5_000_000] : plausible[period];
  const scale = currencyScale(currency);
  // Where a dollar is many coins, an hour and a day are paid less.
  const isShort = period === null || period === "hour" || period === "day";
  return amount >= least * (isShort && scale > 1 ? 0.4 * scale : scale) && amount <= most * scale;
}

const leastLakhs = 300_000;
/** Currencies in which pay by the month never reaches five digits unnoticed, so that magnitude tells the period. */
const hardCurrencies = new Set(["USD", "CAD", "AUD", "NZD", "SGD", "GBP", "EUR", "CHF", "$"]);

/**
 * Currencies in whose countries pay is spoken of by the month, each with amounts that are a month's and no other
 * period's: a year's would be no pay there, a week's or a day's nobody's.
 */
const monthsPay: Record<string, [least: number, most: number]> = {
  EUR: [800, 9_500],
  CHF: [2_500, 15_000],
  CZK: [15_000, 150_000],
  PLN: [3_000, 40_000],
  HUF: [250_000, 2_500_000],
  RON: [2_500, 30_000],
  SEK: [18_000, 90_000],
  NOK: [18_000, 90_000],
  DKK: [15_000, 90_000],
  BRL: [700, 30_000],
  JPY: [150_000, 900_000],
  SGD: [1_200, 15_000],
  MYR: [1_500, 20_000],
  PHP: [12_000, 150_000],
  THB: [10_000, 150_000],
  IDR: [2_500_000, 60_000_000],
  TWD: [25_000, 150_000],
  HKD: [10_000, 100_000],
  AED: [2_500, 60_000],
  SAR: [2_500, 60_000],
  QAR: [1_000, 60_000],
  UYU: [18_000, 300_000],
  INR: [8_000, 60_000],
  COP: [1_300_000, 30_000_000],
  CLP: [250_000, 6_000_000],
  MXN: [9_000, 90_000],
  TRY: [17_000, 300_000],
  EGP: [5_000, 120_000],
  PKR: [25_000, 500_000],
  BDT: [12_000, 200_000],
  LKR: [30_000, 500_000],
  MAD: [3_000, 40_000],
  VND: [4_000_000, 90_000_000],
  UAH: [8_000, 200_000],
  RUB: [25_000, 500_000],
  KES: [15_000, 400_000],
  NGN: [60_000, 2_000_000],
  ILS: [5_500, 60_000],
  PEN: [1_025, 15_000],
  CRC: [350_000, 4_000_000],
  CNY: [3_000, 70_000],
  KRW: [1_900_000, 9_000_000],
  ISK: [380_000, 1_500_000],
  RSD: [55_000, 500_000],
  BGN: [900, 12_000],
};

/** Paid in so many parts, by which a year's pay may be meant ("42 000 \u20AC sur 13 mois"). */
export const inParts =
  /(?:[x\u00D7] ?|(?:sur|en|auf|per|su|a|por) )(?:1[2-6](?:[.,]\d{1,2})?|dodici|tredici|quattordici|douze|treize|doce|catorce|dreizehn|vierzehn)(?: (?:mois|pagas|mensilit\p{L}+|monatsgeh\p{L}+|monate|geh\p{L}+))?/iu;

/**
 * The period of pay that a text calls pay and states none: that of the amounts, or a month where its country speaks of
 * pay by the month ("Hrub\u00E1 mzda 38 000 K\u010D"), and of rupees in lakhs a year.
 */
export function inferPeriodOfText(min: number, max: number, currency: string | null): PayPeriod | null {
  if (currency === null) return null;
  const [least, most] = (Object.hasOwn(monthsPay, currency) ? monthsPay[currency] : undefined) ?? [Infinity, 0];
  if (min >= least && max <= most) return "month";
  // Norway speaks of pay by the year.
  if (currency === "NOK" && min >= 300_000 && max <= 2_500_000) return "year";
  return currency === "INR" && min >= leastLakhs ? "year" : inferPeriod(min, max, currency);
}

/**
 * The period of pay that states none, where the amounts alone leave no doubt: 120,000 is a year's, 21.50 an
 * hour's; else null.
 */
export function inferPeriod(min: number, max: number, currency: string | null): PayPeriod | null {
  if (currency === null || !hardCurrencies.has(currency)) return null;
  if (min >= 20_000) return "year";
  return min >= 7 && max <= 120 ? "hour" : null;
}
