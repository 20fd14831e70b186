import { once } from "../../once.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { hasOthersAsSubject } from "../text/subject-of-others.ts";
import { wordPattern } from "../text/word-pattern.ts";

/*
 * Degrees that are named and asked of nobody: what a school gives, what a firm pays, what one whom a sentence names has
 * done or wants to do, what bears a degree's name. Asked of a mention, by what stands before and behind it.
 */

/** A school as the subject, up to what it gives; no post of it. */
const schoolGives = once(() =>
  joinedPattern(
    String.raw`^[^\p{L}]*(?:(?:the|our|this|unsere?|die|das|l['\u2019]|notre|la|el|nuestr[oa]|[oa]|noss[oa]|il|nostr[oa]|de|het|onze|ons|nasz|nasza|v\u00e5r|vores|v\u00e5r|na\u0161e) ?)*(?:[\p{L}-]+ )?(?:school|college|university|academy|institute|schule|hochschule|\p{L}*schule|akademie|universit\u00e4t|\u00e9cole|universit\u00e9|centre|escuela|colegio|universidad|instituto|centro|escola|col\u00e9gio|universidade|faculdade|scuola|istituto|universit\u00e0|ateneo|hogeschool|universiteit|szko\u0142a|uczelnia|skola[n]?|skole[n]?|h\u00f6gskola[n]?|h\u00f8gskole[n]?|koulu(?:mme)?|\u0161kola|okulumuz)(?: (?:[\p{L}-]+ )?(?:offers|provides|teaches|delivers|awards|runs|bietet|verleiht|bildet|d\u00e9livre|propose|pr\u00e9pare|forme|ofrece|imparte|oferece|ministra|offre|rilascia|eroga|organizza|biedt|verzorgt|oferuje|kszta\u0142ci|prowadzi|erbjuder|ger|udbyder|tilbyder|tilbyr|tarjoaa|nab\u00edz\u00ed))(?![^.;]{0,60}(?<!\p{L})(?:positions?|posts?|jobs?|roles?|stelle|poste|puesto|vagas?|post[oi]|baan|functie|stanowisk\p{L}*|tj\u00e4nst|stilling|you)(?!\p{L}))[^.;]{0,70}$`,
    "iu",
  ),
);

/** "Paghiamo la laurea", "na twee jaar betalen wij je opleiding": the firm does, for whoever works there. */
const paid = wordPattern(
  String.raw`(?<!\p{L})(?:(?:wir|nous|wij|we|vi) (?:(?:zahlen|bezahlen|finanzieren|\u00fcbernehmen|f\u00f6rdern|finan\u00e7ons|payons|betalen|vergoeden|betalar|betaler|bekostar|finansierar|finansierer))|(?:zahlen|finanzieren|\u00fcbernehmen|f\u00f6rdern|betalen|vergoeden|betaler|betalar) (?:wir|wij|we|vi)|pagamos|financiamos|costeamos|becamos|paghiamo|finanziamo|op\u0142ac(?:imy|amy)|finansujemy|sfinansujemy|maksamme|kustannamme|hrad\u00edme|zaplat\u00edme|(?:desconto|descuento|sconto|korting|zni\u017ck\p{L}*|rabatt?|r\u00e9duction)s? (?:em|en|na|su|op|p\u00e5|sur|in|auf)|(?:grants?|bursar(?:y|ies)|stipends?) (?:for|towards?)|study leave|vi (?:tilbyr|tilbyder|erbjuder)|we sell|wir verkaufen|vendemos|vendiamo|nous vendons|wij verkopen|sprzedajemy|vi s\u00e4ljer|vi s\u00e6lger|vi selger|bolsas? para|becas? para|je krijgt (?:bij ons )?een|bekommst du|du bekommst|you(?:['\u2019]ll| will) (?:earn|gain|get|work towards?|receive))(?!\p{L})`,
);
/** "Vous vendez des formations de niveau", "je verkoopt": what whoever has the job sells, up to its level. */
const sold = once(() =>
  joinedPattern(
    String.raw`(?<!\p{L})(?:you(?:['\u2019]ll| will)? (?:sell|market|promote)|(?:du|sie) (?:verkauf|vermarkt)(?:st|en)|(?:vous|tu) (?:vend|commercialis|promouv)\p{L}+|(?:vend|comercializ)(?:es|er\u00e1s|ar\u00e1s|as|i|erai)|promuovi|(?:je|jij|u) verkoopt|sprzedajesz|(?:du|dere|ni) (?:s\u00e4ljer|s\u00e6lger|selger)) (?:(?:our|online|unsere|des|les|nos|de|du|los|las|nuestr[oa]s|os|as|noss[oa]s|i|gli|le|nostri|di|onze|nasze|v\u00e5ra|vores|v\u00e5re|formations?|cours|programmes?|dipl\u00f4mes|cursos?|programas?|t\u00edtulos|corsi|percorsi|kurse|lehrg\u00e4nge|studieng\u00e4nge|opleidingen|cursussen|kursy|studia|utbildningar|uddannelser|utdanninger|kurser|kurs|courses|degrees|p\u00e5|op|auf|niveau|nivel|livello|n\u00edvel) ){0,5}(?:d['\u2019])?$`,
    "iu",
  ),
);
/** What a sentence that says so may ask all the same. */
const asksToo =
  /(?<!\p{L})(?:requir|must|you (?:have|hold|need)|candidates?|profile?:|du hast|sie haben|vous avez|tienes|tens|hai|hebt|masz|du har|voraussetz|exig|imprescind|richied|wymaga|kr\u00e4v|kr\u00e6v|krev)/iu;

/** "Her master's degree", "leur master", "sin masterexamen": of one whom the sentence names. */
const hisOrHer = once(() =>
  joinedPattern(
    String.raw`(?<!\p{L})(?:his|her|their|leurs?|hun|haar|deras|deres|hans|hennes|hendes|sin|sitt|sit|sina)(?: own| first)? (?:\p{L}+ )?$`,
    "iu",
  ),
);
/** Who is named so is whoever applies. */
const applicants =
  /(?<!\p{L})(?:you|your|candidat\p{L}*|kandidat\p{L}*|applicants?|applicanten|persons?|people|someone|anyone|individuals?|who|students?|graduates?|du|vous|tu|je|jij|s\u00f6kande|ans\u00f8ger\p{L}*|s\u00f8ker\p{L}*|must|required|in)(?!\p{L})/iu;

/** "She did", "Dr Hsu,": one who is named; "do a PhD one day": what one wants. */
const named = once(() =>
  joinedPattern(
    [
      String.raw`(?<!\p{L})(?:she|he|they|(?:mr|mrs|ms|dr|prof)\.? [\p{L}-]+(?: [\p{L}-]+)?)(?: \p{L}+ly)? (?:took|did|earned|finished|gained|got|received|completed|made|holds|has|had)(?: an?| the| his| her| their)? (?:\p{L}+ )?$`,
      String.raw`(?<!\p{L})(?:dr|prof)\.? [\p{L}-]+(?: [\p{L}-]+)?, $`,
      String.raw`(?<!\p{L})(?:to|could|can|may|might|want to|love to|like to) (?:do|start|begin|go on to|work towards?|study for|take)(?: an?| the| your| their)(?: next)? (?:\p{L}+ )?$`,
      String.raw`(?<!\p{L})interview(?:ing)? for (?:your|an?)(?: next)? $`,
      String.raw`(?<!\p{L})from (?:[\p{L}'\u2019]+ ){1,4}to (?:an? |the )?$`,
    ].join("|"),
    "iu",
  ),
);
/** "From high school to doctorate". */
const fromHere = /(?<!\p{L})from $/iu;
const toThere = /^ to (?!apply|be |work)/iu;

/** "Advise students who are choosing a degree", whatever they do with it: whom one teaches, before a clause of theirs. */
const whoLearn = once(() =>
  joinedPattern(
    String.raw`(?<!\p{L})(?:students?|pupils|learners|sch\u00fclern?|studierenden?|\u00e9tudiants|lyc\u00e9ens|\u00e9l\u00e8ves|alumn[oa]s|estudiantes|alun[oa]s|estudantes|studenti|studentesse|alunni|ragazzi|studenten|leerlingen|student(?:om|\u00f3w)|uczni(?:om|\u00f3w)|elever|studenter|ungdomar|unge|opiskelijoita|oppilaita|student\u016fm|\u017e\u00e1k\u016fm),? (?:who|die|der|qui|que|che|kt\u00f3r(?:zy|e)|som|jotka|kte\u0159\u00ed)(?!\p{L})(?! (?:haben|have|has|ont|tienen|t\u00eam|hanno|hebben|maj\u0105|har))[^.;:]{0,45}$`,
    "iu",
  ),
);
/** One teaches them, or helps them: an internship is for students who study. */
const oneHelps =
  /(?<!\p{L})(?:advis|help|teach|tutor|coach|guid|support|mentor|berat|ber\u00e4t|betreu|begleit|unterricht|conseil|accompagn|orient|acompa\u00f1|ayud|apoi|ajud|acompanh|segu|aiut|affianc|begeleid|help|doradz|pomag|wspier|v\u00e4gled|vejled|veiled|handled|undervis|hj[\u00e4e\u00e6]lp|ohja|autat|rad\u00edte|pom\u00e1h)/iu;

/** "You guide school leavers into a degree": to whom what one does at work is said of a level, up to it. */
const helpedTo = once(() =>
  joinedPattern(
    String.raw`^[^\p{L}]*(?:(?:you(?:['\u2019]ll| will| would|['\u2019]d)?|du|sie|vous|tu|je|jij|u|voc\u00ea|lei|vai|will|also|auch|ook|\u00e4ven|ogs\u00e5|tamb\u00e9m) ){0,3}(?:build (?:\p{L}+ ){1,2}that prepare|prepare|guide|support|coach|advise|help|mentor|tutor|teach|recruit|talk (?:to|with)|interview|place|counsel|enrol|ber\u00e4t(?:st)?|beraten|begleite\p{L}*|betreu\p{L}*|conseillez?|accompagnez?|placez?|orientez?|recrutez?|accueillez|formez|asesor\p{L}*|acompa\u00f1\p{L}*|orient\p{L}*|matricul\p{L}*|aconselh\p{L}*|segui|accompagni|consigli|begeleidt?|adviseert?|rekrutujesz|doradzasz|wspierasz|vejleder|veileder|v\u00e4gleder|ohjaat)(?: [\p{L}'\u2019-]+){0,2}? (?:adults|students?|school leavers|young people|families|learners|graduates|participants|pupils|sch\u00fcler\p{L}*|jugendliche|studierende\p{L}*|erwachsene|salari\u00e9s|alternants|apprentis|jeunes|\u00e9tudiants|familles|\u00e9l\u00e8ves|alumn[oa]s|j\u00f3venes|estudiantes|familias|alun[oa]s|estudantes|jovens|fam\u00edlias|studenti|ragazzi|famiglie|studenten|leerlingen|jongeren|kandydat\u00f3w|student\u00f3w|uczni\u00f3w|m\u0142odzie\u017c|unge|elever|studerende|studenter|voksne|ungdomar|opiskelijoita|nuoria)(?!\p{L})[^.;]{0,75}$`,
    "iu",
  ),
);
/** "You coach adults and have a degree". */
const hasToo = /(?<!\p{L})(?:have|hold|hast|haben|avez|as|tienes|tem|tens|hai|hebt|masz|har|sinulla on)(?!\p{L})/iu;
/** "Vous faites \u00e9quipe avec des titulaires du CAP", "turmas de ensino m\u00e9dio". */
const classOrCrew =
  /(?<!\p{L})(?:\u00e9quipe avec (?:des|les) titulaires d(?:u |['\u2019]un )|(?:turmas|aulas|classes) (?:de|do|ao|d[ou]|no) (?:\p{L}+ )?)$/iu;

/** What bears a degree's name and is none: "bachelor flats", "degree apprenticeships", "master's programmes". */
const otherThing =
  /^(?:['\u2019]s?)?(?: of (?:science|arts|laws))?(?: degree)? (?:apprenticeships?|flats?|part(?:y|ies)|pads?|(?:programmes?|programs)(?! (?:in|graduate|completed))|class(?:es)?|papers?|results|students?|exams?|ceremon(?:y|ies)|thes[ie]s)(?!\p{L})/iu;
const worthless = /^(?:s|['\u2019]s)? (?:is (?:worth|as)|(?:is|are) what (?:most|many|our))(?!\p{L})/iu;
const doneWith = /complet|graduat|finish|obtain|enrol|pursu|current|must|requir|you (?:have|hold)/iu;

/** "Our nurses have", "your colleague is", "you work with colleagues who have", up to what they have. */
const ofOurs = once(() =>
  joinedPattern(
    String.raw`^[^\p{L}]*(?:unsere?|our|nuestr[oa]s?|noss[oa]s?|nos|onze|v[\u00e5e]ra?|v\u00e5re|vores|nas(?:i|ze)|nasz zesp\u00f3\u0142 to|din|dein|deine|jouw|je|your|tu|tw\u00f3j|a) (?!(?:neue|ideale?|wunsch|perfekt|k\u00fcnftige|ideal|perfect|successful|new|next|nuev|nov|nieuwe|nya|nye|ny)\p{L}*(?!\p{L})|(?:kandidat|profil|anforder|stelle|requi|perfil|profiel|bakgrund|kvalif|ausbildung|qualif|background|education|cv)\p{L}*)(?:[\p{L}-]+ ){0,2}?(?:auszubildende\p{L}*|pflegekr\u00e4fte|azubis|mitarbeite\p{L}*|kolleg\p{L}*|coll[e\u00e8]g\p{L}*|colleague\p{L}*|teams?|equip[eo]|leder|chefen?|ledare|gr\u00fcnder\p{L}*|fundador\p{L}*|osoby|turma|staff|nurses|apprentices|handledare|mentor\p{L}*|tutor\p{L}*),? (?:haben|hat|have|has|hold|heeft|hebben|har|er|\u00e4r|tiene[n]?|tem|t\u00eam|\u00e9|es|son|kt[\u00f3o]r\p{L}+)(?!\p{L})[^.;]{0,40}$|(?:mit|with|con|com|avec|met|med) (?:[\p{L}-]+ ){0,2}?(?:kolleg\p{L}*|coll[e\u00e8]g\p{L}*|colleagues?|collega['\u2019]?s|team)(?: zusammen| samen| sammen| tillsammans)?,? (?:die|who|que|qui|som|der)(?!\p{L})[^.;]{0,40}$|(?:zusammen mit|sammen med|tillsammans med|junto con|trabajar\u00e1s con|samen met|alongside|ansiamo con) (?:einer?|en|ett?|un[oa]?|een|an?)? ?$`,
    "iu",
  ),
);
/** What one has still to do. */
const stillToDo =
  /^ noch(?!\p{L})|^[^.;,]{0,20} (?:ablegen|nachholen|machen) (?:wollen|m\u00f6chten|willst|m\u00f6chtest)(?!\p{L})/iu;

const aWord = /\p{L}{2}/u;
/** So far before a degree stands who has it. */
const nearChars = 55;
/** Without one of these nobody whom one teaches is named. */
const learners =
  /stud|pupil|learner|sch\u00fcler|\u00e9tud|lyc\u00e9|\u00e9l\u00e8|alu[mn]|ragaz|leerl|uczni|elev|unge|ungd|opisk|oppil|\u017e\u00e1k/i;

/** "For our courses", "the course": for what no degree is needed, at the sentence's head. */
const forThing =
  /^[^\p{L}]*(?:(?:for|f\u00fcr|pour|para|per|voor|na|do|f\u00f6r|till?) )?(?:(?:den|die|das|the|our|unsere[rn]?|nos|les|nuestr[oa]s|los|noss[oa]s|os|i|nostri|onze|de|het|nasz[ae]?|v\u00e5ra|vores|v\u00e5re) )*(?:(?:besuch|teilnahme)(?: [\p{L}]+){0,2}|visits?|courses?|cours|curs[oi]s?|cors[oi]|cursus(?:sen)?|kurs\p{L}*|kurssi\p{L}*|jugendliche|customers|clients|apprentices|dogs|hunde)(?!\p{L})(?![^;]{0,60}(?<!\p{L})(?:you|du|vous|tienes|hai|je|masz)(?!\p{L}))/iu;
/** "De nos \u00e9l\u00e8ves", "to visit the museum", "f\u00f6r att hyra": of whom none is asked, or what for, right behind. */
const ofThem =
  /^,? (?:(?:de nos|des|a los|a nuestros|aos|dos|para os|ai|dei|alle|degli|van onze|voor onze|av v\u00e5ra|af vores|av v\u00e5re|from our|of our|by our|to our|for our|for the (?:dogs|course|visit)|serve ai)(?!\p{L})|to (?:visit|rent|hire|use|attend|enter|ride|buy|take part|enrol)(?!\p{L})|f\u00f6r att (?:hyra|bes\u00f6ka|delta|anv\u00e4nda|k\u00f6pa)|for at (?:leje|bes\u00f8ge|deltage|bruge|k\u00f8be)|pour (?:visiter|louer|utiliser|participer)|(?:im leben|f\u00fcr unsere))/iu;
/** "People who were told": what somebody says. */
const toldTo = /(?<!\p{L})(?:who (?:were|are|have been) told|say|says|said|sagt|dit|dice|zegt)(?: that)? $/iu;

/** Whether it is others, or another thing than the job, for which no degree is needed. */
export const isNoNeedOfOthers = (before: string, behind: string): boolean =>
  ofThem.test(behind) ||
  (before !== "" && (forThing.test(before) || toldTo.test(before) || hasOthersAsSubject(before)));

/** Whether the degree that is named from `from` to `to` is asked of nobody who applies. */
export function isDegreeOfOthers(text: string, from: number, to: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, from - 110), from), text.slice(to, to + 60)];
  if (from <= before.length && schoolGives().test(before)) return true;
  if (otherThing.test(behind) && !doneWith.test(text)) return true;
  if (worthless.test(behind) || (fromHere.test(before) && toThere.test(behind))) return true;
  const near = before.slice(-nearChars);
  if (classOrCrew.test(near) || stillToDo.test(behind) || sold().test(before)) return true;
  if (aWord.test(near) && from <= before.length && ofOurs().test(before)) return true;
  if (from <= before.length && helpedTo().test(before) && !asksToo.test(text) && !hasToo.test(before)) return true;
  if (aWord.test(near)) {
    if (named().test(near)) return true;
    if (hisOrHer().test(near) && !applicants.test(before)) return true;
    if (learners.test(before) && whoLearn().test(before) && oneHelps.test(before)) return true;
  }
  return paid.first(text) !== null && !asksToo.test(text);
}
