/** What words near an amount say that it is. */
type Kind =
  /** Base pay, by a word that means nothing else. */
  | "pay"
  /** Pay, by a word that has other uses too ("rate", "compensation"). */
  | "perhaps"
  /** "earn", "pays": pay when the posting's own person does it. */
  | "verb"
  /** Money of another kind: bonus, benefit, funding. */
  | "other"
  /** On-target earnings, total compensation: more than base pay. */
  | "total"
  /** Who or what money may be of, or a role's own name: outweighed by a word of pay. */
  | "topic";

/** Words of each kind, in en, de, fr, es, pt, it, nl, pl, cs, sv/no/da, ja. A word is whole, and any case. */
const sources: [Kind, string][] = [
  [
    "total",
    String.raw`averag(?:e|es|ing)(?: of)?(?=[ :]*$)|(?:promedio|m\u00e9dia|moyenne|durchschnittlich|gemiddeld)(?: de)?(?=[ :]*$)|piece[- ]rates?|targets?(?: of| is)?(?=[ :]*$)|salary[- ](?:sacrific\p{L}*|packaging)|(?:the|state|federal|local|statutory|legal) minimum wage|minimum wage (?:in|of|for|law|requirement|increase)|median (?:pay|salary|salaries|wages?|income)|average (?:salary|salaries|pay|wages?) (?:for|of|in) (?:the|our|an?)|on[- ]target(?: earnings?| compensation| pay| incentives?)?|ote|o\.t\.e\.|tct|ttc|total (?:target |annual |direct |on-?target )?(?:cash|compensation|comp|earnings?|rewards|pay|remuneration|package|annual|target)(?: compensation| comp| earnings| package)?|target (?:total|cash)(?: compensation| earnings)?|target (?:annual )?(?:earnings|compensation)|(?:first|1st)[- ]year earnings|earning potential|all[- ]in|zielgehalt|gesamtverg\u00FCtung|zieleinkommen|r\u00E9mun\u00E9ration (?:globale|totale)|commissions? included|average total|(?:average|typical|potential|estimated) (?:total |annual |yearly )?(?:earnings|income)|inclusive of (?:super\p{L}*|bonus\p{L}*|commissions?)|incl(?:uding|usive|\.)? super\p{L}*|including (?:bonus|commissions?|tips|equity)`,
  ],
  [
    "pay",
    String.raw`(?:base|basic|fixed|starting|gross) (?:annual )?(?:salar(?:y|ies)|pay|compensation|wages?|rate)|base|salar(?:y|ies)|wages?|pay (?:range|rate|scale|band|grade)s?|rates? of pay|hourly (?:rates?|pay|range|wage|compensation)|hiring range|starting (?:pay|rate)|(?:annual|hourly|target|compensation|comp|rate|expected|posted|full) (?:pay )?range|compensation(?: package)? (?:range|rate|band)s?|stipend for interns|\p{L}*gehalt\p{L}*|\p{L}*geh\u00E4lter\p{L}*|(?!mindestlohn)\p{L}*lohn|lohn(?:band|spanne|bereich|rahmen|klasse)|(?:brutto)?jahres\p{L}*|\p{L}*verg\u00FCtung|verdienst|\p{L}*entgelt|salaires?|r\u00E9mun\u00E9rations?|salarios?|sueldos?|retribuci\u00F3n|remuneraci\u00F3n|renta (?:l\u00EDquida|bruta|mensual|fija)|ingresos? mensual(?:es)?|(?:av)?l\u00F8nnes|salarial(?:e|es)?|fourchette|horquilla|paga (?:oraria|base|mensile|lorda|giornaliera)|trattamento economico|sal\u00E1rios?|ordenado|vencimento|remunera\u00E7\u00E3o|retribuzione|r\.?a\.?l\.?|stipendio|\p{L}*salaris\p{L}*|\p{L}*loon|fizet\u00E9s|\p{L}*b\u00E9r|maa\u015F\u0131?|mzd[auy]|mzdov\p{L}*|plat|plat[uy]|platov\p{L}*|pensj\p{L}|p\u0142aca|l\u00F6ne\p{L}*|odm\u011Bna|wynagrodzeni[ea]|stawk[ai]|zarobki|wide\u0142ki|\p{L}*l\u00F6n|\p{L}*l\u00F8nn?|\p{L}*palkka|ctc|cost[- ]to[- ]company|fixum|lpa|l\u01b0\u01a1ng|fixe|gaji|(?:tages|stunden)(?:satz|honorar)|tjm|taux (?:horaire|journalier)|(?:day|daily) rate`,
  ],
  [
    "perhaps",
    String.raw`pay|paid|paying|hourly(?= ?[:\u2013-])|cash(?= ?:)|(?:hourly|annual|monthly) equivalent|guaranteed?(?= (?:weekly|hourly|monthly|annual|minimum|base))|basic(?=[ :]*$)|fixed(?= ?(?:ctc|pay|component)?[ :]*$)|compensation|comp|compensated|rates?|earnings|remuneration|renumeration|package|per annum|gross|brut(?:to|o|os|as|e|s|es)?|tarief|doe|dbe|d\.o\.e|(?:depending on|based on|selon|je nach|seg\u00FAn|in base a|commensurate with) (?:your |the |la |le |tu |votre |relevant )?(?:experience|skills|profil\p{L}*|exp\p{L}*|erfahrung|qualifikation)|verdienen|verdienst du|verdienst|nab\u00edz\u00edme|oferujemy|ranges?`,
  ],
  ["verb", String.raw`earns?|makes?|pays|saves?|verdien(?:t|en|st)`],
  [
    "other",
    String.raw`bonus(?:es)?|boni|b\u00F3nus|b\u00F4nus|bonos?|sign(?:ing)?[- ]?on|signing|comiss(?:\u00E3o|\u00F5es)|comisi[o\u00F3]n(?:es)?|provision(?:en|er)?(?! of)|provisjon|provize|prowizj\p{L}*|provvigion[ei]|commissie|detention|layover|collections?|turnover|oms\u00E4tt\p{L}*|omzet|faturamento|obrat|equity|stocks?|rsus?|stock options?|shares|esop|stipends?|\p{L}*allowances?|reimburs\p{L}*|commissions?|incentives?|variable|variabel|variables|referrals?|refer|relocation|relocate|hra|hsa|fsa|401|match(?:ing|ed|es)?|insured?|tuition|disability|life insurance|wellness|wellbeing|gym|phone|internet|commut\p{L}*|rent|subsid(?:y|ies|ised|ized)|vouchers?|gift|discounts?|perks?|funding|funded|raised|raising|raise|series [a-h]|seed round|valuation|valued|arr|mrr|acv|tcv|gmv|aum|budgets?|quotas?|deals?|books? of business|portfolios?|assets|invested|investors|fees?|fined?|fines|penalt(?:y|ies)|costs?|priced?|prices|expenses?|spend|spending|savings?|donat\p{L}*|grants?|debt|transactions?|processed|households?|income|differentials?|(?:on-?call|call-?back|stand-?by|hazard|sick|vacation|severance|weekend|overtime) (?:pay|rate)|premium|mid-?points?|mid(?= ?:)|per diem|mileage|overtime|fringe(?: benefits?| rate)?|sleep-?ins?|waking nights?|parking|meals?|lunch|home office|office set-?up|laptop|workstation|coworking|professional development|childcare|child care|fertility|adoption|parental|retirement|pension|401k|capex|opex|gutscheine?|mindestlohn|honoraires|\p{L}*zuschuss|\p{L}*zusch\u00FCsse|\p{L}*pr\u00E4mien?|\p{L}*zulagen?|\p{L}*budget|urlaubsgeld|weihnachtsgeld|verm\u00F6genswirksam\p{L}*|vwl|umsatz|fahrtkosten|jobticket|deutschlandticket|sachbezug|benefits?|altersvorsorge|primes?|tickets?|titres?[- ]restaurants?|carte|mutuelle|cooptation|indemnit\u00E9s?|int\u00E9ressement|participation|chiffre d'affaires|lev\u00E9e|forfait mobilit\u00E9|vale[- ]\p{L}+|vales?|aux\u00EDlio|ajuda de custo|plr|seguro|ayuda|prima|plus de|cheques?|facturaci\u00F3n|reiskosten\p{L}*|\p{L}*vergoeding|toeslag|eindejaarsuitkering|premio|buoni|buono|rimborso|welfare|gratification|bolsa(?:[- ]aux\u00edlio)?|fatturato|premia|dofinansowanie|p\u0159\u00EDsp\u011Bvek|stravenk\p{L}*|scholarship|tips|royalt(?:y|ies)|award|prize|deposit|invoice|retainer|spiffs?|overrides?|holiday pay|adjustment|per month toward|contribution|contributes?|contribute`,
  ],
  [
    "topic",
    String.raw`development|training|education|conference|medical|health|dental|travel|credits?|loans?|mortgages?|equipment|food|housing|fitness|investments?|market|revenues?|payroll|volume|certifications?|books?|customers?|clients?|users?|accounts?|companies|merchants?|families|donors?|carers?|drivers?|dashers?|couriers?|creators?|hosts?|sellers?|partners?|students?|patients?|learners?|graduates?|alumni|software|products?|sales|tax|insurance|finance|industry|kunden|clientes|klanten`,
  ],
];

/** Words of scripts that put no blank between them. */
const unspaced: [Kind, string][] = [
  [
    "pay",
    String.raw`\u5E74\u53CE|\u5E74\u4FF8|\u7D66\u4E0E|\u6708\u7D66|\u6642\u7D66|\u65E5\u7D66|\u6708\u53CE|\u6708\u85AA|\u5E74\u85AA|\u85AA\u8D44|\uC5F0\uBD09|\uC6D4\uAE09|\uC2DC\uAE09|\u57FA\u672C\u7D66`,
  ],
  ["other", String.raw`\u8CDE\u4E0E|\u624B\u5F53|\u5956\u91D1|\u88DC\u52A9`],
];

let patterns: { anywhere: RegExp; here: RegExp } | undefined;

function build(): { anywhere: RegExp; here: RegExp } {
  const groups = (list: [Kind, string][]): string => list.map(([, source]) => `(${source})`).join("|");
  const source = String.raw`(?<![\p{L}\d])(?:${groups(sources)})(?!\p{L})|${groups(unspaced)}`;
  return { anywhere: new RegExp(source, "giu"), here: new RegExp(source, "iuy") };
}
const kinds: readonly Kind[] = [...sources, ...unspaced].map(([kind]) => kind);
const kindOf = (match: RegExpExecArray): Kind =>
  kinds[match.slice(1).findIndex((group) => group !== undefined)] ?? "topic";

export interface KindWord {
  kind: Kind;
  word: string;
  at: number;
}

/** Every word of a kind in a short text, in its order. */
export function findKinds(text: string): KindWord[] {
  patterns ??= build();
  return [...text.matchAll(patterns.anywhere)].map((match) => ({
    kind: kindOf(match),
    word: match[0],
    at: match.index,
  }));
}

/** The word of a kind that begins exactly at `at`. */
export function kindAt(text: string, at: number): KindWord | null {
  patterns ??= build();
  patterns.here.lastIndex = at;
  const match = patterns.here.exec(text);
  return match && { kind: kindOf(match), word: match[0], at };
}
