import type { Statement } from "./statements.ts";
import { once } from "../../once.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { wordPattern } from "../text/word-pattern.ts";

/** That no schooling is asked for, by language: what it is called and that it is not needed, in either order. */
const englishSayings = [
  String.raw`no (?:(?:formal|specific|particular|prior|academic|minimum) )*(?:qualifications?|degree|education|schooling|diploma)(?:,? (?:or|and|nor) (?:\p{L}+ ){0,2}?(?:experience|training|degrees?|diplomas?|qualifications?))? (?:is |are )?(?:required|needed|necessary|expected|asked for)`,
  String.raw`(?:degree|diploma|(?<!(?:continuing|further|driver) )education|qualifications) (?:is|are)(?:n['\u2019]t| not) (?:essential|important|needed|necessary|required)`,
  String.raw`(?:do not|don['\u2019]t) (?:need|require|ask for|expect) (?:any |an? |to have an? )?(?:(?:formal|college|university|specific) ){0,2}(?:degree|diploma|qualifications?)`,
  String.raw`(?:college |university )?graduate or not(?!\p{L})|with or without an? (?:\p{L}+ )?(?:degree|diploma)`,
  String.raw`(?:do not|don['\u2019]t|does(?: not|n['\u2019]t)) (?:care|mind|worry) (?:about|for) (?:your )?(?:degrees?|diplomas?|qualifications)(?! of)`,
  String.raw`no (?:(?:prior|previous) )?(?:experience|training|skills) (?:or|nor|and) (?:formal |prior )?(?:qualifications|degrees?|diplomas?) (?:is |are )?(?:required|needed|necessary|asked)`,
  String.raw`no (?:academic qualifications|university background|degree|diploma) (?:is |are )?(?:asked|required|needed|expected)|no minimum (?:level of )?education`,
  String.raw`(?:degrees?|diplomas?|qualifications) (?:does|do)(?: not|n['\u2019]t) matter`,
  String.raw`(?:degree|diploma) ?[(,\u2013-] ?(?:though |but )?not (?:strictly |actually )?(?:required|needed|necessary|essential|mandatory)`,
  String.raw`(?:candidates?|applicants?|people|those|anyone) (?:with no|without an?) (?:college |university |formal )?(?:degrees?|diplomas?)(?= (?:are|is) (?:welcome|encouraged)|[\s.!]*$)`,
  String.raw`non-degree (?:candidates?|applicants?|holders?)(?: are)? (?:welcome|encouraged)`,
];
const sayings = [
  // de
  String.raw`(?:bestimmte[rs]?|formale[rs]?|spezielle[rs]?|besondere[rs]?|abgeschlossene[rs]?) (?:\p{L}{0,12}abschluss|\p{L}{0,10}ausbildung|studium) (?:wird|ist|setzen wir|erwarten wir|verlangen wir|brauchst du|ben\u00f6tigst du|musst du)[^.;,]{0,25} ?nicht(?! zwingend)`,
  String.raw`(?:schulabschluss|berufsabschluss|abschluss|ausbildung|studium|schulbildung) (?:ist|sind|wird|spielt)(?: (?:daf\u00fcr|hierf\u00fcr|bei uns|f\u00fcr uns|uns))? (?:nicht (?:erforderlich|notwendig|n\u00f6tig|verlangt|vorausgesetzt|wichtig|entscheidend)|nebens\u00e4chlich|egal|zweitrangig|keine rolle)`,
  String.raw`(?:ausbildung|studium|abschluss|schulabschluss) (?:brauchst|ben\u00f6tigst|brauchen|ben\u00f6tigen) (?:du|sie|ihr)[^.;,]{0,20} nicht`,
  String.raw`auch ohne (?:abgeschlossene |einschl\u00e4gige )?(?:ausbildung|studium|abschluss|schulabschluss|berufsausbildung)(?! (?:im|in) )`,
  // fr
  String.raw`aucune? (?:dipl\u00f4me|formation|qualification|niveau d['\u2019]\u00e9tudes)(?: (?!\u00e0|au|aux|en|du|sur)\p{L}+){0,2} (?:n['\u2019]est )?(?:exig\u00e9e?|requise?|demand\u00e9e?|n\u00e9cessaire|obligatoire)`,
  String.raw`(?:dipl\u00f4me|(?<=(?:^|\. |une )[^\p{L}]*)formation|\u00e9tudes)(?: (?!\u00e0|au|aux|en|du|sur|interne)\p{L}+){0,2} (?:n['\u2019]est pas|ne sont pas|non) (?:n\u00e9cessaires?|exig\u00e9e?s?|requise?s?|obligatoires?|indispensables?|demand\u00e9e?s?)`,
  String.raw`(?:pas besoin de|sans (?:condition|exigence) de|peu importe (?:le|votre|ton|vos)) dipl\u00f4mes?`,
  // es
  String.raw`no (?:se (?:requier|exig|pid|necesit)en?|se necesitan?|es (?:imprescindible|necesari[oa]|obligatori[oa])|hacen? falta|exigimos|pedimos) (?:tener |ning[u\u00fa]n[oa]? |poseer )?(?:estudios|titulaci[o\u00f3]n|t[i\u00ed]tulo|formaci[o\u00f3]n (?:acad[e\u00e9]mica|reglada))`,
  String.raw`sin (?:necesidad de |exigencia de )(?:estudios|titulaci[o\u00f3]n|t[i\u00ed]tulo)|sin estudios(?: m[i\u00ed]nimos)? (?:requerid|necesari|exigid)\p{L}+|(?:estudios|titulaci[o\u00f3]n|t[i\u00ed]tulo)(?: \p{L}+)? no (?:requerid|necesari|exigid)\p{L}+`,
  // pt
  String.raw`n[\u00e3a]o (?:(?:\u00e9|e|s[\u00e3a]o) (?:necess[\u00e1a]ri|obrigat[\u00f3o]ri|exigid)\p{L}*|exigimos|se exige|exige|pedimos|precisas? (?:de|ter)) (?:de |ter |qualquer |nenhum\p{L}* |a |o ){0,2}(?:habilita\p{L}+|escolaridade|forma[c\u00e7][a\u00e3]o (?:superior|acad\p{L}+)|ensino|diploma|curso superior)`,
  String.raw`sem (?:exig[e\u00ea]ncia|necessidade) de (?:escolaridade|forma\p{L}+|diploma|ensino|habilita\p{L}+)|(?:escolaridade|diploma) n[\u00e3a]o (?:\u00e9 )?(?:exigid|obrigat|necess|requerid)\p{L}*`,
  // it
  String.raw`(?:laurea|diploma|titolo di studio)(?: \p{L}+)? non (?:\u00e8|sono) (?:indispensabil|necessari|richiest|obbligatori|fondamental)\p{L}+`,
  String.raw`non (?:\u00e8|sono|viene|serve)(?: (?:richiest|necessari|indispensabil|obbligatori)\p{L}+)? (?:(?:alcun|nessun|una?|il|la|particolari) ){0,2}(?:titol[oi] di studio|laurea|diploma)|nessun titolo di studio`,
  // nl
  String.raw`geen (?:\p{L}+ )?(?:diploma['\u2019]?s?|opleiding|vooropleiding) (?:nodig|vereist|verplicht|noodzakelijk)|(?:diploma['\u2019]?s?|opleiding|vooropleiding) (?:is|zijn|vinden we) (?:hiervoor |daarvoor |voor ons )?(?:niet (?:nodig|vereist|belangrijk|noodzakelijk)|geen vereiste)`,
  // pl
  String.raw`wykszta\u0142cenie(?: \p{L}+)? (?:nie ma znaczenia|nie jest (?:wymagane|konieczne|istotne|potrzebne))|wykszta\u0142cenie ?[:\u2013-] ?(?:bez znaczenia|dowolne|nie ?wymagane)|nie (?:wymagamy|oczekujemy|potrzebujesz|jest wymagane) (?:\p{L}+ )?(?:wykszta\u0142ceni\p{L}+|dyplomu|studi\u00f3w|matury)|bez wzgl\u0119du na wykszta\u0142cenie`,
  // sv, da, no
  String.raw`ing(?:en|a) (?:krav (?:p\u00e5|om|til|till) )?(?:(?:speciell|formell|s\u00e6rlig|spesiell|s\u00e4rskild) )?(?:utbildning|utdanning|utdannelse|uddannelse|examen)(?: (?:kr\u00e4vs|kr\u00e6ves|kreves|beh\u00f6vs|er n\u00f8dvendig|n\u00f8dvendig)|(?<=krav .*))`,
  String.raw`(?:trenger|beh\u00f8ver|beh\u00f6ver|kr\u00e6ves|kreves|kr\u00e4vs|krever|kr\u00e4ver|kr\u00e6ver)(?: (?:du|vi|det|der))? (?:ikke|inte|ingen)(?: (?:ha|have|at have|\u00e5 ha|noen|n\u00e5gon|nogen|formell|speciell|s\u00e6rlig)){0,2} (?:utbildning|utdanning|utdannelse|uddannelse)`,
  String.raw`(?:utbildning|utdanning|utdannelse|uddannelse) (?:\u00e4r|er) (?:inte|ikke|ingen) (?:n\u00f6dv\u00e4ndigt?|n\u00f8dvendigt?|ett? krav|krav|p\u00e5kr\u00e6vet|p\u00e5krevd)|(?:utbildning|utdanning|utdannelse|uddannelse) (?:kr\u00e4vs|kr\u00e6ves|kreves) (?:inte|ikke|ej)`,
  // fi
  String.raw`(?:koulutusta|tutkintoa) (?:emme vaadi|emme edellyt\u00e4|ei vaadita|ei edellytet\u00e4|ei tarvita)|(?:emme|ei) (?:vaadi|vaadita|edellyt\u00e4|edellytet\u00e4) (?:\p{L}+ ){0,3}(?:koulutusta|tutkintoa)`,
  // cs, sk
  String.raw`(?:vzd\u011bl\u00e1n\u00ed|vzdelanie)(?: \p{L}+)? (?:nen\u00ed|nie je) (?:podm\u00ednkou|podmienkou|d\u016fle\u017eit\u00e9|d\u00f4le\u017eit\u00e9|nutn\u00e9|vy\u017eadov\u00e1no|rozhoduj\u00edc\u00ed)|(?:vzd\u011bl\u00e1n\u00ed|vzdelanie)(?: ?:)? (?:nerozhoduje|nevy\u017eadujeme)|na vzd\u011bl\u00e1n\u00ed nez\u00e1le\u017e\u00ed|bez (?:n\u00e1roku|ohledu) na vzd\u011bl\u00e1n\u00ed`,
  // hu, ro, tr
  String.raw`v\u00e9gzetts\u00e9g nem (?:sz\u00fcks\u00e9ges|felt\u00e9tel|elv\u00e1r\u00e1s)|nu (?:sunt|este|e) (?:necesar[e\u0103]?|nevoie de|obligatorii?) (?:studii|diplom\u0103)|(?:e\u011fitim|mezuniyet|diploma|\u00f6\u011frenim) \u015fart\u0131 (?:yok|aranm)\p{L}*|e\u011fitim (?:durumu|seviyesi) \u00f6nemli de\u011fil`,
];
const begin =
  "diploma|bestimmte|formale|spezielle|besondere|abgeschlossene|schulab|berufsab|abschluss|ausbildung|studium|schulbil|auch ohne|aucun|dipl\\u00f4me|formation|\\u00e9tudes|pas besoin|sans |peu imp|sin |estudios|titulaci|t\\u00edtulo|titulo|n\\u00e3o|nao|sem |escolar|laurea|titolo|non |nessun|geen |opleiding|vooropl|wykszta|nie |bez |ingen|inga |trenger|beh\\u00f8ver|beh\\u00f6ver|kr\\u00e6ve|kreve|kr\\u00e4v|utbildning|utdanning|utdannelse|uddannelse|koulutusta|tutkintoa|emme |ei |vzd|na vzd|v\\u00e9gzetts|nu |e\\u011fitim|mezuniyet|\\u00f6\\u011frenim";
const saying = wordPattern(`(?<!\\p{L})(?:${sayings.join("|")})(?!\\p{L})`, begin);
const englishSaying = wordPattern(
  `(?<!\\p{L})(?:${englishSayings.join("|")})(?!\\p{L})`,
  "no |non-degree|candidate|applicant|people|those|anyone|degree|diploma|education|qualifications|do not|don['\\u2019]t|college graduate|university graduate|graduate or|with or",
);
/** In most sentences nothing is denied. */
const denies = (text: string): boolean =>
  text.includes(" no") ||
  text.startsWith("No") ||
  text.includes("(no") ||
  text.includes("without") ||
  text.includes("n't") ||
  text.includes("n\u2019t") ||
  text.includes("- no") ||
  text.includes("with or");
/** What schooling is called, in every language; and that it matters to nobody, behind it. */
const schooling = String.raw`degrees?|diploma['\u2019]?s?|qualifications|schooling|zeugnis|(?:schul|studien|berufs)?abschluss|studium|(?:berufs|schul)?(?:aus)?bildung|(?:p\u00e4dagogische |fachliche )?vorbildung|dipl\u00f4mes?|niveau scolaire|niveau d['\u2019]\u00e9tudes|\u00e9tudes|estudios|t\u00edtulos?|titulaci\u00f3n|forma\u00e7\u00e3o|escolaridade|habilita\u00e7\u00f5es|titol[oi](?: di studio)?|laurea|opleiding|papiertjes|wykszta\u0142cenie|(?:uko\u0144czone )?szko\u0142y|utbildning|utdanning|utdannelse|uddannelse|koulutus|v\u00e9gzetts\u00e9g|vzd\u011bl\u00e1n\u00ed|vzdelanie|studiile|e\u011fitim`;
const noMatterWords = String.raw`egal|nebens\u00e4chlich|(?:ist|sind|w\u00e4re) (?:uns |dabei |hier )?(?:egal|unwichtig|nebens\u00e4chlich)|interessier(?:t|en) uns nicht|(?:ist |sind )?nicht (?:n\u00f6tig|erforderlich|notwendig|wichtig|entscheidend)|peu importe(?:nt)?|(?:ne compte|n['\u2019]importe|ne nous int\u00e9resse)(?:nt)? pas|n['\u2019]a (?:pas|aucune) (?:d['\u2019])?importance|pas (?:n\u00e9cessaire|requis|obligatoire|exig\u00e9)|indiff\u00e9rent|no (?:hace falta|importan?|nos importan?|es necesario|necesari[oa]s?|cuentan?)|(?:da|nos da) igual|indiferente|n\u00e3o (?:pedimos|exigimos|importa|conta|(?:\u00e9 )?(?:preciso|necess\u00e1ri[oa]|obrigat\u00f3ri[oa]|exigid[oa]|exigimos))|tanto faz|non (?:serve|importa|conta|rilevante|necessari[oa]|richiest[oa])|indifferente|(?:maakt|maken) (?:ons |voor ons )?niet(?:s)? uit|doet er niet toe|(?:is |zijn )?niet (?:nodig|belangrijk|vereist)|nas nie interesuj[\u0105e]|(?:nie ma|bez) znaczenia|(?:jest )?(?:nieistotne|oboj\u0119tne)|(?:det )?(?:er|\u00e4r) (?:lige meget|likegyldig|uden betydning|uten betydning|utan betydelse|ligegyldigt?)|(?:spiller|spelar) ingen rolle?|ei (?:ole )?(?:v\u00e4li\u00e4|merkityst\u00e4)|nem sz\u00e1m\u00edt|mindegy|nerozhoduje|(?:je jedno|nen\u00ed d\u016fle\u017eit\u00e9)|nu conteaz\u0103|\u00f6nemli de\u011fil|not (?:needed|required)`;
const matters = wordPattern(
  String.raw`(?<!\p{L})(?:${schooling})(?: ?[:?\u2013\u2014-] ?| )(?:(?:det|es|\u00e7a|eso|isso|dat|to) )?(?:${noMatterWords})(?!\p{L})`,
  schooling,
);
/** "We don't care about degrees", "weder Zeugnis noch Erfahrung n\u00f6tig": denied before it. */
const deniedBefore = [
  String.raw`weder (?:zeugnis\p{L}*|(?:schul)?abschluss|studium|ausbildung|diplom) noch \p{L}+ (?:n\u00f6tig|erforderlich|notwendig|gefordert|verlangt)`,
  String.raw`weder (?:vorkenntnisse|(?:vor|berufs)?erfahrung) noch (?:zeugnis\p{L}*|(?:schul)?abschluss|studium|ausbildung|diplom) (?:n\u00f6tig|erforderlich|notwendig|gefordert|verlangt)`,
  String.raw`(?:pas de|aucun) (?:niveau scolaire|pr\u00e9requis de dipl\u00f4me|niveau de dipl\u00f4me|dipl\u00f4me)(?: (?:impos|exig|requis|demand)\p{L}*)|aucun pr\u00e9requis de dipl\u00f4me|ni dipl\u00f4mes? ni exp\u00e9rience|ni exp\u00e9rience ni dipl\u00f4mes?`,
  String.raw`(?:no miramos|no pedimos|no exigimos|no nos (?:importan?|interesan?)) (?:(?:los|el|tu|tus|ning\u00fan) )?(?:t\u00edtulos?|estudios|diplomas?)|sin estudios m\u00ednimos|sin (?:t\u00edtulo|estudios) ni experiencia|ni (?:t\u00edtulo|estudios) ni experiencia`,
  String.raw`n\u00e3o (?:exigimos|pedimos|olhamos) (?:forma\u00e7\u00e3o|diplomas?|escolaridade|ensino)(?! (?:em|de|na|no) )|nem diploma nem experi\u00eancia`,
  String.raw`nessun titolo(?=[,.;]| di studio (?:richiesto|necessario)| richiesto| necessario)|n\u00e9 (?:titol[oi]|diplom[ai]) n\u00e9 esperienza`,
  String.raw`(?:moet|hoeft?) (?:je )?geen diploma['\u2019]?s? (?:voor te leggen|voorleggen|te hebben|hebben)|geen (?:diploma['\u2019]?s?|opleiding) (?:of|en) (?:werk)?ervaring (?:nodig|vereist)|geen (?:werk)?ervaring (?:of|en) (?:diploma['\u2019]?s?|opleiding) (?:nodig|vereist)|(?:school|opleiding|diploma) of ervaring (?:doet er niet toe|maakt niet uit)`,
  String.raw`bez wymaga\u0144 co do (?:szko\u0142y|wykszta\u0142cenia)|ani wykszta\u0142ceni[ae],? ani do\u015bwiadczeni[ae] nie`,
  String.raw`(?:verken|varken|hverken) (?:utdanning|utbildning|uddannelse|utdannelse) eller (?:erfaring|erfarenhet)|(?:verken|varken|hverken) (?:erfaring|erfarenhet) eller (?:utdanning|utbildning|uddannelse|utdannelse)`,
];
const denial = wordPattern(`(?<!\\p{L})(?:${deniedBefore.join("|")})(?!\\p{L})`);
/** "The subject of your degree doesn't matter", "in which country": something of it is of no matter, and it is asked. */
const somethingOfIt =
  /(?<!\p{L})(?:subject|field|class|grade|discipline|kind|type|whose|which|where|whether|country|age|fach\p{L}*|\p{L}*richtung|note|art|welche\p{L}*|wo|mati\u00e8re|sp\u00e9cialit\u00e9|domaine|quel(?:le)?s?|rama|\u00e1rea|qu\u00e9|cu\u00e1l|qual|quale|ambito|richting|welke?|kierunek|\u00e4mne|inriktning|retning|fag|obor|ala)(?!\p{L})[^.;]{0,40}$/iu;
/** What answers "A degree?", and what asks no more than that. */
const noAnswer =
  /^\? ?(?:nope|no(?:t)? (?:needed|required|necessary|at all)|no\.|(?:it )?(?:does|do)(?: not|n['\u2019]t) matter|egal|nicht (?:n\u00f6tig|erforderlich|notwendig|wichtig)|brauchst du nicht|peu importe|inutile|pas (?:n\u00e9cessaire|besoin|obligatoire)|no hace falta|no importa|da igual|no es necesari[oa]|n\u00e3o (?:precisa|\u00e9 (?:preciso|necess\u00e1ri[oa])|importa)|tanto faz|non (?:serve|importa|\u00e8 necessari[oa])|niet nodig|hoeft niet|maakt niet uit|niepotrzebn[eya]|nie (?:trzeba|jest potrzebn[eya]|ma znaczenia)|beh\u00f6vs (?:inte|ej)|(?:er )?ikke n\u00f8dvendigt?|kr\u00e6ves ikke|trengs ikke|inte n\u00f6dv\u00e4ndigt?|ei tarvita|ei v\u00e4li\u00e4|nem kell|nem sz\u00e1m\u00edt|nen\u00ed pot\u0159eba|gerek yok)(?!\p{L})/iu;
const asksOfIt = once(() =>
  joinedPattern(
    String.raw`^[^\p{L}]*(?:(?:do (?:i|you) (?:need|have)|(?:an?|the|ein(?:e|en)?|une?|une?|uma?|een|et|en|ett|your|formal|abgeschlossene[rs]?|university|college|brauche ich|braucht man|faut-il|necesito|preciso de|serve) )){0,3}(?:${schooling})$`,
    "iu",
  ),
);

const answeredNo = (text: string, behind: string): RegExpExecArray | null =>
  behind.startsWith("?") && noAnswer.test(behind) ? asksOfIt().exec(text) : null;

function findOfNoMatter(text: string): RegExpExecArray | null {
  const found = denial.first(text) ?? matters.first(text);
  return found === null || somethingOfIt.test(text.slice(0, found.index)) ? null : found;
}
/** "The subject of your degree does not matter": a degree is asked. */
function englishOf(text: string): RegExpExecArray | null {
  const found = englishSaying.first(text);
  return found !== null && found[0].endsWith("matter") && somethingOfIt.test(text.slice(0, found.index)) ? null : found;
}

/** Where no blank parts words. */
const unspaced =
  /\u5b66\u6b74(?:[\u30fb/\uff0f\u3084\u3001\u3068](?:\u8077\u6b74|\u7d4c\u9a13|\u5e74\u9f62|\u8cc7\u683c|\u6027\u5225|\u56fd\u7c4d|\u30b9\u30ad\u30eb)){0,3}(?:\u3068\u3082\u306b|[\u306f\u3092\u3082\u306b])?(?:\u4e00\u5207)?(?:\u554f\u3044\u307e\u305b\u3093|\u554f\u308f\u305a|\u4e0d\u554f|\u5fc5\u8981\u3042\u308a\u307e\u305b\u3093|\u95a2\u4fc2\u3042\u308a\u307e\u305b\u3093|\u95a2\u4fc2\u306a\u304f|\u3053\u3060\u308f\u308a\u307e\u305b\u3093)|\ud559\ub825 ?(?:\uc81c\ud55c ?\uc5c6\uc74c|\ubd88\ubb38)/u;
/** "No degree? No problem." */
const [noPaper, noMatter] = [
  /(?<!\p{L})no (?:degree|diploma|qualifications?|formal education)$/iu,
  /^\? ?(?:no (?:problem|worries)|(?:that['\u2019]s |it['\u2019]s )?(?:ok|okay|fine)|don['\u2019]t worry|not a problem)/iu,
];

/** Where a sentence says that no schooling is needed; null where it says no such thing. */
export function findNotNeeded({ text, behind, language }: Statement): { from: number; to: number } | null {
  const isUnspaced = /[\u3040-\ud7af]/.test(text);
  const match = isUnspaced
    ? unspaced.exec(text)
    : ((behind.startsWith("?") && noMatter.test(behind) ? noPaper.exec(text) : null) ??
      (denies(text) ? englishOf(text) : null) ??
      answeredNo(text, behind) ??
      (language() === "en" ? null : (saying.first(text) ?? findOfNoMatter(text))));
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}
