import { joinedPattern } from "./joined-pattern.ts";
import { languagesFor, type Spoken } from "./speaks-of.ts";

/*
 * Of which jobs a sentence speaks: of this one, of some of a firm's, or of all but this one.
 */

/** How one language says it; each a pattern's alternatives. */
interface JobsWords {
  /** "Some roles", "other positions", "senior positions": never all, and not this one. */
  some: string;
  /** "For", before jobs, the first one at the head of a sentence too. */
  to: string;
  /** That they ask for what is named behind. */
  ask: string;
  /** That it is asked for, behind what is named. */
  asked: string;
  /** "But", and "not" behind it. */
  but: string;
  not: string;
  /** "For this job", with its "for". */
  thisJob: string;
}

/** "Higher-level roles", more than one: of others than this, which is named as one. */
const levels = String.raw`(?:more )?(?:senior|junior|higher|mid|entry|leadership|management|advanced)(?:[- ]?level)? (?:\p{L}+ )?(?:roles|positions|jobs|posts)`;
const jobs = String.raw`(?:roles?|positions?|jobs|posts|openings|occupations|locations|offices|teams|departments|projects?|contracts?|programs?|levels|candidates|clients?|sites)`;

const en: JobsWords = {
  some: String.raw`(?:some|certain|select(?:ed)?|specific|particular|limited|several|many|most|a few|other)(?: of (?:our|the|these))? (?:[\p{L}-]+ ){0,2}?${jobs}|future (?:projects|roles|contracts|positions)|${levels}`,
  to: "for|to|in|at|with|on|by",
  ask: String.raw`(?:(?:may|might|could|will|can) (?:also )?)?(?:requires?|needs?|calls? for|asks? for|demands?)`,
  asked: "required?|needed|necessary|mandatory",
  but: "but|though|however|except",
  not: "not",
  thisJob: "(?:for|in|to|with) th(?:is|e) (?:role|position|job|opportunity|post|opening|vacancy)",
};

/** By ISO 639-1 code. */
const words: Record<string, JobsWords> = {
  en,
  de: {
    some: String.raw`(?:einig|manch|bestimmt|gewiss|ausgewählt|einzeln|viel|ander|höher|leitend)e[nr]?(?: unserer)? (?:[\p{L}-]+ )?(?:stellen|positionen|rollen|jobs|standorten?|projekten?|bereichen?|funktionen)|(?:senior|junior|führungs|leitungs)-?(?:positionen|rollen|stellen)`,
    to: "für|an|in|bei|auf",
    ask: "erfordern|verlangen|benötigen|brauchen|setzen|erwarten",
    asked: "erforderlich|verlangt|vorausgesetzt|benötigt|notwendig|nötig",
    but: "aber|jedoch|allerdings|außer",
    not: "nicht",
    thisJob: "für diese (?:stelle|position|rolle|funktion)|für diesen job|bei dieser stelle",
  },
  fr: {
    some: String.raw`(?:certaine?s|quelques|plusieurs|d['\u2019]autres|la plupart (?:des|de nos)) (?:de nos )?(?:postes|missions|métiers|projets|sites|emplois|fonctions)|(?:les )?postes (?:seniors?|d['\u2019]encadrement)`,
    to: "pour|à|sur|dans",
    ask: String.raw`(?:peuvent )?(?:exig|requ[iéè]|nécessit|demand)\p{L}*`,
    asked: "exigée?s?|requise?s?|nécessaires?|demandée?s?|obligatoires?",
    but: "mais|sauf|cependant",
    not: "pas",
    thisJob: "pour ce (?:poste|métier|rôle)|pour cette (?:mission|offre)",
  },
  es: {
    some: String.raw`(?:algun[oa]s|ciert[oa]s|determinad[oa]s|otr[oa]s|vari[oa]s|much[oa]s) (?:de nuestr[oa]s |de l[oa]s )?(?:puestos|posiciones|vacantes|proyectos|roles|cargos|sedes)|(?:puestos|posiciones) (?:senior|superiores)`,
    to: "para|a|en",
    ask: String.raw`(?:pueden )?(?:requer|requier|exig|pid|ped|necesit)\p{L}*`,
    asked: "requerid[oa]s?|necesari[oa]s?|obligatori[oa]s?|exigid[oa]s?|imprescindible",
    but: "pero|aunque|salvo|excepto",
    not: "no",
    thisJob: "para est[ea] (?:puesto|posición|vacante|oferta|rol|cargo)",
  },
  pt: {
    some: String.raw`(?:algum[ao]s|alguns|cert[ao]s|determinad[ao]s|outr[ao]s|vári[ao]s|muit[ao]s) (?:das nossas |das |dos )?(?:vagas|posições|funções|cargos|projet?os|oportunidades)|(?:posições|cargos) s[eê]nior(?:es)?`,
    to: "para|a|em",
    ask: String.raw`(?:podem )?(?:exig|requer|ped|precis)\p{L}*`,
    asked: "necessári[ao]s?|obrigatóri[ao]s?|exigid[ao]s?|requerid[ao]s?",
    but: "mas|exceto|porém",
    not: "não",
    thisJob: "para est[ea] (?:vaga|posição|função|cargo|oportunidade)|para essa vaga",
  },
  it: {
    some: String.raw`(?:alcun[ei]|cert[ei]|determinat[ei]|altr[ei]|molt[ei]) (?:dell[ea] nostre |delle )?(?:posizioni|ruoli|progetti|mansioni|sedi|offerte)|(?:posizioni|ruoli) senior`,
    to: "per|a|in",
    ask: String.raw`(?:possono )?(?:richied|esig|necessit)\p{L}*`,
    asked: "richiest[oaie]|necessari[oae]?|obbligatori[oae]?",
    but: "ma|tranne|però",
    not: "non",
    thisJob: "per quest[oa] (?:posizione|ruolo|offerta|lavoro|mansione)",
  },
  nl: {
    some: String.raw`(?:sommige|bepaalde|enkele|andere|veel|een aantal) (?:van onze )?(?:functies|rollen|posities|vacatures|projecten|locaties)|senior ?(?:functies|rollen|posities)`,
    to: "voor|bij|in|op",
    ask: "vereisen|vragen|eisen",
    asked: "vereist|nodig|verplicht|gevraagd",
    but: "maar|echter|behalve",
    not: "niet",
    thisJob: "voor deze (?:functie|vacature|rol|positie|baan)",
  },
  pl: {
    some: String.raw`(?:niektór|wybran|pewn|inn)\p{L}+ (?:naszych )?(?:stanowisk\p{L}*|rol\p{L}*|projekt\p{L}*|ofert\p{L}*)`,
    to: "dla|na|do|w",
    ask: String.raw`(?:mog\u0105 )?wymaga\p{L}*`,
    asked: String.raw`wymagan\p{L}+|konieczn\p{L}+|niezb\u0119dn\p{L}+`,
    but: "ale|lecz|jednak",
    not: "nie",
    thisJob: "(?:na|dla|do) t(?:o|ego|ej|\u0105) (?:stanowisko|stanowiska|roli|rol\u0119|oferty)",
  },
  sv: {
    some: String.raw`(?:vissa|visse|några|nogle|noen|enkelte|andra|andre|många) (?:av våra |af vores |av våre )?(?:tjänster|roller|positioner|uppdrag|stillinger|prosjekter|projekt(?:er)?|orter)`,
    to: "för|for|i|på|til|till",
    ask: "kräver|krever|kræver",
    asked: "krävs|kreves|kræves|nödvändigt?|nødvendigt?",
    but: "men|dock|unntatt",
    not: "inte|ikke|ej",
    thisJob: "(?:för|for|til|till) (?:den här|denna|denne) (?:tjänsten?|rollen?|stillingen?|positionen?)",
  },
};

interface Patterns {
  /** What is given for some jobs. */
  given: RegExp;
  /** Jobs that ask for what stands right behind, and for what stands before. */
  askBefore: RegExp;
  askBehind: RegExp;
  thisJob: RegExp;
  notThisJob: RegExp;
}

const someJobs = String.raw`(?<!\p{L})(?:${en.some.replace(`|${levels}`, "")})(?!\p{L})`;
/** As `given`, of English: which is said in more ways. */
const givenInEnglish = [
  // "Some roles are eligible", "is available for some roles"
  String.raw`^[^\p{L}]*(?:(?:only|not|for|in) )?${someJobs}`,
  String.raw`(?:sponsor|visa|permit|h-?1-?b|available|offered|provided|possible|considered|eligible|support|limited)\p{L}*(?: (?!(?:and|or|but)(?!\p{L}))\p{L}+){0,2}? (?:only )?(?:for|to|in|at|with|on) ${someJobs}`,
  String.raw`(?<!\p{L})(?:for|to) (?!(?:all|any|every|these|this|our|both|each|such)(?!\p{L}))(?:[\p{L}-]+ )(?:[\p{L}-]+ )?(?:roles|positions|jobs|occupations)(?!\p{L})`,
  String.raw`(?:depend(?:s|ing|ent)|varies|based) (?:up)?on (?:the |your )?(?:specific )?(?:role|position|location|level|seniority|team|job)(?!\p{L})`,
  String.raw`(?<!\p{L})only (?:to|for) (?:current|existing|internal) |limited to (?!this)`,
].join("|");
const thisOne = String.raw`th(?:is|e current) (?:one|role|position|job|posting|opening|opportunity|vacancy)(?!\p{L})`;
const notThisInEnglish = [
  // "But not for this one", "we are unable to do so for this position"
  String.raw`(?:[,;(]|(?<!\p{L})(?:but|though|however|except))\s*(?:(?:but|though|although|however|it|we|they|one|that|sponsorship|visas?|is|are|do|does|can|will|currently|unfortunately|sadly|regrettably) )*(?:not|cannot|can['\u2019]t|unable|unavailable|(?:do|is|are|does|wo)n['\u2019]t)(?: (?:available|offered|possible|provided|sponsor\p{L}*|visas?|to|do|so|it|be|the|case|apply|applicable|current\p{L}*|able))* (?:(?:for|in|with|to|on) )?${thisOne}`,
  // "This role is not eligible for sponsorship"
  String.raw`(?<!\p{L})${thisOne} (?:is|does|will|can|are|has)(?: ?not|n['\u2019]t) (?:currently |be )*(?:(?:one|part) of|(?:eligible|qualif\p{L}*|available)(?= ?(?:[,.;)]|$|for (?:an? |the )?(?:visa|sponsor|h-?1|immigra|work))|(?= to be sponsor))|included|among|covered|sponsor|(?:offer|provide|include|come with|have|support) (?:an? |the |any )?(?:visa|sponsor|immigra))`,
].join("|");

const compiled = new Map<string, Patterns>();

function patternsOf(language: string): Patterns {
  const known = compiled.get(language) ?? compile(words[language] ?? en);
  compiled.set(language, known);
  return known;
}

function compile(said: JobsWords): Patterns {
  const { some, to, ask, asked, but, not, thisJob } = said;
  const of = (source: string): RegExp => joinedPattern(source, "iu");
  const toFirst = to.slice(0, to.indexOf("|"));
  const jobsNamed = String.raw`(?<!\p{L})(?:${some})(?!\p{L})`;
  return {
    given: of(said === en ? givenInEnglish : String.raw`(?<!\p{L})(?:${to}) ${jobsNamed}|^[^\p{L}]*${jobsNamed}`),
    // "Some roles require", with what they require right behind; "for some roles, a degree".
    askBefore: of(
      String.raw`${jobsNamed}(?:(?!(?<!\p{L})(?:we|you|it|which|who|must|as|since)(?!\p{L}))[^.;:]){0,50}? (?:${ask})(?!\p{L})[^.;:]{0,40}$|^[^\p{L}]*(?:${toFirst}) ${jobsNamed}[^.;:]{0,40}$`,
    ),
    askBehind: of(String.raw`^[^.;:]{0,40}(?:${asked})(?: only)? (?:${to}) ${jobsNamed}`),
    thisJob: of(String.raw`(?<!\p{L})(?:${thisJob})(?!\p{L})`),
    notThisJob: of(
      said === en
        ? notThisInEnglish
        : String.raw`(?:[,;(]|(?<!\p{L})(?:${but}))\s*(?:(?:${but}) )?(?:\p{L}+ ){0,2}?(?:${not}) (?:\p{L}+ ){0,2}?(?:${thisJob})(?!\p{L})`,
    ),
  };
}

/** By the words of any language that a text of its posting's is read by. */
const byAny = (language: string | null, test: (patterns: Patterns) => boolean): boolean =>
  languagesFor(language).some((one) => test(patternsOf(one)));

/** Whether what a clause gives is for some of a firm's jobs, and it does not say that this is one of them. */
export const isOfSomeJobs = ({ text, language }: Spoken): boolean =>
  byAny(language(), ({ given, thisJob }) => given.test(text) && !thisJob.test(text));

/** What jobs are called in the plural, by its beginning, and other things that `some` is said of, in any language. */
const anyJobs =
  /roles|positions|jobs|posts|openings|occupations|offices|departments|projects|contracts|programs|locations|teams|sites|levels|candidates|clients|stellen|positionen|rollen|standort|projekt|bereich|funktion|postes|missions|métiers|projets|emplois|fonctions|puestos|posiciones|vacantes|proyectos|cargos|sedes|vagas|posições|funções|projetos|oportunidades|posizioni|ruoli|progetti|mansioni|sedi|offerte|functies|posities|vacatures|projecten|locaties|stanowisk|role|ofert|tjänster|roller|uppdrag|stillinger|prosjekter|orter/i;
/** Of a sentence before and behind what it asks for. */
const reachChars = 130;

/** Whether what stands from `from` to `to` of a sentence is asked for in some of a firm's jobs. */
export function isAskedInSomeJobs({ text, language }: Spoken, from: number, to: number): boolean {
  // Most sentences speak of no jobs at all.
  if (!anyJobs.test(text)) return false;
  const [before, behind] = [text.slice(Math.max(0, from - reachChars), from), text.slice(to, to + reachChars)];
  return byAny(
    language(),
    ({ askBefore, askBehind, thisJob }) =>
      (askBefore.test(before) || askBehind.test(behind)) &&
      !thisJob.test(text.replace(/not (?:for|in|with) this/giu, "")),
  );
}

/** Whether a sentence says that this job is not one of those whose visas are sponsored: "for some roles, but not this one". */
export const isNotThisJob = ({ text, language }: Spoken): boolean =>
  byAny(language(), ({ notThisJob }) => notThisJob.test(text));
