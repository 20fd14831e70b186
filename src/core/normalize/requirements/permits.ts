import { joinedPattern } from "../text/joined-pattern.ts";

/*
 * Who sees to what one needs to work in a foreign country: the firm ("the hotel arranges your permit"), or nobody but the applicant
 * ("wij vragen er geen aan"). In each language there are what is needed, what a firm does about it, whose it may be instead, and
 * what denies it.
 */

/** Visas and permits for work, not for building, parking or travel. */
const permitNames = [
  // English
  "visas?|lmias?|work(?:ing)?(?: and residen(?:ce|cy))? permits?|residen(?:ce|cy) (?:permits?|visas?)|the permit(?: and \\p{L}+)?|(?:employment|work|s|e) pass(?:es)?|(?:general|critical[- ]skills) permits?|permits(?<=sponsor (?:\\p{L}{1,12} )?permits)|lmias?|certificates? of sponsorship|cos|h-?1-?bs?|iqama|tier 2|skilled worker",
  // German, Dutch, Nordic
  "vis(?:um|a)[\\p{L}]*|arbeitserlaubnis|arbeitsgenehmigung|aufenthalts(?:titel|erlaubnis|genehmigung)[\\p{L}]*|fachkr\u00e4fteverfahren",
  "werkvergunning|(?:kennismigranten|verblijfs|tewerkstellings)vergunning|gecombineerde vergunning",
  "arbetstillst\u00e5nd|uppeh\u00e5llstillst\u00e5nd|(?:oppholds|opholds|arbeids|arbejds)(?:- og (?:arbeids|arbejds))?(?:tillatelse|tilladelse)r?",
  // Romance
  "permis de (?:travail|s\u00e9jour)|titres? de s\u00e9jour|autorisation de travail",
  "visados?|permisos? de (?:trabajo|residencia)|autorizaci\u00f3n de (?:trabajo|residencia)",
  "vistos?|autoriza\u00e7\u00e3o de (?:trabalho|resid\u00eancia)|permess[oi] di (?:soggiorno|lavoro)|nulla ?osta|visti",
  // Polish
  "zezwoleni[eau]m? na (?:prac\u0119|pobyt)|pozwoleni[eau]m? na prac\u0119|kart\u0119 pobytu|wiz[a\u0119y]?",
].join("|");

const firm =
  "(?:we|us|our (?:hr )?team|(?:(?:the|our) )?(?:company|employer|hospital|clinic|school|hotel|airline|farm|firm|group|university))";
const firmElsewhere =
  "(?:l['\u2019](?:entreprise|h\u00f4pital|h\u00f4tel|azienda|albergo)|la (?:soci\u00e9t\u00e9|empresa|cl[\u00edi]nica)|el (?:hotel|hospital|centro)|a (?:empresa|cl\u00ednica)|o (?:hotel|hospital)|die (?:firma|klinik)|der (?:arbeitgeber|betrieb)|das (?:haus|hotel))";
const few = "((?: [\\p{L}'\u2019]+){0,4}?)";
/** What a firm does, in the first person or as "the company"; what stands between may deny it. */
const deeds = [
  `${firm}${few} (?:arranges?|provides?|sponsors?|apply for|applies for|handles?|organi[sz]es?|covers?|sorts?|supplies|supply|supports?|assists?|helps?|takes? care of|pays? for|obtains?|secures?|files?(?: for)?|issues?)`,
  `(?:wir|wij|we|vi|nous)${few} (?:n['\u2019])?(?:organisieren|beantragen|\u00fcbernehmen|k\u00fcmmern|unterst\u00fctzen|begleiten|helfen|besorgen|erledigen|sponsern|regelen|vragen|verzorgen|betalen|helpen|begeleiden|hj\u00e4lper|hjelper|hj\u00e6lper|hj\u00e4lpa|hjelpe|hj\u00e6lpe|ordnar|ordner|s\u00f6ker|s\u00f8ker|s\u00f8ger|sponsrar|sponsorerer|sponser|sponsrer|bist\u00e5r|soutenons|prenons(?= )|assurons|accompagnons|aidons|g\u00e9rons|effectuons|faisons|finan\u00e7ons|parrainons|offrons|proposons|demandons)`,
  `(?:organisieren|beantragen|\u00fcbernehmen|unterst\u00fctzen|begleiten|helfen|besorgen|erledigen|regelen|vragen|verzorgen|betalen|ordnar|ordner|hj\u00e4lper|hjelper|hj\u00e6lper)(?: en \\p{L}+)?${few} (?:wir|wij|we|vi)`,
  "((?:(?:no|n\u00e3o|non|nie)(?: se| ci)? )?)(?:tramitan?|tramitamos|gestionamos|patrocinamos|apoyamos|ayudamos|encargamos|facilitamos|tratamos|apoiamos|ajudamos|cuidamos|encarregamo|asseguramos|seguiamo|gestiamo|occupiamo|supportiamo|aiutiamo|sponsorizziamo|otteniamo|za\u0142atwiamy|wyrabiamy|pomagamy|zapewniamy|organizujemy|sponsorujemy|po\u015bredniczymy|uzyskujemy)",
  `${firmElsewhere}((?: (?:no|n\u00e3o|non|ne|n['\u2019]))?) ?(?:se )?(?:tramita|gestiona|patrocina|encarga|apoya|trata|apoia|gestisce|segue|sponsorizza|(?:richiede e )?paga|prend en charge|accompagne|fait|beantragt|organisiert|\u00fcbernimmt)`,
];
/** Help as a thing that is given: "Begleitung bei ...", "apoyo con ...". */
const helps =
  "(?:begleitung|unterst\u00fctzung|hilfe|betreuung) (?:bei|beim|mit|zum)|(?:aide|accompagnement|assistance|prise en charge|soutien)|(?:apoyo|ayuda|asistencia|gesti\u00f3n|tramitaci\u00f3n) (?:con|en|para|del?)|(?:apoio|ajuda) (?:com|na|no|para)|(?:hulp|begeleiding|ondersteuning) bij|(?:supporto|assistenza|aiuto) (?:per|nel|con)|pomoc (?:w|przy|z)|(?:hj\u00e4lp|hjelp|hj\u00e6lp|st\u00f6d|bistand) (?:med|till|til)";
/** Done for one, whoever does it: "visa and flights provided", "taken care of by us". */
const done =
  "(?:(?:is|are|can be|will be|gets?) )?(?:arranged|provided|supplied|sorted|sponsored|covered|paid for|paid by (?:the (?:company|employer)|us|our)|given to (?:overseas|international|foreign)|taken care of|\u00e0 nos frais|auf unsere kosten|at our (?:own )?(?:cost|expense)|a nuestro cargo|a nostre spese|op onze kosten)(?! by (?:you|the (?:candidate|applicant|embassy)))";
/** Where the verb stands last: "wir können kein Visum beantragen". */
const verbLast = [
  "(?:wir|wij|we|vi)",
  "(?:organisieren|beantragen|\u00fcbernehmen|besorgen|sponsern|regelen|aanvragen|verzorgen|ordna|ordne|s\u00f6ka|s\u00f8ke|s\u00f8ge|sponsra|sponse)",
] as const;
/** What nobody does, whoever is meant: "(cannot arrange visas)". */
const notDoing =
  "(?:can(?:not|['\u2019]?t)|(?:do|does|will) not|(?:do|does|wo)n['\u2019]?t|(?:not able|unable) to) (?:help you )?(?:arrange|provide|get|obtain|organi[sz]e)";
const denied = "(?:(?:is|are) )?(?:not|un)(?: be)? ?(?:available|provided|offered|possible|arranged|something we)";

const near = "[^.;:!?\\n]{0,60}?";
const names = `(?<![\\p{L}-])(?:${permitNames})(?![\\p{L}-]| (?:holder|status|applicant))`;
let patterns: { acts: RegExp[]; helped: RegExp; given: RegExp; notDone: RegExp; denial: RegExp } | undefined;
const patternsOf = () => ({
  acts: [
    ...deeds.flatMap((deed) => [
      joinedPattern(`(?<!\\p{L})${deed}(?!\\p{L})(${near})${names}`, "iu"),
      joinedPattern(`${names}(?=(${near})(?<!\\p{L})${deed}(?!\\p{L}))`, "iu"),
    ]),
    joinedPattern(`(?<!\\p{L})${verbLast[0]} (${near})${names}(${near})(?<!\\p{L})${verbLast[1]}(?!\\p{L})`, "iu"),
  ],
  helped: joinedPattern(`(?<!\\p{L})(?:${helps})(?!\\p{L})(${near})${names}`, "iu"),
  given: joinedPattern(`${names}(${near})(?<!\\p{L})${done}(?!\\p{L})`, "iu"),
  notDone: joinedPattern(`(?<!\\p{L})${notDoing} [^.;,\\n]{0,20}?${names}`, "iu"),
  denial: joinedPattern(`${names}[^.;:!?\\n]{0,24}? ${denied}(?!\\p{L})`, "iu"),
});

const negation =
  /(?<!\p{L})(?:not|no(?! (?:processo|pedido|tratamento)(?!\p{L}))|cannot|never|unable|n['\u2019]t|\p{L}+n['\u2019]t|kein\p{L}*|nicht|leider|pas|ne|geen|niet|n\u00e3o|non|nie|inte|ikke|desv\u00e6rre|dessverre|tyv\u00e4rr|without|sin|sem|sans|zonder|senza|bez)(?!\p{L})|(?<!\p{L})n['\u2019]/iu;
/** Between what a firm does and a permit: what one must have oneself, or for another thing. */
const ofApplicant = /(?<!\p{L})(?:you|must|needs?|requir\p{L}*|valid|hold\p{L}*|have)(?!\p{L})/iu;
const ofApplicantAbroad =
  /(?<!\p{L})(?:g\u00fcltig\p{L}*|erforderlich|v\u00e1lid[oa]s?|valide|valable|geldige?|wa\u017cn\p{L}*|giltigt?|gyldig|ben\u00f6tig\p{L}*|brauch\p{L}*|debes?|tener)(?!\p{L})/iu;
const isRequired =
  /^[^.;:!?\n]{0,24}(?<!\p{L})(?:requir\p{L}*|requis\p{L}*|erforderlich|n\u00f6tig|oblig\p{L}*|n[e\u00e9]cess\p{L}*|nodig|vereist|wymagan\p{L}*|kr\u00e4vs|kreves|kr\u00e6ves|richiest\p{L}*|exig\p{L}*)(?!\p{L})/iu;
const ofOthers =
  /(?<!\p{L})(?:clients?|customers?|guests?|students?|pupils?|members|speakers?|athletes?|players?|travell?\p{L}*|tourists?|trips?|business visitors?)(?!\p{L})/iu;
const ofOthersAbroad =
  /(?<!\p{L})(?:kunde?n?|kundinnen|g\u00e4ste?n?|mandant\p{L}*|studierend\p{L}*|reise(?:g\u00e4ste?n?|nde?[nr]?)|dienstreise\p{L}*|nos clients|voyageurs|invit\u00e9s|\u00e9tudiants|viajero\p{L}*|turistas?|estudiantes|hu\u00e9spedes|clientes|h\u00f3spedes|ospiti|clienti|viaggiatori|klanten|gasten|reizigers|studenten|turyst\p{L}*|turistes?|turisti|student[io\u00f3]\p{L}*|\u00e9l\u00e8ves|alumnos|alunos|sch\u00fcler\p{L}*|leerlingen|uczni\p{L}*|klient\p{L}*|kunder\p{L}*|g\u00e4ster|resen\u00e4rer)(?!\p{L})/iu;
/** Whether a sentence of another language than English speaks of somebody else's, or of what the applicant must have. */
export const isElsewhere = (text: string, said: string): boolean =>
  ofOthersAbroad.test(text) || ofApplicantAbroad.test(said);
/** "Wij vragen er geen aan", "aanvragen doen we niet": what stands before is meant. */
const deniedBehind =
  /(?<!\p{L})(?:(?:wij|we) vragen (?:er geen|die niet) aan|aanvragen (?:doen|kunnen) (?:we|wij) (?:niet|geen)|beantragen (?:wir|k\u00f6nnen wir) nicht|nie po\u015bredniczymy|pas de d\u00e9marches? de notre part|no tramita(?:mos)? (?:permisos|papeles)(?= ?[.;,]|$)|vi (?:ans\u00f6ker|s\u00f8ker|s\u00f8ger|s\u00f6ker) (?:inte|ikke)(?: om (?:det|den))? (?:\u00e5t|f\u00f6r|for) d[ie]g|(?:we (?:do not|don['\u2019]t|cannot|can['\u2019]t)|(?:company|employer) (?:does not|cannot)) (?:apply for|arrange|sponsor|provide) (?:one|them|these|it|permits)|(?:not able|unable) to (?:help you )?(?:arrange|get|obtain|provide) (?:one|them|it)|(?:have no|cannot issue) (?:(?:a|any) )?(?:certificates? of sponsorship|cos))(?!\p{L})|^[^\p{L}]*no h-?1-?bs?(?!\p{L})/iu;
/** "... holders are welcome; the company will sponsor." */
const givenBehind =
  /(?<!\p{L})(?:we|company|employer)(?: will| can| do|['\u2019]ll)? (?:gladly |happily )?sponsors?(?: it| them| you)?[\s\p{P}]*$/iu;
/** Said as a thing that there is. */
const named =
  /(?<!\p{L})(?:company[- ]sponsored visas?|lmia (?:support|sponsorship) (?:is )?(?:available|provided|offered))(?!\p{L})/iu;
const inJapanese =
  /(?:\u30d3\u30b6|\u5728\u7559\u8cc7\u683c)[^\u3002\n]{0,15}(?:\u5f53\u793e|\u5f0a\u793e|\u4f1a\u793e|\u6cd5\u4eba)[\u304c\u3067](?![^\u3002\n]{0,30}(?:\u307e\u305b\u3093|\u4e0d\u53ef))/u;

/**
 * Whether a firm sees to visas and permits of those whom it hires; null where the sentence says nothing of it, speaks of what
 * the applicant must have, or of somebody else's.
 */
export function seesToPermits(text: string): boolean | null {
  if (ofOthers.test(text) || ofOthersAbroad.test(text)) return null;
  const { acts, helped, given, notDone, denial } = (patterns ??= patternsOf());
  if (deniedBehind.test(text) || notDone.test(text) || denial.test(text)) return false;
  for (const act of acts) {
    const match = act.exec(text);
    if (match === null) continue;
    const between = match.slice(1).join(" ");
    const end = match.index + match[0].length;
    if (ofApplicant.test(between) || ofApplicantAbroad.test(between) || isRequired.test(text.slice(end))) continue;
    return !(negation.test(between) || /^no /iu.test(between) || negation.test(text.slice(end, end + 12)));
  }
  const help = helped.exec(text) ?? given.exec(text);
  if (help !== null && !ofApplicant.test(help[1] ?? "") && !ofApplicantAbroad.test(help[1] ?? ""))
    return negation.test(text.slice(Math.max(0, help.index - 24), help.index) + (help[1] ?? "")) ? null : true;
  return givenBehind.test(text) || named.test(text) || inJapanese.test(text) ? true : null;
}
