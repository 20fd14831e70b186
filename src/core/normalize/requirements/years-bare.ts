import { once } from "../../once.ts";
import { joinedPattern } from "../text/joined-pattern.ts";

/*
 * Years and months of work that a sentence asks for without a word for experience: "At least four years in a hotel", "a
 * degree, and 6-9 years in campus hiring", "seven or more years on Android are required", "you've led kitchens for 3 years".
 */

/** What is said before a least number. Not what a firm says of itself: "more than 10 years in the market". */
const least = String.raw`(?:at least|a minimum of|min(?:imum|imo|imal|dest)?\.?(?: of| de| di)?|from|between|preferably|ideally|prior|mindestens|mind\.|wenigstens|ab|zwischen|idealerweise|au moins|entre|id\u00e9alement|de pr\u00e9f\u00e9rence|al menos|(?:como )?m\u00ednimo(?: de)?|idealmente|preferiblemente|pelo menos|(?:no )?m\u00ednimo(?: de)?|de|almeno|tra(?: i)?|preferibilmente|minimaal|minstens|ten minste|tussen|bij voorkeur|een|co najmniej|minimum|od|najlepiej|minst|mindst|da|mellan|mellem|mellom|helst|gjerne|gerne|g\u00e4rna|v\u00e4hint\u00e4\u00e4n|ainakin|minim\u00e1ln[\u011be]|alespo\u0148|aspo\u0148|nejm\u00e9n\u011b|najmenej|legal\u00e1bb|cel pu[\u021b\u0163]in|przynajmniej|zeker|por lo menos|en az)`;
const more = String.raw`(?:over|more than|\u00fcber|mehr als|plus de|m\u00e1s de|mais de|oltre|pi\u00f9 di|meer dan|ponad|mer \u00e4n|mere end|mer enn|rund|etwa|ungef\u00e4hr|circa|gut|environ|unos|cerca de|zo['\u2019]n|ruim)`;
/** What stands right before a number, in any of the languages. */
export const leads = String.raw`(?:(?:${least}|${more}) ){0,2}`;
/** A paper, a language: what is asked for by naming it, with what its sentence goes on to the years. */
const papers = String.raw`(?:degrees?|diploma|licen[cs]ed?|certificat\p{L}*|qualifi\p{L}*|bachelor\p{L}*|master\p{L}*|mba|b\.?sc|m\.?sc|beng|meng|ph\.?d|graduate|fluent|native|bts|cap|bep|[mh]bo\p{L}*|\p{L}*examen|fagl\u00e6rt|designation|registr\p{L}*|(?:hoch|fach)?schul\p{L}*|\p{L}*studium|\p{L}*abschluss|\p{L}*ausbildung|\p{L}*brief|dipl\u00f4me|licence|niveau|permis|caces|t\u00edtulo|titulaci\u00f3n|grado|carnet|gradua\u00e7\u00e3o|licenciatura|laurea|qualifica|patente|opleiding|rijbewijs|bachillerato|ensino m\u00e9dio|secundaria|carrera|abitur|wykszta\u0142ceni\p{L}*|studia|prawo jazdy|uprawnienia|uddannelse|utdanning|fagbrev)`;
const and = String.raw`(?:[,;+&]|,? (?:and|with|plus|und|sowie|et|y|e|en|oraz|i|och|og))`;

/** "Need: six years on rooftop units", "Pluspunt: twee jaar in de zorg": a demand or a wish, named before its colon. */
const label = String.raw`(?:(?:we |you |what (?:we|you) )?(?:need|must[- ]have)s?|bonus(?: points)?|nice to have|good to have|mitbringen|pluspunkt|gut zu haben|gern gesehen|un plus|(?:lo que )?(?:buscamos|pedimos)|exigimos|deseable|(?:ser\u00e1 um )?diferencial|gradito|pluspunt|atut|mile widziane|wymagamy|en fordel|en f\u00f6rdel|v\u00fdhoda|el\u0151ny|avantaj|plussaa) ?: `;
const besides = String.raw`(?:al\u00e9m disso|adem\u00e1s|inoltre|daarnaast|ponadto|dessutom|desuden|dessuten|in addition|au\u00dferdem|zudem|en outre|de plus)`;
const opening = once(() => joinedPattern(String.raw`^[^\p{L}\d]{0,6}(?:${label}|${besides},? )?${leads}$`, "iu"));
const behindPaper = once(() =>
  joinedPattern(
    String.raw`^[^\p{L}\d]{0,6}(?:[\p{L}\d.'\u2019/()-]+ ){0,4}?${papers}(?!\p{L})[^.;:?!]{0,70}?${and} ${leads}$`,
    "iu",
  ),
);
/** Whoever applies, told what to have: right before the number. */
const told = once(() =>
  joinedPattern(
    [
      String.raw`(?:you(?:['\u2019]ll| will) (?:need|have|bring)|you bring|you(?:['\u2019]d| would| should| must) (?:have|bring)|(?:we(?:['\u2019]d| would)? (?:want|need|expect|ask for|ask|insist on|require|look for|like)))`,
      String.raw`we(?:['\u2019]re| are)? (?:need|seek|want|looking for|after) (?:someone|somebody|an? (?:[\p{L}/-]+ ){1,5}?)(?: ?)with`,
      String.raw`(?:(?:sie|du) (?:blick\p{L}*|verf\u00fcg\p{L}*|k\u00f6nn\p{L}*|bring\p{L}*)(?: bereits)?(?: auf| \u00fcber)?|wir (?:erwarten|verlangen|brauchen|setzen voraus)|(?:dazu|hinzu|dazu geh\u00f6ren|dazu kommen|gefragt sind|gesucht sind|n\u00f6tig sind|sch\u00f6n w\u00e4ren|ideal w\u00e4ren|toll w\u00e4ren|gut w\u00e4ren|gern gesehen sind))`,
      String.raw`(?:on attend|nous attendons|nous demandons|nous exigeons|on demande|sont demand\u00e9s|comptez|pr\u00e9voyez|vous justifiez de|il (?:vous )?faut|comptez)`,
      String.raw`(?:(?:esperamos|queremos|pedimos|necesitamos|exigimos|valoramos)(?: que tengas)?|(?:pedimos|exigimos|queremos|esperamos)(?: que tenhas?)?|nos gustar\u00eda que (?:tuvieras|tengas)|se agradecen?|se piden?|prefer\u00eancia (?:por|a) quem (?:j\u00e1 )?tenha|valorizamos(?: quem tenha)?|buscamos \p{L}+ (?:\p{L}+ )?con|(?:procuramos|queremos) \p{L}+ (?:\p{L}+ )?com|cerchiamo (?:un\p{L}* )?\p{L}+ con|chiediamo|servono|imprescindible ?:)`,
      String.raw`(?:we (?:vragen|verwachten)|wymagamy|oczekujemy|(?:se valora(?:r\u00e1)?|valoramos|valorizamos)(?: \([^()]{0,30}\)|, [^,]{0,20},)?|vi (?:kr\u00e4ver|kr\u00e6ver|krever|forventer|f\u00f6rv\u00e4ntar oss|vill se|\u00f8nsker|\u00f6nskar|beder om|ber om)|mile widzian[eya]|(?:fint|bra|flott) om du har|je (?:hebt|staat|werkt)(?: al)?|vaadimme|odotamme|vy\u017eadujeme|po\u017eadujeme|o\u010dek\u00e1v\u00e1me|elv\u00e1runk|elv\u00e1rjuk|cerem|solicit\u0103m)`,
    ]
      .map((words) => String.raw`(?<!\p{L})${words} ${leads}$`)
      .join("|"),
    "iu",
  ),
);
/** "You've shipped models for at least 3 years": what one did, told in the second person. */
const done = once(() =>
  joinedPattern(
    String.raw`(?<!(?:if|when|once|after|because|since|as|that|what|who|where|people|clients|customers|residents),? )(?<!\p{L})you(?:['\u2019]ve|(?:['\u2019]ll| will| should| must)? have) (?:already )?(?!lived|resided|rented|owned|waited|used (?:the|this|it)|(?:been|paid|subscribed|banked|shopped|stayed|known|followed)(?!\p{L}))(?!raised(?!\p{L}))(?:\p{L}+ed|led|run|built|sold|taught|kept|made|written|driven|laid|bought|done)(?!\p{L}) [^.;?]{2,60} for ${leads}$`,
    "iu",
  ),
);
/** What is one's work, behind the number. */
const work =
  /^['\u2019]?s?,? ?(?:(?:or (?:so|longer|more)|or thereabouts|minimum|min\.?|full[- ]time) )?(?:(?:of(?= (?:\p{L}+ ){0,2}(?:\p{L}{2,}ing|work|care|sales|practice|management)(?!\p{L}))|in|as|on|at|with|behind|from|hands-on|across|inside|under|running|working|als|im|in der|in het|bei|auf|an|am|an der|hinter|unter|im bereich|bij|achter|voor|aan|detr\u00e1s de|al frente de|tras|derri\u00e8re|\u00e0 la|au|aux|al|alla|allo|alle|ai|agli|dietro|atr\u00e1s de|\u00e0 frente de|za|ved|bak|bakom|bag|ute|hors|ausserhalb|au\u00dferhalb|dans|en tant que|comme|en|chez|sur|como|con|com|come|em|nos?|nas?|v|ve|\u00een|nel(?:la|lo|l['\u2019]|le)?|nei|negli|in|presso|jako|w|na|przy|som|inom|p\u00e5|inden for|innenfor|hos|i|v oboru|op|bij|met|a (?=\p{L}+r(?!\p{L})))(?!\p{L})|(?:de|do|da|di|d['\u2019])(?: )?(?!garan|contra|contr|form|vid|h?istoi?r|stori|trava|obras?(?!\p{L})|lavori|retard|perman|compro|exist|\u00e9tud|estud|stud|m[e\u00e9]r?cado|edad|idade|et\u00e0|\u00e2ge|antig|activ|attivit|car\u00eanc)(?=\p{L}{3})|(?:\p{L}+ly )?\p{L}{3,}(?:ing|ando|[ie]ndo)(?!\p{L})|(?:\u00e0|a) \p{L}{2,}(?:er|ir|re|ar)(?!\p{L})|\p{L}{5,}(?:owania|enia|ania)(?!\p{L})|arbe(?:te|jde|id) (?:inom|med|i|p\u00e5|som|hos|fra|fr\u00e5n)(?!\p{L})|prak(?:tyki|sis)|post[- ](?:qual|reg)\p{L}*|after (?:finishing|completing|qualifying)|(?:pracy|ideally|idealerweise|id\u00e9alement|idealmente) |(?:(?:paid|unpaid|or|and|relevant|supervised|post[- ]qualified|full[- ]time) ){0,4}work (?=with|in|as|at)|(?<=['\u2019] )(?:\p{L}+ )?\p{L}{3,}ing(?!\p{L}))/iu;
/** What one works at, named by itself, where it is asked for behind it: "12 months' ledger work required". */
const named =
  /^['\u2019]?s? (?!(?:as a )?min|requ|oblig|exig|is |are |would|will|prefer|essential|a must|ist |zwingend|erforder|erw|ge|imprescind|m\u00ednimo|bastam|wymag)\p{L}{3,}/iu;
/** The like of German, by how such words end: "vier Jahre Projektabwicklung". */
const namedWork =
  /^ (?:[\p{L}/]+ ){0,3}?(?!elternzeit|mutterschutz|kinder|vertret|einarbeit|zusammen|begleit|bindung|wartung|beteilig|verl\u00e4nger|versicher|befrist|f\u00f6rder|schul|ausbild|weiterbild|finanzier|wohnung|k\u00fcndig|unterst\u00fctz)\p{L}{4,}(?:ung|arbeit|praxis|dienst|pflege|verkauf|vertrieb|technik)(?!\p{L})/iu;
/** "Two years in Paris": where, and not at what. */
const somewhere = /^ (?:in|en|\u00e0|a|em|w|i) \p{Lu}\p{Ll}/u;
/** "From 3 years, in a nursery": how old they are. */
const fromAge = /(?<!\p{L})(?:from|ab|de|von|od|da|between|zwischen|entre) $/iu;
const small =
  /kita|kinder|maternel|przedszk|guarder|krippe|cr\u00e8che|care|parent|asilo|creche|f\u00f6rskol|b\u00f8rnehav/iu;
/** What a firm says of itself. */
const ofFirms =
  /^['\u2019]? (?:[\p{L}'\u2019]+ ){1,3}(?:settore|sector|setor|secteur|branche|branch|industry|bran\u017c\p{L}*|march\u00e9|mercado|mercato|marked\p{L}*|address|trade)(?!\p{L})/iu;
const courses =
  /(?<!\p{L})(?:courses?|corso|curso|cours|\p{L}*kurs|lehrgang|programm?e?|formation|apprenticeship|scheme|staff|charity|farm|company|firm|team|b corp|betrieb|unternehmen|entreprise|empresa|azienda|bedrijf|firma|virksomhed|f\u00f6retag)(?!\p{L})/iu;
/** What else lasts so long: no work. */
const lasts =
  /^['\u2019]?s?,? ?(?:(?:of|in|on|with|de|di|do|da|d['\u2019]|en|auf|am|im|an|mit|van|op|na)(?: |(?<=['\u2019])))?(?:(?:the|an?|one|our|your|paid|free|full|valid|la|le|el|il|o|der|die|das|de|het) ){0,2}(?:(?:\p{L}+ )?(?:training|studying|schooling|funding|parking|coaching|waiting|tracking|running|housing|financing|probation|leave|notice|deposit|commitment|stay|lease|records?|returns?|history|statements|accounts|validity|insurance|cover|guarantee|warranty|contract|support|maternity|sick(?:ness)?|service plan|subscription|membership|residen\p{L}*|marriage|growth)|(?:stock exchange|b\u00f6rse|bourse|length|duration|no|average|references?|mind|which|making|development|disruption)|mutuelle|anciennet\u00e9|umow\p{L}*|gwaranc\p{L}*|wohnsitz\p{L}*|wachstum\p{L}*|\p{L}*f\u00fchrerschein\p{L}*|\p{L}*garant\p{L}*|gew\u00e4hr\p{L}*|lauf\p{L}*|\p{L}*vertrag\p{L}*|kontrakt\p{L}*|vertr\p{L}*|befrist\p{L}*|ausbild\p{L}*|stud(?:i[eu]|er)\p{L}*|studi(?:\u00f3w|a)|schul\p{L}*|probe\p{L}*|elternzeit|k\u00fcndig\p{L}*|alt|\u00e2g\p{L}*|formaci\p{L}*|forma[\u00e7t]\p{L}*|contra\p{L}*|market|markt|mercado|mercato|marknad\p{L}*|markedet|rynku|march\u00e9|business|row|advance|arrears|prison|later|ago|old|from now|and counting|same)(?!\p{L})/iu;
/** Whom the sentence is of then: it says "we", "our", or tells a story. */
const told1 =
  /(?<!\p{L})(?:we|we['\u2019](?:ve|re|ll)|us|our|ours|my|wir|uns|unser\p{L}*|nous|nos|notre|nosotros|nuestr\p{L}*|n\u00f3s|noss\p{L}*|noi|nostr\p{L}*|wij|ons|onze|nasz\p{L}*|nami|vi|v\u00e5r[at]?|v\u00e5re|vores|oss|os|ago|later|was|were|has been|became|since|ist|war|wurde|est|ont|sont|siamo|somos|is|are|jest|gets?|earns?|bekommst|contract|fixed|ahead|ended|abroad|ausland|p\u00e5 plats|staff|scheme|finan(?!zbuch)\p{L}*|then|danach|ensuite|puis|exten[ds]\p{L}*|verl\u00e4nger\p{L}*|prolong\p{L}*|renouvel\p{L}*|pr[o\u00f3]rrog\p{L}*|prorog\p{L}*|renova\p{L}*|rinnov\p{L}*|verleng\p{L}*|przed\u0142u\u017c\p{L}*|forl\u00e6ng\p{L}*|forleng\p{L}*|f\u00f6rl\u00e4ng\p{L}*|universi\p{L}*|college|school|schule\p{L}*|studium|dual\p{L}*)(?!\p{L})/iu;
/** What asks for it, behind it. */
const demanded =
  /^[^.;]{0,70}(?<!\p{L}|(?:not|no|non|nicht|pas|nie|inte|ikke|niet) )(?:required|requis(?:e?s)?|exig\u00e9e?s?|as a minimum|minimum|essential|a must|preferred|preferable|(?:would|will) be (?:ideal|great|preferable|welcome|an? \p{L}+)|is (?:welcome|what we (?:picture|expect|want))|setzen wir voraus|vorausgesetzt|erforderlich|zwingend|ist pflicht|erw\u00fcnscht|gew\u00fcnscht|demand\u00e9e?s?|souhait\u00e9e?s?|obligat(?:orios?|\u00f3rios?|oires?)|imprescindibles?|requeridos?|m\u00ednimo|necess\u00e1rios?|(?:j\u00e1 )?bastam|richiest[ie]|indispensabili|vereist|is een (?:must|vereiste)|is de ondergrens|gewenst|wymagan\p{L}+|kr\u00e4vs|kr\u00e6ves|kreves|que nous attendons|nous attendons|a wish|under your belt)(?!\p{L})/iu;

/** A demand that stands in its brackets, or that asks for as many again. */
const openBehind =
  /^(?: or longer|\+)|^,? (?:ideally|idealerweise|id\u00e9alement|idealmente|of which|dont|w tym|davon)(?!\p{L})/iu;
const leastBefore = once(() =>
  joinedPattern(String.raw`(?<!\p{L}|(?:plus|m\u00e1s|mais|pi\u00f9|cerca) )${least} $`, "iu"),
);

/** Of months far more is said than work. */
const worksIn =
  /^['\u2019]? (?:as (?!part|soon|an? (?:result|trial|trainee|intern|apprentice|temp\p{L}*)(?!\p{L}))|of (?!rent|parent|bond|onboard|learn|mentor)\p{L}{3,}ing(?!\p{L})|or longer in )/iu;

/** All of an item: "3+ yrs classroom teaching". */
const itemOfWork =
  /^ (?:(?!(?:of|paid|free|full|our|the|and)(?!\p{L}))[\p{L}/&-]+ ){0,3}(?:teaching|nursing|coding|programming|engineering|accounting|bookkeeping|welding|driving|selling|cooking|cleaning|marketing|testing|plumbing|nannying|fundraising|recruiting|sales|bartending|management|retail|hospitality|[np]?icu|ccu|med[ /-]?surg|telemetry|bedside|hospice|dialysis|critical care|phlebotomy|payroll|carpentry|joinery|bookkeeping|reception|warehousing|forklift|help ?desk)[.!)]?\s*$/iu;
/** "Bachelor's + 3 years." */
const paperPlus =
  /^[^\p{L}\d]{0,6}(?:(?:degree|bachelor['\u2019]?s?|master['\u2019]?s?|diploma|associate['\u2019]?s|bsc|b\.s\.?|phd|licence|ged|studium|abschluss|ausbildung|abitur|laurea|licenciatura|grado|opleiding|hbo|mbo)(?: degree)?(?: in(?: [\p{L}/-]+){1,3})?) ?(?:\+|plus) ?(?:at least |min\.? )?$/iu;

/** "3-6 Jahre Betreuung": how old they are. */
const cared = /betreu|krippe|kita/i;
/** A span, or an open number. */
const isSpan = /^\d{1,2} ?(?:[-\u2013] ?\d|\+)/;

/** Longer is no lead of a line; without these words nobody is told, or has done, anything. */
const openingMax = 50;
const youHave = /you(?: have|['\u2019]ve|['\u2019]ll have| \w{4,6} have)/i;
const toldCue =
  /you|we|sie |du |wir |attend|justif|faut|compt|esper|quer|pedim|neces|busc|procur|cerc|chied|serv|impresc|vrag|verw|wymag|oczek|vi |mile|valor|dazu|hinzu|gefragt|gesucht|n\u00f6tig|w\u00e4ren|gesehen|agrad|gust|prefer|demand|exig|pr\u00e9v|piden?|om du|je |vaadi|odot|vy\u017ea|po\u017ea|o\u010dek|elv\u00e1r|cer|solic/i;

/** What one gives, lives or learns for so long. */
export const notDone =
  /^ (?:p\u00e5 (?:dig|deg)|in which|en (?:alquiler|explotaci\u00f3n)|in (?:each|every|all|one|our)|zeit|geduld|lust)(?!\p{L})|^[^.;,]{0,50}(?<!\p{L})(?:gewoond|gewohnt|bleib\p{L}*|(?:je|deine?r?|jouw|your) (?:opleiding|ausbildung|training|studies)|zijn (?:wij|we)|sind wir|nous sommes|siamo|\u00e4r vi|er vi|jeste\u015bmy|we are|we['\u2019]re|somos)(?!\p{L})/iu;

/** Whether what stands behind a number of years is what one works at; or else what lasts so long. */
export const isWork = (after: string): boolean => work.test(after);
export const isOtherThing = (after: string): boolean => lasts.test(after) || notDone.test(after);

/** Whether so many years, or months, which nothing says to be experience, are asked for all the same. */
export function isBareDemand(text: string, from: number, to: number, isOfMonths: boolean): boolean {
  if (from > 160) return false;
  const before = text.slice(0, from);
  const isOpening = from <= openingMax && opening().test(before);
  const isDone = !isOpening && youHave.test(before) && done().test(before);
  const isTold = !isOpening && !isDone && toldCue.test(before.slice(-60)) && told().test(before.slice(-90));
  if (!isOpening && !isDone && !isTold && (!behindPaper().test(before) || courses.test(before))) return false;
  const after = text.slice(to, to + 120);
  if (isOpening && !isOfMonths && /^\W{0,6}\d?\d?[^.]{0,24}$/u.test(text.slice(0, to)) && itemOfWork.test(after))
    return true;
  if (text.includes("?") || isOtherThing(after)) return false;
  if (isDone) return !told1.test(after) && !/(?<!\p{L})(?:our|us|we)(?!\p{L})/iu.test(before);
  if (!isOfMonths && from < 60 && paperPlus.test(before)) return /^[^\p{L}\d]*$/u.test(after);
  const isAsked = demanded.test(after);
  if (isTold && (isAsked || work.test(after))) return true;
  if (isAsked) return work.test(after) || named.test(after);
  // "2-4 Jahre", "3+ Jahre": a range is one of experience, as a least number is.
  const isLeast = leastBefore().test(before) || (isSpan.test(text.slice(from, to)) && !cared.test(after));
  if (somewhere.test(after) || told1.test(isLeast ? after.replace(/,.*/su, "") : after)) return false;
  if (isOfMonths) return worksIn.test(after);
  if ((fromAge.test(before) && small.test(after)) || (!isLeast && ofFirms.test(after))) return false;
  return work.test(after) || openBehind.test(after) || (isLeast && isOpening && namedWork.test(after));
}
