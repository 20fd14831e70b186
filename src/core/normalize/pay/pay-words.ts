import { groupedWords } from "../text/by-first-letter.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
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

/**
 * Words of each kind, by language (nordic: sv, da, no). A word is whole, and of any case; `\p{L}*` makes compounds and endings. What
 * several languages write alike stands with the first of them.
 */
const byLanguage: Record<string, Partial<Record<Kind, string>>> = {
  en: {
    total:
      "top[- ](?:\\p{L}+ ){0,2}\\p{L}+s(?= (?:earn|make|take home|bring home|can|average|are on)(?!\\p{L}))|(?:half|most|many|some|majority|%) of (?:our |the )?\\p{L}+s(?= (?:earn|make)(?!\\p{L}))|earnings? (?:can|could|may|might|will)(?: even)? (?:exceed|reach|top|be (?:as )?high)|averag(?:e|es|ing)(?: of)?(?=[ :]*$)|(?:promedio|média|moyenne|durchschnittlich|gemiddeld)(?: de)?(?=[ :]*$)|piece[- ]rates?|targets?(?: of| is)?(?=[ :]*$)|salary[- ](?:sacrific\\p{L}*|packaging)|(?:the|state|federal|local|statutory|legal) minimum wage|minimum wage (?:in|is|of|for|law|requirement|increase)|average (?:american|employee|worker|person|household|family|user|customer|driver|seller|agent) (?:earns?|makes?|pays|saves?)|median (?:pay|salary|salaries|wages?|income)|average (?:salary|salaries|pay|wages?) (?:for|of|in) (?:the|our|an?)|on[- ]target(?: earnings?| compensation| pay| incentives?)?(?: range)?|ote(?: (?:compensation|salary|earnings|pay|cash))?(?: range)?|o\\.t\\.e\\.|tct|ttc|total (?:target |annual |direct |on-?target )?(?:cash|compensation|comp|earnings?|rewards|pay|remuneration|package|annual|target)(?: compensation| comp| earnings| package)?|target (?:total|cash)(?: compensation| earnings)?|target (?:annual )?(?:earnings|compensation)|(?:first|1st)[- ]year earnings|earning potential|all[- ]in|on average|package worth(?: up to)?|commissions? included|average total|(?:average|typical|potential|estimated|anticipated|expected|projected|realistic) (?:total |annual |yearly |first[- ]year )?(?:earnings|income)|inclusive of (?:super\\p{L}*|bonus\\p{L}*|commissions?)|incl(?:uding|usive|\\.)? super\\p{L}*|including (?:bonus|commissions?|tips|equity)",
    pay: String.raw`(?:base|basic|fixed|starting|gross) (?:annual )?(?:salar(?:y|ies)|pay|compensation|wages?|rate)|base|salar(?:y|ies)|wages?|pay (?:range|rate|scale|band|grade)s?|rates? of pay|hourly (?:rates?|pay|range|wage|compensation)|hiring range|starting (?:pay|rates?|wages?)|(?:annual|hourly|target|compensation|comp|rate|expected|posted|full) (?:pay )?range|compensation(?: package)? (?:range|rate|band)s?|stipend for interns|ctc|cost[- ]to[- ]company|lpa|(?:day|daily) rate`,
    perhaps:
      "tax[- ]free|pay|paid|paying|salaried|(?:1st|2nd|3rd|first|second|third|day|night|swing|weekend) shift(?= (?:starts?|pays?|begins?)(?!\\p{L}))|hourly(?= ?[:–-])|cash(?= ?:)|(?:hourly|annual|monthly) equivalent|guaranteed?(?= (?:weekly|hourly|monthly|annual|minimum|base))|basic(?=[ :]*$)|fixed(?= ?(?:ctc|pay|component)?[ :]*$)|compensation|comp|compensated|rates?|earnings|remuneration|renumeration|package|per annum|gross|brut(?:t?o|tó|os|as|e|s|es)?|doe|dbe|d\\.o\\.e|(?:depending on|based on|selon|je nach|según|in base a|commensurate with) (?:your |the |la |le |tu |votre |relevant )?(?:experience|skills|profil\\p{L}*|exp\\p{L}*|erfahrung|qualifikation)|ranges?",
    verb: String.raw`earns?|makes?|pays|takes? home`,
    other: String.raw`saves?|saving|cash-?back|(?<!in[ -])charg(?:es?|ed|ing)(?! (?:nurses?|rns?|lpns?|hands?|technicians?|engineers?|pharmacists?|points?|stations?|of)(?!\p{L}))|bill(?:ed|ing|able)? rates?|labou?r rates?|retention (?:pay|payments?|awards?)|(?:contract|deal|order|case|loan|home|property|retail) values?|(?:cash|member|customer|loyalty) rewards?|(?:in|of) rewards|rewards(?: of| up to| worth)+|fundrais\p{L}*|rents|apartments?|lodging|gas cards?|fuel cards?|profit[- ]?shar\p{L}*|living wage in|lose(?:s|ing)?|losses|rebates?|\d(?:\.\d)? ?(?:x|times) (?:(?:your|annual|base|basic) )*(?:salary|pay|earnings)|bonus(?:es)?|sign(?:ing)?[- ]?on|signing|detention|layover|collections?|turnover|equity|stocks?|rsus?|stock options?|shares|esop|stipends?|reimburs\p{L}*|commissions?|incentives?|variable|referrals?|refer|relocation|relocate|hra|hsa|fsa|401|match(?:ing|ed|es)?|insured?|tuition|disability|life insurance|wellness|wellbeing|gym|phone|internet|commut\p{L}*|rent|subsid(?:y|ies|ised|ized)|vouchers?|gift|discounts?|perks?|funding|funded|raised|raising|raise(?= (?:capital|funds?|funding|money|a (?:seed|series|round)|[$\u20AC\u00A3]))|series [a-h]|seed round|valuation|valued|arr|mrr|acv|tcv|gmv|aum|budgets?|quotas?|deals?|books? of business|portfolios?|assets|invested|investors|fees?|fined?|fines|penalt(?:y|ies)|costs?(?! of living)(?<!high costs?)|priced?|prices|expenses?|spend|spending|savings?|donat\p{L}*|grants?|debt|transactions?|processed|households?|income|differentials?|(?:on-?call|call-?back|stand-?by|hazard|sick|vacation|severance|weekend|overtime) (?:pay|rate)|(?:ot|over-?time)(?= ?(?:at|is|of|[:@]|hours|paid|may|vary|varies)(?!\p{L}))|premium|mid-?points?|mid(?= ?:)|per diem|mileage|overtime|fringe(?: benefits?| rate)?|sleep-?ins?|waking nights?|parking|on[- ]call(?= ?[:@(]? ?(?:$|is|at|hours?|time|allowance|differential))|meals?|lunch|(?:a|total|in|street) value(?: of)?|private[- ]pay(?= (?:rates?|clients?|patients?|residents?|customers?|sessions?|fees?|rooms?))|home office|office set-?up|laptop|workstation|coworking|professional development|childcare|child care|fertility|adoption|parental|retirement|pension|401k|capex|opex|benefits?|scholarships?|tips|royalt(?:y|ies)|award|prize|deposit|invoice|retainer|spiffs?|overrides?|holiday pay|adjustment|per month toward|contribution|contributes?|contribute`,
    topic: String.raw`claims?|administer(?:s|ing)?|oversee(?:s|ing)?|responsible for|development|training|education|conference|medical|health|dental|travel|credits?|loans?|mortgages?|equipment|food|housing|fitness|investments?|market|revenues?|payroll|volume|certifications?|books?(?<!on the books?)|customers?|clients?|users?|accounts?|companies|merchants?|families|donors?|carers?|drivers?|dashers?|couriers?|creators?|hosts?|sellers?|participants?|volunteers?|lawyers|attorneys|tutors?|freelancers?|contestants?|renters?|tenants?|homeowners?|partners?|students?|patients?|learners?|graduates?|alumni|software|products?|sales|tax(?<!(?:after|before|pre|post|of)[ -]tax)|insurance|finance|industry`,
  },
  de: {
    total: "\\p{L}*ziel(?:gehalt|einkommen|entgelt)\\p{L}*|gesamtvergütung",
    pay: "(?!mindestlohn)\\p{L}*(?:(?:gehalt|gehälter|salaris)\\p{L}*|lohn|vergütung|bezahlung|entgelt|loon|bér|lön|lønn?|palkka)|lohn(?:band|spanne|bereich|rahmen|klasse)|(?:entgelt|lohn|gehalts|besoldungs|vergütungs)(?:gruppe|stufe|tabelle|band|rahmen)|tv(?:öd|-l|-h)|(?:brutto)?jahres\\p{L}*|verdienst|fixum|(?:tages|stunden)(?:satz|honorar)|entlohnung|besoldung|dotierung|kv-mindest\\p{L}*|kollektivvertragliche\\p{L}* mindest\\p{L}*",
    perhaps: String.raw`(?:ausbildungs|lehr)jahr|verdienen|verdienst du|verdienst|netto|netti|netos?`,
    verb: String.raw`verdien(?:t|en|st)`,
    other:
      "spar(?:e|en|st|t)|ersparnis\\p{L}*|boni|provision(?:en|er)?(?! of)|variabel|\\p{L}*(?:zuschuss|zuschüsse|prämien?|zulagen?|budget|vergoeding|allowances?|volumen|kosten|beitrag|gebühr(?:en)?|umsatz|bonus|premie|geld(?<!vakantiegeld)|spesen|drittmittel|etat|bidrag|tillägg|tillæg|tillegg)|preis\\p{L}*|trinkgeld|verpflegung|auslöse|wert|listenpreis|miete|gutscheine?|mindestlohn|urlaubsgeld|weihnachtsgeld|vermögenswirksam\\p{L}*|vwl|fahrtkosten|jobticket|deutschlandticket|sachbezug|altersvorsorge",
    topic: String.raw`kunden|fortbildung\p{L}*|weiterbildung\p{L}*|schulung\p{L}*`,
  },
  fr: {
    total: "rémunération (?:globale|totale)",
    pay: "salaires?|rémunérations?|fourchette|fixe|tjm|(?:horaire|mensuel|annuel) de(?= *$)|taux (?:horaire|journalier)",
    other:
      "économis(?:er|ez|e|ent|ons)|prêts? (?:immobiliers?|bancaires?|personnels?|étudiants?|à taux|de|d'un montant)|emprunts?|variables|prix|loyer|honoraires|frais|paniers?|repas|pourboires?|valeur|primes?|tickets?|titres?[- ]restaurants?|carte|mutuelle|cooptation|indemnités?|intéressement|participation|chiffre d'affaires|levée|forfait mobilité|gratification",
  },
  es: {
    total: String.raw`ganancias`,
    pay: "salarios?|sueldos?|retribución|remuneración|renta (?:líquida|bruta|mensual|fija)|ingresos? mensual(?:es)?|salarial(?:e|es)?|horquilla|fijo(?=(?: de)?[ :]*$)",
    perhaps: "líquid[oa]s?|liquid[oa]s?|nominales",
    other:
      "ahorr\\p{L}*|bonos?|comisi[oó]n(?:es)?|precio|alquiler|vales?|seguro|ayuda|prima|plus de|cheques?|valor|presupuesto|facturación|dietas?|propinas?",
    topic: String.raw`clientes|formaci[oó]n|formação|formazione|formation|opleiding\p{L}*|szkole\p{L}*|školen\p{L}*`,
  },
  pt: {
    total: String.raw`ganhos`,
    pay: "faixa|salários?|ordenado|vencimento|remuneração|fixo(?=(?: de)?[ :]*$)",
    other:
      "poup\\p{L}*|economiz\\p{L}*|bónus|bônus|subs[ií]dio|gorjetas?|comiss(?:ão|ões)|orçamento|faturamento|valor de mercado|preço|aluguel|premiaç(?:ão|ões)|vale[- ]\\p{L}+|auxílio|ajuda de custo|plr|bolsa(?:[- ]auxílio)?",
  },
  it: {
    total: String.raw`guadagni`,
    pay: String.raw`paga (?:oraria|base|mensile|lorda|giornaliera)|trattamento economico|retribuzione|r\.?a\.?l\.?|stipendio`,
    other: String.raw`risparmi\p{L}*|provvigion[ei]|prezzo|affitto|premio|buoni|buono|rimborso|valore|mance|welfare|fatturato`,
  },
  nl: {
    perhaps: String.raw`tarief`,
    other: String.raw`bespaar\p{L}*|besparing\p{L}*|commissie|omzet|prijs|huur|reiskosten\p{L}*|toeslag|fooi(?:en)?|eindejaarsuitkering|waarde|t\.w\.v\.?`,
    topic: String.raw`klanten`,
  },
  nordic: {
    pay: "(?:av)?lønnes|löne\\p{L}*",
    other: "provisjon|drikkepenge\\p{L}*|dricks|omsätt\\p{L}*|hyra",
  },
  pl: {
    pay: "pensj\\p{L}|płaca|wynagrodzeni[ea]|stawk[ai]|zarobki|widełki",
    perhaps: String.raw`oferujemy`,
    other: "prowizj\\p{L}*|czynsz|budżet|premi[aąęi]|dofinansowanie|wartości|dodatek|napiwk\\p{L}*",
  },
  cs: {
    pay: "sazba|mzd[auy]|mzdov\\p{L}*|plat|plat[uy]|platov\\p{L}*|odměna",
    perhaps: "nabízíme",
    other:
      "provize|obrat(?:em|u)?|příspěvek|stravenk\\p{L}*|hodnot[aěuy]|náborov\\p{L}*|příplat\\p{L}*|cafeteria|tichete|prim(?:ă|e|im)?(?!\\p{L})",
  },
  // vi, id, ru, uk, tr, hu, ro, with more of it, es, pt, pl, cs
  money: {
    perhaps: "оплата труда|оплата праці|платим|платимо|заработок|заробіток|вознаграждение|винагорода",
    other: [
      String.raw`chi phí|doanh (?:số|thu)|thưởng(?<!lương[ ,+&/]{0,3}(?:và )?thưởng)|phụ cấp|học phí|tiền thuê|hoa hồng|ngân sách`,
      String.raw`target (?:penjualan|omzet)|omzet|biaya|tunjangan|komisi|penjualan|sewa|anggaran|hadiah`,
      String.raw`бюджет\p{L}*|преми\p{L}*|премі\p{L}*|бонус\p{L}*|оборот\p{L}*|аренд\p{L}*|оренд\p{L}*|компенсац\p{L}*|продаж\p{L}*|стоимост\p{L}*|вартіст\p{L}*|выручк\p{L}*|виручк\p{L}*|скидк\p{L}*|знижк\p{L}*|обучени\p{L}*|навчання|страхов\p{L}*|штраф\p{L}*|комисси\p{L}*|комісі\p{L}*|кредит\p{L}*|чек\p{L}{0,2}`,
      String.raw`(?:yol|yemek|eğitim|kurs) (?:ücreti|parası)|kira\p{L}{0,3}|ciro\p{L}*|bütçe\p{L}*|aidat\p{L}*|fatura\p{L}*`,
      String.raw`albérlet\p{L}*|\p{L}*támogatás\p{L}*|árbevétel\p{L}*|factur[ia]\p{L}{0,3}|chiri\p{L}{0,3}`,
      String.raw`premi|tombola|montepremi|bolsas|invertid[oa]s?|investid[oa]s?`,
      String.raw`budżet\p{L}+|wartość|zamówieni\p{L}+|kredyt\p{L}*|ubezpieczen\p{L}*|obrot\p{L}*|pojištění|úvěr\p{L}*|rozpočet|rozpočt\p{L}*|sponzor\p{L}*|(?:budget|etat|umsatz|kosten|projekt)(?:verantwort\p{L}*|volumen|rahmen)`,
    ].join("|"),
    topic:
      "khách hàng|người dùng|pelanggan|nasabah|клиент\\p{L}*|клієнт\\p{L}*|пользовател\\p{L}*|покупател\\p{L}*|müşteri\\p{L}*|clien[țt]i\\p{L}*|ügyfel\\p{L}*|ügyfél\\p{L}*|klient(?:ów|a|om|ami|ům)|charit(?:y|ies)",
  },
  // ro, el, hu, tr, vi, id
  others: {
    total: "tổng thu nhập|ukupna primanja",
    pay: "palk|palgaks|töötasu|atlyginimas|darbo užmokestis|atalgojums|algas?|salariu(?:l)?|μισθός|fizetés|maaşı?|lương|gaji|upah|שכר|משכורת|mps|зарплата|заработная плата|заработна плата|заробітна плата|оклад|заплата|plaća|plača|plaća|plata(?= ?:)|thu nhập|ücret|alapbér|kereset",
  },
};
const kindsInOrder: Kind[] = ["total", "pay", "perhaps", "verb", "other", "topic"];
const sources = kindsInOrder.map((kind): [Kind, string] => [
  kind,
  Object.values(byLanguage)
    .flatMap((words) => words[kind] ?? [])
    .join("|"),
]);

/** Words of scripts that put no blank between them. */
const unspaced: [Kind, string][] = [
  ["total", "月収例|年収例|モデル年収|モデル月収|綜合收入|综合收入"],
  [
    "pay",
    "年収|年俸|給与|給料|賃金|月給|時給|日給|月収|月薪|年薪|時薪|时薪|日薪|底薪|薪资|薪資|薪水|薪酬|工资|工資|연봉|월급|시급|급여|일급|주급|基本給|固定給",
  ],
  [
    "other",
    "賞与|手当|奖金|獎金|補助|补贴|補貼|补助|餐补|津贴|津貼|报销|会员费|支付|节省|租金|奖励|全勤奖|交通費|祝い?金|特典|料金|資本金|売上|提成|收费|收費|費用|费用|学费|歩合|融资|식대|보상금|수당|상여|보너스|인센티브|지원금|매출|投資額|予算",
  ],
  ["topic", "客户|用户"],
  ["other", "业绩|業績|月费|月費|会费|會費|销售额|銷售額|房租|押金|家賃|住宅|単価"],
];

let patterns: { anywhere: RegExp; here: RegExp } | undefined;

function build(): { anywhere: RegExp; here: RegExp } {
  const groups = (list: [Kind, string][]): string => list.map(([, source]) => `(${groupedWords(source)})`).join("|");
  const source = String.raw`(?<![\p{L}\d])(?:${groups(sources)})(?!\p{L})|(?=[\u3040-\uD7AF])(?:${groups(unspaced)})`;
  return { anywhere: joinedPattern(source, "giu"), here: joinedPattern(source, "iuy") };
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
  const found = [...text.matchAll(patterns.anywhere)].map((match) => ({
    kind: kindOf(match),
    word: match[0],
    at: match.index,
  }));
  return found.filter((one, index) => !isValueOf(text, one, found[index - 1]));
}

const value = /^(?:wert|valor|valeur|valore)$/i;
const joinsValue = /^[\s:,]*(?:(?:im|no|por|por un|de|d['\u2019]une|del|di|con un|em|um)\s+)*$/iu;

/** "Sal\u00E1rio no valor de R$ 2.500": how much a pay is, and no other thing's worth. */
const isValueOf = (text: string, { word, at }: KindWord, before: KindWord | undefined): boolean =>
  before?.kind === "pay" && value.test(word) && joinsValue.test(text.slice(before.at + before.word.length, at));

/** The word of a kind that begins exactly at `at`. */
export function kindAt(text: string, at: number): KindWord | null {
  patterns ??= build();
  patterns.here.lastIndex = at;
  const match = patterns.here.exec(text);
  return match && { kind: kindOf(match), word: match[0], at };
}
