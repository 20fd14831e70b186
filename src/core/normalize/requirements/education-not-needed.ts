import type { Statement } from "./statements.ts";
import { wordPattern } from "../text/word-pattern.ts";

/** That no schooling is asked for, by language: what it is called and that it is not needed, in either order. */
const englishSayings = [
  String.raw`no (?:(?:formal|specific|particular|prior|academic|minimum) )*(?:qualifications?|degree|education|schooling|diploma)(?:,? (?:or|and|nor) (?:\p{L}+ ){0,2}?(?:experience|training|degrees?|diplomas?|qualifications?))? (?:is |are )?(?:required|needed|necessary|expected|asked for)`,
  String.raw`(?:degree|diploma|(?<!(?:continuing|further|driver) )education|qualifications) (?:is|are)(?:n['\u2019]t| not) (?:essential|important|needed|necessary|required)`,
  String.raw`(?:do not|don['\u2019]t) (?:need|require|ask for|expect) (?:any |an? |to have an? )?(?:(?:formal|college|university|specific) ){0,2}(?:degree|diploma|qualifications?)`,
  String.raw`(?:college |university )?graduate or not(?!\p{L})|with or without an? (?:\p{L}+ )?(?:degree|diploma)`,
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
  "no |degree|diploma|education|qualifications|do not|don['\\u2019]t|college graduate|university graduate|graduate or|with or",
);
/** In most sentences nothing is denied. */
const denies = (text: string): boolean =>
  text.includes(" no") ||
  text.startsWith("No") ||
  text.includes("n't") ||
  text.includes("n\u2019t") ||
  text.includes("- no") ||
  text.includes("with or");
/** Where no blank parts words. */
const unspaced =
  /\u5b66\u6b74(?:[\u30fb/\uff0f\u3084\u3001\u3068](?:\u8077\u6b74|\u7d4c\u9a13|\u5e74\u9f62|\u8cc7\u683c|\u6027\u5225|\u56fd\u7c4d|\u30b9\u30ad\u30eb)){0,3}[\u306f\u3092\u3082\u306b]?(?:\u4e00\u5207)?(?:\u554f\u3044\u307e\u305b\u3093|\u554f\u308f\u305a|\u4e0d\u554f|\u5fc5\u8981\u3042\u308a\u307e\u305b\u3093|\u95a2\u4fc2\u3042\u308a\u307e\u305b\u3093|\u95a2\u4fc2\u306a\u304f|\u3053\u3060\u308f\u308a\u307e\u305b\u3093)|\ud559\ub825 ?(?:\uc81c\ud55c ?\uc5c6\uc74c|\ubd88\ubb38)/u;
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
      (denies(text) ? englishSaying.first(text) : null) ??
      (language() === "en" ? null : saying.first(text)));
  return match === null ? null : { from: match.index, to: match.index + match[0].length };
}
