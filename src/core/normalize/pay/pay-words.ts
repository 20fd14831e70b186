import { groupedWords } from "../text/by-first-letter.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { wordPattern, type WordPattern } from "../text/word-pattern.ts";
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
      "(?:maximum|highest|top) (?:salary|pay|rate) (?:available|payable|allowed|permitted|possible) (?:for|under|in|by|on) the|top[- ](?:\\p{L}+ ){0,2}\\p{L}+s(?= (?:earn|make|take home|bring home|can|average|are on)(?!\\p{L}))|(?:half|most|many|some|majority|%) (?:of )?(?:our |the )?\\p{L}+s(?= (?:earn|make)(?!\\p{L}))|earnings? (?:can|could|may|might|will)(?: even)? (?:exceed|reach|top|be (?:as )?high)|averag(?:e|es|ing)(?: of)?(?=[ :]*$)|(?:promedio|média|moyenne|durchschnittlich|gemiddeld)(?: de)?(?=[ :]*$)|piece[- ]rates?|targets?(?: of| is)?(?=[ :]*$)|salary[- ](?:sacrific\\p{L}*|packaging)|(?:the|state|federal|local|statutory|legal) minimum wage|minimum wage (?:in|is|of|for|law|requirement|increase)|average (?:american|employee|worker|person|household|family|user|customer|driver|seller|agent) (?:earns?|makes?|pays|saves?)|median (?:pay|salary|salaries|wages?|income)|average (?:salary|salaries|pay|wages?) (?:for|of|in) (?:the|our|an?)|on[- ]target(?: earnings?| compensation| pay| incentives?)?(?: range)?|ote(?: (?:compensation|salary|earnings|pay|cash))?(?: range)?|o\\.t\\.e\\.|tct|ttc|total (?:target |annual |direct |on-?target )?(?:cash|compensation|comp|earnings?|rewards|pay|remuneration|package|annual|target)(?: compensation| comp| earnings| package)?|target (?:total|cash)(?: compensation| earnings)?|target (?:annual )?(?:earnings|compensation)|(?:first|1st)[- ]year earnings|earning potential|all[- ]in|on average|package worth(?: up to)?|commissions? included|average total|(?:average|typical|potential|estimated|anticipated|expected|projected|realistic) (?:total |annual |yearly |first[- ]year )?(?:earnings|income)|inclusive of (?:super\\p{L}*|bonus\\p{L}*|commissions?)|incl(?:uding|usive|\\.)? super\\p{L}*|including (?:bonus|commissions?|tips|equity)",
    pay: String.raw`(?:base|basic|fixed|starting|gross) (?:annual )?(?:salar(?:y|ies)|pay|compensation|wages?|rate)|base|salar(?:y|ies)|wages?|pay (?:range|rate|scale|band|grade)s?|rates? of pay|hourly (?:rates?|pay|range|wage|compensation)|hiring range|(?:incremental|hse|dfe|civil service) (?:pay |salary )?scales?|starting (?:pay|rates?|wages?)|(?:annual|hourly|target|compensation|comp|rate|expected|posted|full) (?:pay )?range|compensation(?: package)? (?:range|rate|band)s?|stipend for interns|ctc|cost[- ]to[- ]company|lpa|(?:day|daily) rate|award (?:casual |hourly |base )?(?:rates?|wages?)|(?:daily|hourly|monthly|consultancy|consulting|professional) fees?(?: rates?)?`,
    perhaps:
      "tax[- ]free|pay|paid|paying|salaried|(?:1st|2nd|3rd|first|second|third|day|night|swing|weekend) shift(?= (?:starts?|pays?|begins?)(?!\\p{L}))|hourly(?= ?[:\u2013-])|cash(?= ?:)|(?:hourly|annual|monthly) equivalent|guaranteed?(?= (?:weekly|hourly|monthly|annual|minimum|base))|basic(?=[ :]*$)|fixed(?= ?(?:ctc|pay|component)?[ :]*$)|compensation|comp|compensated|rates?|earnings|remuneration|renumeration|package|per annum|gross|brut(?:t?o|tó|os|as|e|s|es)?|doe|dbe|d\\.o\\.e|(?:depending on|based on|selon|je nach|según|in base a|commensurate with) (?:your |the |la |le |tu |votre |relevant )?(?:experience|skills|profil\\p{L}*|exp\\p{L}*|erfahrung|qualifikation)|ranges?",
    verb: String.raw`earns?|makes?|pays|takes? home`,
    other: String.raw`set-?up|(?:clinical|career) ladders?|saves?|saving|cash-?back|(?<!in[ -])charg(?:es?|ed|ing)(?! (?:nurses?|rns?|lpns?|hands?|technicians?|engineers?|pharmacists?|points?|stations?|of)(?!\p{L}))|bill(?:ed|ing|able)? rates?|labou?r rates?|retention (?:pay|payments?|awards?)|(?:contract|deal|order|case|loan|home|property|retail) values?|(?:cash|member|customer|loyalty) rewards?|(?:in|of) rewards|rewards(?: of| up to| worth)+|fundrais\p{L}*|rents|apartments?|lodging|gas cards?|fuel cards?|profit[- ]?shar\p{L}*|living wage in|lose(?:s|ing)?|losses|rebates?|\d(?:\.\d)? ?(?:x|times) (?:(?:your|annual|base|basic) )*(?:salary|pay|earnings)|bonus(?:es)?|sign(?:ing)?[- ]?on|signing|detention|layover|collections?|turnover|equity|stocks?|rsus?|stock options?|shares|esop|stipends?|reimburs\p{L}*|commissions?|incentives?|variable|referrals?|refer|relocation|relocate|hra|hsa|fsa|401|match(?:ing|ed|es)?|insured?|tuition|disability|life insurance|wellness|wellbeing|gym|phone|internet|commut\p{L}*|rent|subsid(?:y|ies|ised|ized)|vouchers?|gift|discounts?|perks?|funding|funded|raised|raising|raise(?= (?:capital|funds?|funding|money|a (?:seed|series|round)|[$\u20AC\u00A3]))|series [a-h]|seed round|valuation|valued|arr|mrr|acv|tcv|gmv|aum|budgets?|quotas?|deals?|books? of business|portfolios?|assets|invested|investors|fees?|fined?|fines|penalt(?:y|ies)|costs?(?! of living)(?<!high costs?)|priced?|prices|expenses?|spend|spending|savings?|donat\p{L}*|grants?|debt|transactions?|processed|households?|income|differentials?|(?:on-?call|call-?back|stand-?by|hazard|sick|vacation|severance|weekend|overtime) (?:pay|rate)|(?:ot|over-?time)(?= ?(?:at|is|of|[:@]|hours|paid|may|vary|varies)(?!\p{L}))|premium|mid-?points?|mid(?= ?:)|per diem|mileage|overtime|fringe(?: benefits?| rate)?|sleep-?ins?|waking nights?|parking|on[- ]call(?= ?[:@(]? ?(?:$|is|at|hours?|time|allowance|differential))|meals?|lunch|(?:a|total|in|street) value(?: of)?|private[- ]pay(?= (?:rates?|clients?|patients?|residents?|customers?|sessions?|fees?|rooms?))|home office|office set-?up|laptop|workstation|coworking|professional development|childcare|child care|fertility|adoption|parental|retirement|pension|401k|capex|opex|benefits?|scholarships?|tips|royalt(?:y|ies)|award|prize|deposit|invoice|retainer|spiffs?|overrides?|holiday pay|adjustment|per month toward|contribution|contributes?|contribute`,
    topic: String.raw`claims?|administer(?:s|ing)?|oversee(?:s|ing)?|responsible for|development|training|education|conference|medical|health|dental|travel|credits?|loans?|mortgages?|equipment|food|housing|fitness|investments?|market|revenues?|payroll|volume|certifications?|books?(?<!on the books?)|customers?|clients?|users?|accounts?|companies|merchants?|families|donors?|carers?|drivers?|dashers?|couriers?|creators?|hosts?|sellers?|participants?|volunteers?|lawyers|attorneys|tutors?|freelancers?|contestants?|renters?|tenants?|homeowners?|partners?|students?|patients?|learners?|graduates?|alumni|software|products?|sales|tax(?<!(?:after|before|pre|post|of)[ -]tax)|insurance|finance|industry`,
  },
  de: {
    total: "\\p{L}*ziel(?:gehalt|einkommen|entgelt)\\p{L}*|gesamtvergütung",
    pay: "stagevergoeding|(?!mindestlohn|lakbér)\\p{L}*(?:(?:gehalt|gehälter|salaris)\\p{L}*|lohn|vergütung|bezahlung|entgelt|loon|bér|lön|lønn?|palkka)|lohn(?:band|spanne|bereich|rahmen|klasse)|(?:entgelt|lohn|gehalts|besoldungs|vergütungs)(?:gruppe|stufe|tabelle|band|rahmen)|tv(?:öd|-l|-h)|(?:brutto)?jahres\\p{L}*|verdienst|fixum|(?:tages|stunden)(?:satz|honorar)|entlohnung|besoldung|dotierung|kv-mindest\\p{L}*|kollektivvertragliche\\p{L}* mindest\\p{L}*",
    perhaps: String.raw`(?:ausbildungs|lehr)jahr|verdienen|verdienst du|verdienst|netto|netti|netos?`,
    verb: String.raw`verdien(?:t|en|st)|bekomm(?:st|en sie)|erhältst|recebe(?:s|r[áa]s)|guadagn(?:i|erai)`,
    other:
      "spar(?:e|en|st|t)|ersparnis\\p{L}*|boni|provision(?:en|er)?(?! of)|variabel|\\p{L}*(?:zuschuss|zuschüsse|prämien?|zulagen?|budget|vergoeding|allowances?|volumen|kosten|beitrag|gebühr(?:en)?|umsatz|bonus|premie|geld(?<!vakantiegeld)|spesen|drittmittel|etat|bidrag|tillägg|tillæg|tillegg)|preis\\p{L}*|trinkgeld|verpflegung|auslöse|wert|listenpreis|miete|gutscheine?|mindestlohn|urlaubsgeld|weihnachtsgeld|vermögenswirksam\\p{L}*|vwl|fahrtkosten|jobticket|deutschlandticket|sachbezug|altersvorsorge|stipendium|(?:über|mehrarbeits|zusatz)stunden(?=[^,.;\\d]{0,24}(?:\\d|$))",
    topic: String.raw`kunden|fortbildung\p{L}*|weiterbildung\p{L}*|schulung\p{L}*`,
  },
  fr: {
    total: "rémunération (?:globale|totale)",
    pay: "paie(?= (?:est|horaire|mensuelle|brute|nette)(?!\\p{L}))|(?:smic|tarif) horaire|échelon|grille(?: indiciaire| salariale)?|salaires?|rémunérations?|fourchette|fixe|tjm|(?:horaire|mensuel|annuel) de(?= *$)|taux (?:horaire|journalier)",
    other:
      "ca (?:annuel|mensuel)|économis(?:er|ez|e|ent|ons)|prêts? (?:immobiliers?|bancaires?|personnels?|étudiants?|à taux|de|d'un montant)|emprunts?|variables|prix|loyer|honoraires|frais|paniers?|repas|pourboires?|valeur|primes?|tickets?|titres?[- ]restaurants?|carte|mutuelle|cooptation|indemnités?|intéressement|participation|chiffre d'affaires|levée|forfait mobilité|gratification|chèques[- ]repas|heures sup\\p{L}*(?=[^,.;\\d]{0,24}(?:\\d|$))",
  },
  es: {
    total: String.raw`ganancias|suelen? (?:oscilar|rondar|ser|ganar\p{L}*)`,
    pay: "valor ?(?:\\/|por|da|de la)? ?hora|salarios?|sueldos?|retribución|remuneración|renta (?:líquida|bruta|mensual|fija)|ingresos? mensual(?:es)?|salarial(?:e|es)?|horquilla|(?:fijo|básico)(?=(?: de)?[ :]*$)",
    perhaps: "líquid[oa]s?|liquid[oa]s?|nominales",
    other:
      "ahorr\\p{L}*|bonos?|comisi[oó]n(?:es)?|precio|alquiler|vales?|seguro|ayuda|prima|plus de|cheques?|valor|presupuesto|facturación|dietas?|propinas?|horas? extras?(?=[^,.;\\d]{0,24}(?:\\d|$))",
    topic: String.raw`clientes|formaci[oó]n|formação|formazione|formation|opleiding\p{L}*|szkole\p{L}*|\u0161kolen\p{L}*`,
  },
  pt: {
    total: String.raw`ganhos`,
    pay: "faixa|salários?|ordenado|vencimento|remuneração|(?:posição|nível|posições|níveis) remuneratóri[oa]s?|retribuiç(?:ão|ões)|diária(?=(?: de)?[ :]*$)|fixo(?=(?: de)?[ :]*$)",
    other:
      "poup\\p{L}*|economiz\\p{L}*|bónus|bônus|subs[ií]dio|gorjetas?|comiss(?:ão|ões)|orçamento|faturamento|valor de mercado|preço|aluguel|premiaç(?:ão|ões)|vale[- ]\\p{L}+|auxílio|ajuda de custo|plr|bolsa(?:[- ]auxílio)?",
  },
  it: {
    total: String.raw`guadagni`,
    pay: String.raw`paga (?:oraria|base|mensile|lorda|giornaliera)|trattamento economico|retribuzione|compens[oi]|r\.?a\.?l\.?|stipendio`,
    other: String.raw`risparmi\p{L}*|provvigion[ei]|prezzo|affitto|premio|buoni|buono|rimborso|valore|mance|welfare|fatturato|straordinar\p{L}*(?=[^,.;\d]{0,24}(?:\d|$))`,
  },
  nl: {
    pay: String.raw`(?:salaris|loon|functie)?schaal(?= ?[:(]? ?(?:\d|l?[a-e](?!\p{L})))|fwg(?= ?\d)`,
    perhaps: String.raw`tarief`,
    other: String.raw`bespaar\p{L}*|besparing\p{L}*|commissie|omzet|prijs|huur|reiskosten\p{L}*|toeslag|fooi(?:en)?|eindejaarsuitkering|waarde|t\.w\.v\.?|(?:maaltijd|eco|geschenk)cheques?|over(?:uren|werk)(?=[^,.;\d]{0,24}(?:\d|$))`,
    topic: String.raw`klanten`,
  },
  nordic: {
    pay: "(?:av)?lønnes|löne\\p{L}*|(?:time|måneds|års|grund|start)?lønn(?:en|a|ingen)",
    other:
      "provisjon|drikkepenge\\p{L}*|dricks|omsätt\\p{L}*|hyra|(?:hus)?leie|husleje|vuokra\\p{L}*|övertid(?=[^,.;\\d]{0,24}(?:\\d|$))|over(?:tid|arbe[ij]de?)(?=[^,.;\\d]{0,24}(?:\\d|$))",
  },
  pl: {
    pay: "pensj\\p{L}|p\u0142aca|wynagrodzeni[ea]|stawk[ai]|zarobki|wide\u0142ki",
    perhaps: "oferujemy|na r\u0119k\u0119|na ruku",
    other:
      "prowizj\\p{L}*|czynsz|bud\u017cet|premi[a\u0105\u0119i]|dofinansowanie|warto\u015bci|dodatek|napiwk\\p{L}*|op\u0142at[a\u0105y]?|rachun\\p{L}+|zakwaterowani\\p{L}+|nocleg\\p{L}*|delegacj\\p{L}*|diet[ay]|dop\u0142at\\p{L}*|nadgodzin\\p{L}*(?=[^,.;\\d]{0,24}(?:\\d|$))",
  },
  cs: {
    pay: "sazba|mzd[auy]|mzdov\\p{L}*|plat|plat[uy]|platov\\p{L}*|odm\u011bna",
    perhaps: "nabízíme",
    other:
      "provize|obrat(?:em|u)?|p\u0159ísp\u011bvek|stravenk\\p{L}*|hodnot[a\u011buy]|náborov\\p{L}*|p\u0159íplat\\p{L}*|cafeteria|tichete|p\u0159es\u010das\\p{L}*(?=[^,.;\\d]{0,24}(?:\\d|$))|túlór\\p{L}*(?=[^,.;\\d]{0,24}(?:\\d|$))|fazla mesai(?=[^,.;\\d]{0,24}(?:\\d|$))|ore suplimentare(?=[^,.;\\d]{0,24}(?:\\d|$))|prim(?:\u0103|e|im)?(?!\\p{L})",
  },
  // vi, id, ru, uk, tr, hu, ro, with more of it, es, pt, pl, cs
  money: {
    perhaps:
      "\u0441\u0442\u0430\u0432\u043a\u0430|\u043e\u043f\u043b\u0430\u0442\u0430 \u0442\u0440\u0443\u0434\u0430|\u043e\u043f\u043b\u0430\u0442\u0430 \u043f\u0440\u0430\u0446\u0456|\u043f\u043b\u0430\u0442\u0438\u043c|\u043f\u043b\u0430\u0442\u0438\u043c\u043e|\u0437\u0430\u0440\u0430\u0431\u043e\u0442\u043e\u043a|\u0437\u0430\u0440\u043e\u0431\u0456\u0442\u043e\u043a|\u0432\u043e\u0437\u043d\u0430\u0433\u0440\u0430\u0436\u0434\u0435\u043d\u0438\u0435|\u0432\u0438\u043d\u0430\u0433\u043e\u0440\u043e\u0434\u0430",
    other: [
      String.raw`chi phí|doanh (?:s\u1ed1|thu)|th\u01b0\u1edfng(?<!l\u01b0\u01a1ng[ ,+&/]{0,3}(?:và )?th\u01b0\u1edfng)|ph\u1ee5 c\u1ea5p|h\u1ecdc phí|ti\u1ec1n thuê|hoa h\u1ed3ng|ngân sách`,
      String.raw`target (?:penjualan|omzet)|omzet|biaya|tunjangan|komisi|penjualan|sewa|anggaran|hadiah`,
      String.raw`\u0431\u044e\u0434\u0436\u0435\u0442\p{L}*|\u043f\u0440\u0435\u043c\u0438\p{L}*|\u043f\u0440\u0435\u043c\u0456\p{L}*|\u0431\u043e\u043d\u0443\u0441\p{L}*|\u043e\u0431\u043e\u0440\u043e\u0442\p{L}*|\u0430\u0440\u0435\u043d\u0434\p{L}*|\u043e\u0440\u0435\u043d\u0434\p{L}*|\u043a\u043e\u043c\u043f\u0435\u043d\u0441\u0430\u0446\p{L}*|\u043f\u0440\u043e\u0434\u0430\u0436\p{L}*|\u0441\u0442\u043e\u0438\u043c\u043e\u0441\u0442\p{L}*|\u0432\u0430\u0440\u0442\u0456\u0441\u0442\p{L}*|\u0432\u044b\u0440\u0443\u0447\u043a\p{L}*|\u0432\u0438\u0440\u0443\u0447\u043a\p{L}*|\u0441\u043a\u0438\u0434\u043a\p{L}*|\u0437\u043d\u0438\u0436\u043a\p{L}*|\u043e\u0431\u0443\u0447\u0435\u043d\u0438\p{L}*|\u043d\u0430\u0432\u0447\u0430\u043d\u043d\u044f|\u0441\u0442\u0440\u0430\u0445\u043e\u0432\p{L}*|\u0448\u0442\u0440\u0430\u0444\p{L}*|\u043a\u043e\u043c\u0438\u0441\u0441\u0438\p{L}*|\u043a\u043e\u043c\u0456\u0441\u0456\p{L}*|\u043a\u0440\u0435\u0434\u0438\u0442\p{L}*|\u0447\u0435\u043a\p{L}{0,2}`,
      String.raw`(?:yol|yemek|e\u011fitim|kurs) (?:ücreti|paras\u0131)|kira\p{L}{0,3}|ciro\p{L}*|bütçe\p{L}*|aidat\p{L}*|fatura\p{L}*`,
      String.raw`albérlet\p{L}*|\p{L}*támogatás\p{L}*|árbevétel\p{L}*|factur[ia]\p{L}{0,3}|chiri\p{L}{0,3}`,
      String.raw`premi|tombola|montepremi|bolsas|invertid[oa]s?|investid[oa]s?`,
      String.raw`bud\u017cet\p{L}+|warto\u015b\u0107|zamówieni\p{L}+|kredyt\p{L}*|ubezpieczen\p{L}*|obrot\p{L}*|poji\u0161t\u011bní|úv\u011br\p{L}*|rozpo\u010det|rozpo\u010dt\p{L}*|sponzor\p{L}*|(?:budget|etat|umsatz|kosten|projekt)(?:verantwort\p{L}*|volumen|rahmen)`,
    ].join("|"),
    topic:
      "khách hàng|ng\u01b0\u1eddi dùng|pelanggan|nasabah|\u043a\u043b\u0438\u0435\u043d\u0442\\p{L}*|\u043a\u043b\u0456\u0454\u043d\u0442\\p{L}*|\u043f\u043e\u043b\u044c\u0437\u043e\u0432\u0430\u0442\u0435\u043b\\p{L}*|\u043f\u043e\u043a\u0443\u043f\u0430\u0442\u0435\u043b\\p{L}*|mü\u015fteri\\p{L}*|clien[\u021bt]i\\p{L}*|ügyfel\\p{L}*|ügyfél\\p{L}*|klient(?:ów|a|om|ami|\u016fm)|charit(?:y|ies)",
  },
  // ro, el, hu, tr, vi, id
  others: {
    total: "t\u1ed5ng thu nh\u1eadp|ukupna primanja",
    pay: "\u0e40\u0e07\u0e34\u0e19\u0e40\u0e14\u0e37\u0e2d\u0e19|palkka(?:haarukka|us|taso)|\u03b1\u03bc\u03bf\u03b9\u03b2\u03ae|palk|palgaks|töötasu|atlyginimas|darbo u\u017emokestis|atalgojums|algas?|salariu(?:l)?|\u03bc\u03b9\u03c3\u03b8\u03cc\u03c2|fizetés|maa\u015f\u0131?|l\u01b0\u01a1ng|gaji|upah|\u05e9\u05db\u05e8|\u05de\u05e9\u05db\u05d5\u05e8\u05ea|mps|\u0437\u0430\u0440\u043f\u043b\u0430\u0442\u0430|\u0437\u0430\u0440\u0430\u0431\u043e\u0442\u043d\u0430\u044f \u043f\u043b\u0430\u0442\u0430|\u0437\u0430\u0440\u0430\u0431\u043e\u0442\u043d\u0430 \u043f\u043b\u0430\u0442\u0430|\u0437\u0430\u0440\u043e\u0431\u0456\u0442\u043d\u0430 \u043f\u043b\u0430\u0442\u0430|\u043e\u043a\u043b\u0430\u0434|\u0437\u0430\u043f\u043b\u0430\u0442\u0430|pla\u0107a|pla\u010da|pla\u0107a|plata(?= ?:)|thu nh\u1eadp|ücret|alapbér|kereset",
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
  [
    "total",
    "\u6708\u53ce\u4f8b|\u5e74\u53ce\u4f8b|\u30e2\u30c7\u30eb\u5e74\u53ce|\u30e2\u30c7\u30eb\u6708\u53ce|\u7d9c\u5408\u6536\u5165|\u7efc\u5408\u6536\u5165",
  ],
  [
    "pay",
    "\u5e74\u53ce|\u5e74\u4ff8|\u7d66\u4e0e|\u7d66\u6599|\u8cc3\u91d1|\u6708\u7d66|\u6642\u7d66|\u65e5\u7d66|\u6708\u53ce|\u6708\u85aa|\u5e74\u85aa|\u6642\u85aa|\u65f6\u85aa|\u65e5\u85aa|\u5e95\u85aa|\u85aa\u8d44|\u85aa\u8cc7|\u85aa\u6c34|\u85aa\u916c|\u5de5\u8d44|\u5de5\u8cc7|\uc5f0\ubd09|\uc6d4\uae09|\uc2dc\uae09|\uae09\uc5ec|\uc77c\uae09|\uc8fc\uae09|\u57fa\u672c\u7d66|\u56fa\u5b9a\u7d66|\u6642\u9593\u5358\u4fa1|\u6642\u9593\u7d66|\u6708\u984d\u5831\u916c",
  ],
  [
    "other",
    "\u8cde\u4e0e|\u624b\u5f53|\u5956\u91d1|\u734e\u91d1|\u88dc\u52a9|\u8865\u8d34|\u88dc\u8cbc|\u8865\u52a9|\u9910\u8865|\u6d25\u8d34|\u6d25\u8cbc|\u62a5\u9500|\u4f1a\u5458\u8d39|\u652f\u4ed8|\u8282\u7701|\u79df\u91d1|\u5956\u52b1|\u5168\u52e4\u5956|\u4ea4\u901a\u8cbb|\u795d\u3044?\u91d1|\u7279\u5178|\u6599\u91d1|\u8cc7\u672c\u91d1|\u58f2\u4e0a|\u63d0\u6210|\u6536\u8d39|\u6536\u8cbb|\u8cbb\u7528|\u8d39\u7528|\u5b66\u8d39|\u6b69\u5408|\u878d\u8d44|\uc2dd\ub300|\ubcf4\uc0c1\uae08|\uc218\ub2f9|\uc0c1\uc5ec|\ubcf4\ub108\uc2a4|\uc778\uc13c\ud2f0\ube0c|\uc9c0\uc6d0\uae08|\ub9e4\ucd9c|\u6295\u8cc7\u984d|\u4e88\u7b97",
  ],
  ["topic", "\u5ba2\u6237|\u7528\u6237"],
  [
    "other",
    "\u4e1a\u7ee9|\u696d\u7e3e|\u6708\u8d39|\u6708\u8cbb|\u4f1a\u8d39|\u6703\u8cbb|\u9500\u552e\u989d|\u92b7\u552e\u984d|\u623f\u79df|\u62bc\u91d1|\u5bb6\u8cc3|\u4f4f\u5b85|\u5358\u4fa1|\u5bee\u8cbb|\u6b8b\u696d(?:\u4ee3|\u624b\u5f53)|\u52a0\u73ed",
  ],
];

let patterns: { anywhere: WordPattern; here: RegExp } | undefined;

function build(): { anywhere: WordPattern; here: RegExp } {
  const groups = (list: [Kind, string][]): string => list.map(([, source]) => `(${groupedWords(source)})`).join("|");
  const source = String.raw`(?<![\p{L}\d])(?:${groups(sources)})(?!\p{L})|(?=[\u3040-\uD7AF])(?:${groups(unspaced)})`;
  const words = [...sources, ...unspaced].map(([, one]) => one).join("|");
  return { anywhere: wordPattern(source, words), here: joinedPattern(source, "iuy") };
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
  const found = patterns.anywhere.every(text).map((match) => ({
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
