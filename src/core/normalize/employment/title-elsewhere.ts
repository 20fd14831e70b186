import type { EmploymentType } from "../../facts.ts";
import { joinedPattern } from "../text/joined-pattern.ts";

/** What titles of other languages say of an employment that has an end, or of who works on his own account. */

const b = "(?<![\\p{L}\\p{N}])";
const e = "(?![\\p{L}\\p{N}])";
/** Where a mark of the employment stands: in brackets, or behind a dash at the end. */
const [mark, end] = ["(?<=[(\\[/|,:\u2013\u2014-] ?)", "(?= ?(?:$|[)\\]/|,\u2013\u2014-]))"];

/** Who stands in for somebody: said of nothing but a job that ends. */
const replacing = [
  "(?:maternity|paternity|parental|adoption)(?: leave)? cover(?! (?:insurance|products?|programmes?|programs?|polic(?:y|ies)))",
  // de
  "(?:elternzeit|schwangerschafts|mutterschutz|mutterschafts|karenz|erziehungszeit)vertretung",
  "(?<!urlaubs?-? (?:und|&) )krankheitsvertretung",
  "vertretungs(?:lehrkraft|lehrkr\u00e4fte|lehrer(?:in)?|stelle|kraft|arzt|\u00e4rztin|pfarrer(?:in)?)",
  `${mark}(?:als |zur )?vertretung${end}`,
  `${mark}befristete vertretung`,
  // nl
  "(?:zwangerschaps|bevallings|ouderschaps|ziekte)(?:verlof)?(?: ?vervang(?:ing|er|ster))",
  "vervanging (?:wegens |i\\.?v\\.?m\\.? )?(?:zwangerschap|ouderschap|ziekte)\\p{L}*",
  `${mark}(?:tijdelijke )?vervanging${end}`,
  "inval(?:leerkracht|kracht|docent|meester|juf)|vervangings(?:leerkracht|docent|arts|contract)",
  `${mark}tijdelijk${end}`,
  // pl
  `(?:umowa )?na zast\u0119pstwo|${mark}zast\u0119pstwo(?! proces)`,
  // es, ca
  "sustituci\u00f3n (?:por |de )?(?:baja|maternidad|paternidad|excedencia|interinidad|jubilaci\u00f3n)",
  `${mark}(?:(?:contrato de )?sustituci\u00f3n|suplencia|substituci\u00f3)${end}`,
  "baja (?:maternal|paternal|por maternidad)(?! (?:y|o) )",
  // fr
  "remplacement (?:d['\u2019]un |de |pour |du )?(?:cong\u00e9|cong\u00e9 mat\\p{L}*|maternit\u00e9|maladie|arr\u00eat)",
  `${mark}remplacement${end}`,
  "(?<!(?:des|les) )rempla\u00e7ant(?:e|\\.e|\u00b7e|\\(e\\)|/e)?(?! (?:du syst|les? |la |l['\u2019]))",
  // it
  "sostituzione (?:di |per |x )?(?:maternit\u00e0|malattia|aspettativa|congedo)",
  // pt
  "substitui\u00e7\u00e3o (?:de |por |para )?(?:licen\u00e7a|baixa|maternidade)|(?:substitui\u00e7\u00e3o|vaga|contrato) tempor\u00e1ri[oa]|licen\u00e7a[- ]maternidade",
  `${mark}tempor\u00e1ri[oa]${end}`,
  // sv, da, no
  "vikarierande|(?:l\u00e4rar|tim|semester|sommar|f\u00f6r\u00e4ldra|sjuk)?vikarie(?!-| (?:online|app))|(?:barsels|l\u00e6rer|\u00e5rs|ferie|sommer|p\u00e6dagog|lektor)?vikar(?! (?:afdeling|bureau|app|system|korps))|tidsbegr(?:\u00e4ns|\u00e6ns)(?:ad|et)|midlertidig (?:ansatt|stilling)(?! og )",
  `${mark}midlertidig${end}`,
  // fi
  "m\u00e4\u00e4r\u00e4aika(?!is(?:huol|tarkast|katsast))\\p{L}*|(?<!(?:johtajan|p\u00e4\u00e4llik\u00f6n) ?)(?:(?!\\p{L}*(?:johtajan|p\u00e4\u00e4llik\u00f6n))\\p{L}+n)?sijai(?:nen|suus)|kes\u00e4ty\u00f6(?:ntekij\u00e4)?|kausity\u00f6(?:ntekij\u00e4)?",
].join("|");

/** Work through an agency, or for a season: what agencies and their own people deal in too. */
const sent = [
  "(?:in|als) (?:der )?zeitarbeit|zeitarbeitnehmer(?:in)?|saison(?:kraft|arbeiter(?:in)?|aushilfe|mitarbeiter(?:in)?)",
  "uitzendkracht|seizoen(?:s)?(?:kracht|medewerker|werker)",
  "(?:pracownik|pracownica|praca) (?:sezonow|tymczasow)(?:y|a)",
  `int\u00e9rimaire|(?<!par )(?:en |mission d['\u2019]|contrat d['\u2019]|mission )int\u00e9rim|${mark}int\u00e9rim${end}`,
  `(?<!locations? )saisonni(?:er|\u00e8re)(?= ?(?:$|[-\u2013(/,.]|h ?/|f ?/))`,
  "(?<=\\p{L} )(?<!(?:abbigliamento|frutta|verdura|men[u\u00f9]|moda|prodott[oi]|collezione) )stagionale(?= ?(?:$|[-\u2013(/,]))",
].join("|");

/** "Rezeptionist (m/w/d) Saison", "Serveur \u2013 saison d'\u00e9t\u00e9": for how long, behind the job or in brackets. */
const year = "(?: (?:20)?\\d\\d(?:[/-](?:20)?\\d\\d)?)?";
const forSeason = [
  `(?:f\u00fcr die )?(?:sommer|winter)?saison${year}`,
  `(?:pour la )?saison(?: (?:d['\u2019](?:\u00e9t\u00e9|hiver)|estivale|hivernale|touristique))?${year}`,
  `(?:para (?:la )?)?temporada(?: (?:de )?(?:verano|invierno|estival|alta|esqu\u00ed))?${year}|campa\u00f1a (?:de )?(?:verano|invierno|navidad)${year}`,
  `(?:per la )?stagione (?:estiva|invernale)${year}|(?:voor het )?(?:zomer|winter|hoog)seizoen${year}|sezon (?:letni|zimowy)${year}`,
  `(?:sommar|vinter|sommer)(?:s\u00e4song|sesong|s\u00e6son)(?:en)?${year}|(?:summer|winter|ski) season${year}|temporada de ver\u00e3o${year}`,
].join("|");
const season = `(?<=\\p{L} )(?:temporada (?:de )?(?:verano|invierno)|stagione (?:estiva|invernale)|saison (?:estivale|hivernale))${year}${end}|(?<=[(\\[/|,:\u2013\u2014-] ?|\\) )(?:${forSeason})${end}`;

const ownAccount = [
  `(?<=\\p{L}{3}(?:\\)|\\.)? )(?<!(?:^|[^\\p{L}])(?:of|for|our|de|di|von|f\u00fcr|voor|pour|para|e|y|and|und|et|or|oder|ou) )freelancer?(?=$)`,
  "^self[ -]employed(?= \\p{L})(?! (?:clients?|customers?|tax|accounts?|accounting|mortgage\\w*|lending|loans?|sector|market|and|or)(?!\\p{L}))|(?<=[(\u2013-] ?)self[ -]employed(?= ?(?:$|[)]))",
  "freelance(?:r(?:in|[:*/]in)?)?(?= (?:gesucht|wanted|gezocht|m/w|\\(m|\\(w))",
  "^freelancer(?:in|[:*/]in)?(?= (?:f\u00fcr|im|in|als|voor) | (?!(?:manag|relation|success|network|platform|marketplace|market|acquisition|coordinat|community|support|onboarding|operations|program|payments?|experience|lead|team|recruit|partner|liaison|engagement|talent|services?|solutions?|care|communit)\\w*)\\p{L})",
  "freie[rn]?(?:/r)? mitarbeit(?:er(?:in|[:*/]in)?|ende)?",
  "auf (?:freiberuflicher|selbst(?:st)?\u00e4ndiger) basis|honorar(?:kraft|dozent(?:in|[:*/]in)?|lehrkraft|basis)|freiberufler(?:in|[:*/]in)?",
  "(?:formateur|formatrice|agent commercial|commercial|consultante?|conseill(?:er|\u00e8re)|mandataire|traduct(?:eur|rice)|graphiste|r\u00e9dact(?:eur|rice)|photographe)(?: \\p{L}{3,14})? ind\u00e9pendante?|(?<!conseill(?:er|\u00e8re) )auto-?entrepreneur",
  "(?:traductor|redactor|comercial|repartidor|transportista|instalador|colaborador|profesor|dise\u00f1ador|agente comercial|fot\u00f3grafo)a? aut\u00f3nom[oa]",
  `(?<!(?:din\u00e1mic|din\u00e2mic|proactiv|proativ|organizad|responsabl)[oae],? (?:y |e )?)${mark}aut\u00f3nom[oa]${end}`,
  "^zzp(?:['\u2019]?er)?(?= \\p{L})(?! (?:desk|loket|administrat|advies|adviseur|team|klant|polis|hypothe))|(?<=[(\u2013-] ?)zzp(?:['\u2019]?er)?(?= ?(?:$|[)]))",
  `${mark}(?:p\\.? ?iva|partita iva)${end}`,
  `(?<=\\()pj(?=\\))`,
  "frilans\\p{L}*(?<!(?:koordinator|samordnare|ansvarig|chef|nettverk|n\u00e4tverk|netv\u00e6rk|byr\u00e5|bureau|avdelning|afdeling|avdeling))",
].join("|");

/** Years of service and work without pay, by the names that they have. */
const serving = [
  "bundesfreiwilligendienst|freiwilliges (?:soziales|\u00f6kologisches) jahr|(?:^|(?<=[(/,\u2013-] ?))(?:fsj|f\u00f6j|bfd)(?![ /]?(?:und|oder)? ?(?:ausbildung))|freiwilligendienst|ehrenamt",
  "service civique|b\u00e9n\u00e9vol(?:e|at)",
  "servizio civile(?: universale)?|volontari(?:o|a|ato)(?:/[oa])?|voluntariado|voluntari[oa](?:/[oa])?(?! (?:y|e|de|del)(?!\\p{L}))",
  "vrijwillig(?:er|ster)s?(?:werk)?|wolontari(?:usz(?:ka)?|at)|frivillig|volont\u00e4rarbete|vapaaehtoi(?:nen|sty\u00f6)|dobrovoln[i\u00ed]k|\u00f6nk\u00e9ntes|g\u00f6n\u00fcll\u00fc",
].join("|");

/** Who deals with those who stand in, are sent or work on their own account. */
const dealing =
  /(?<!\p{L})(?:agen(?:ce|zia|cia|cja)|recrut\p{L}*|recruit\p{L}*|rekryter\p{L}*|rekrut\p{L}*|selec\p{L}*|selezion\p{L}*|disponent\p{L}*|\p{L}*disponent|\p{L}*vermittl\p{L}*|\p{L}*berater\p{L}*|k[oö]or?din\p{L}*|coordin\p{L}*|samord\p{L}*|intercedent|vestiging\p{L}*|account ?manag\p{L}*|manag\p{L}*|responsable|responsabile|leit(?:er|ung)\p{L}*|\p{L}*leiter(?:in)?|betreu\p{L}*|verantwort\p{L}*|konsul[et]nt\p{L}*|chefe?|directeur|directrice|gerente|gestor\p{L}*|gestion\p{L}*|bokning\p{L}*|banc\p{L}*|cr\u00e9dito|contas?|network|community|robot\p{L}*|veh[i\u00ed]c\p{L}*|drones?|sistemas?)(?!\p{L})/iu;

/** Who cares for those who serve, or buys for a season. */
const organizing =
  /(?<!\p{L})(?:charg\u00e9e?|referent\p{L}*|fundrais\p{L}*|p\u00e4dagog\p{L}*|bildung\p{L}*|formateur|formatrice|ansvarig|ansvarlig|leder|leider|co\u00f6rdin\p{L}*|advi[sz]\p{L}*|tut(?:eur|rice|or)\p{L}*|selettor\p{L}*|t\u00e9cnic[oa]|trainer\p{L}*|eink\u00e4uf\p{L}*|einkauf|category|merchandis\p{L}*|planer\p{L}*|planner|acheteu\p{L}*|comprador\p{L}*|buyer|ropa|moda|mode)(?!\p{L})/iu;

/** Words that by themselves are another thing in titles of some trades: whom one pleads for, parts, customers' tax. */
const homonyms: [RegExp, RegExp][] = [
  [/^(?:vertretung|zast\u0119pstwo)$/i, /anw[a\u00e4]lt|jurist|landesvertretung|botschaft|diplomat|prawnik|radca/i],
  [
    /^(?:vervanging|remplacement)$/i,
    /monteur|kozijn|ramen|meters?(?!\p{L})|onderdel|renovati|sanering|leiding|compteur|pneu|vitr|pare-brise|fen[e\u00ea]tre|menuiser|pi[e\u00e8]ces|chaudi/iu,
  ],
  [/^vertretungslehrkr\u00e4fte$/i, /leitung|koordin/i],
  [/iva$/i, /fiscal|contab|tribut|commercialist/i],
  [
    /^pj$/i,
    /cobran\u00e7|fiscal|tribut|relacionamento|atendimento|c\u00e2mbio|(?<!representante )comercial(?!\p{L})|neg\u00f3cios|seguros/iu,
  ],
  [/^licen\u00e7a.maternidade$/i, /benef\u00edcio/i],
  [/vikarie$/i, /konsultchef|bemanning|utvecklare till/i],
];

interface Rule {
  type: EmploymentType;
  source: string;
  /** Not in a title of those who deal with them. */
  isOfDealers: boolean;
}
const rules: Rule[] = [
  { type: "temporary", source: replacing, isOfDealers: false },
  { type: "temporary", source: sent, isOfDealers: true },
  { type: "contract", source: ownAccount, isOfDealers: true },
  { type: "temporary", source: season, isOfDealers: true },
  { type: "volunteer", source: serving, isOfDealers: true },
];

const ofOrganizers: ReadonlySet<string> = new Set([season, serving]);

let compiled: (Rule & { pattern: RegExp })[] | undefined;

/** Letters that a title has in which one of the words stands. */
export const tellingElsewhere =
  "(?:nity|ntal|tion|leave) cover|vertretung|vervang|inval|tijdelijk|zast\u0119pst|sustituci|suplencia|substitu|baja (?:m|p)|rempla\u00e7|remplacem|sostituz|licen\u00e7a|tempor\u00e1ri|vikari|vikar|tidsbegr|midlertid|m\u00e4\u00e4r\u00e4|sijai|kes\u00e4ty|kausity|zeitarb|saison|uitzend|seizoen|sezonow|tymczasow|int\u00e9rim|stagional|freelanc|freie|freiberuf|honorar|selbst|ind\u00e9pend|entrepreneur|aut\u00f3nom|zzp|saison|temporada|campa\u00f1a|stagione|seizoen|sezon|season|s\u00e4song|sesong|s\u00e6son|self[ -]empl|freiwillig|fsj|f\u00f6j|bfd|civique|civile|b\u00e9n\u00e9vol|volontar|voluntari|vrijwill|wolontar|frivill|volont\u00e4r|vapaaeh|dobrovol|\u00f6nk\u00e9n|g\u00f6n\u00fcll|iva\\b|\\(pj\\)|frilans";

/** What a title says so; null where it says nothing. */
export function readTitleElsewhere(title: string): { type: EmploymentType; quote: string; at: number } | null {
  compiled ??= rules.map(({ type, source, isOfDealers }) => ({
    type,
    source,
    isOfDealers,
    pattern: joinedPattern(`${b}(?:${source})${e}`, "iu"),
  }));
  for (const { type, source, pattern, isOfDealers } of compiled) {
    const match = pattern.exec(title);
    if (match === null || (isOfDealers && dealing.test(title))) continue;
    if (ofOrganizers.has(source) && organizing.test(title)) continue;
    if (homonyms.some(([word, trade]) => word.test(match[0]) && trade.test(title))) continue;
    return { type, quote: match[0], at: match.index };
  }
  return null;
}
