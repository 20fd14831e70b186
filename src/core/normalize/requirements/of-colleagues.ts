/*
 * Trades and schools that are named as somebody else's: whom one works with, whom one teaches, what a school or the firm
 * itself gives. Asked of a mention, by what stands before and behind it in its sentence.
 */

/** Mentions that name a person of a trade, and no paper. */
const person =
  /^(?:staatlich anerkannt|examinierte|gelernte|uddannet|udl\u00e6rt|utdannet|utbildad|fagl\u00e6rt|t\u00e9cnic[oa] (?:en|auxiliar|laboral|em)|trade[- ]qualified|time[- ]served|attestato|bachiller)/iu;
/** Whose colleagues those are, or who helps them; what a job makes of one. */
const besides =
  /(?<!\p{L})(?:von|aus|durch|mit|by|from|f\u00e5r en|our|alongside|work(?:ing)? with|supervis(?:e|ing)|support(?:ing)?|assist(?:ing)?|unsere?[nmrs]?|(?:gemeinsam|zusammen|hand|eng) mit|(?:unterst\u00fctz|assistier|vertr[ie]t|entlast)(?:e|en|est|st|t)|(?:chef|leiter|inhaber|gr\u00fcnder|vorgesetzter|ausbilder)(?:in)?(?: (?:ist|war)|,)|wirst|werde|(?:sammen|samarbeider|samarbejder|samarbetar) (?:(?:t\u00e6tt?|n\u00e4ra) )?med|(?:blive|bli)r?|v\u00e5ra?|vores|v\u00e5re|junto (?:al?|con)|apoyo al?|collabor(?:i|are|erai) con (?:\p{L}+ ){1,3}in possesso di|(?:apoy|ayud|asesor|orient|acompa\u00f1|form)(?:ar\u00e1s|ar|as) al?|da equipe)(?! (?:ideal|perfekt|neue))(?: (?!such|brauch|wir|als |som |como |as )\p{L}+)?,? $/iu;
/** "Our trade-qualified team", "who has it in our team". */
const besidesBehind =
  /^[^.;,]{0,20} ved din side|^ (?:team|staff|colleagues|crews?)(?!\p{L})|^ d[ao] (?:nossa |nosso )?(?:equipe|time)(?!\p{L})|^ [^.;,]{0,30}(?<!\p{L})(?:hos oss|hos os|bei uns) (?:p\u00e5|in) \p{L}+ \u00e5r/iu;

/** What a school or a firm gives, up to what it gives. */
const given =
  /(?<!\p{L})(?:d\u00e9livr(?:e|ent|ons|ant|er)|pr\u00e9par(?:e|ent|ons|ez|er|ation) (?:nos \p{L}+ )?(?:\u00e0|aux?)|rilasci(?:a|amo|are)|porta (?:al|alla|all['\u2019])|prepar(?:i|iamo|are|erai|as|ar\u00e1s) |j\u00e4rjest\u00e4mme|(?:the|our) (?:college|school|academy|centre) (?:offers|provides|delivers|teaches)|(?:centro|escuela|colegio|instituto|academia|escola|col\u00e9gio) (?:ofrece|imparte|oferece)|(?:apprentices|learners|pupils|students|trainees|alumni) who (?:have |has )?|(?:eroga|organizza|tiene|erogano) corsi|corsi per|vi utbildar)(?: ?(?!titulaire|avec|con |con$|mit |with )[\p{L}\d'\u2019:]+){0,5}? ?$/iu;
/** Who is taught up to it. */
const taught =
  /(?<!\p{L})(?:lesgeven|geeft? (?:les|\p{L}+) (?:aan|in|op)|lesmateriaal|bovenbouw|onderbouw|undervis(?:er|ar)|enseign(?:ez|er)|insegn(?:i|are|erai)|impart(?:ir\u00e1s|es|iendo)|unterricht(?:est|en|et)|leerlingen|studenten|alumnos|alunos|studenti|\u00e9l\u00e8ves|elever|sch\u00fcler\p{L}*|ragazzi|lyc\u00e9ens|alumnado|opiskelija\p{L}*|jeunes en)(?!\p{L})(?:(?! (?:en|und|et|y|e|och|og) (?:je|du|vous|tienes|hai|har))[^.;,]){0,45}$|(?:^[^\p{L}]*|(?<!\p{L})(?:prepar|form|tutori[cz]|dirig|lider)\p{L}*(?:\u00e1s|ar) a )(?:(?:los|las|le|gli|i|os|as) )?(?!candidat|person|pessoa|profesional|profissiona|t[i\u00ed]tul|conta|cuent)\p{L}+ (?:con|com) $|(?<!\p{L})(?:equipa|equipe|equipo|squadra) (?:tem|tiene|ha) [^.;,]{0,30}$/iu;
/** "In der Lehre", "an der HTL": where others are. */
const inSchool = /(?<!\p{L})(?:in|an|w\u00e4hrend) der $|^[^\p{L}]*die $/iu;
/** Whose it is, and by whom it is given, behind it. */
const theirsBehind =
  /^-(?:klas|afdeling|leerling|school|advies|bovenbouw|onderbouw)|^[^.;,]{0,24} for our (?:learners|pupils|students)(?!\p{L})|^ (?:dei|degli|delle|de los|dos|das|des|de nos|de nuestros|dos nossos|der|unserer|naszych|v\u00e5ra|vores|van onze)(?: nostr[ie])? (?:allievi|studenti|ragazzi|bambini|alunni|alumnos|alunos|\u00e9l\u00e8ves|apprentis|leerlingen|trener\p{L}*|uczni\p{L}*|sch\u00fcler\p{L}*|elever)|^ (?:anordnas|bedrivs|erbjuds|ges|tilbys|tilbydes|formidles)(?!\p{L})|^[^.;,]{0,30} (?:ist|sind) unser/iu;

/** Whether a trade or a school is somebody else's; of degrees `speaks-of` reads it alone. */
export function isOfColleagues(text: string, from: number, to: number): boolean {
  const [before, word, behind] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  if (/^(?:lehre|htl)$/i.test(word) && inSchool.test(before)) return true;
  if (theirsBehind.test(behind) || given.test(before) || taught.test(before)) return true;
  return person.test(word) && (besides.test(before) || besidesBehind.test(behind));
}
