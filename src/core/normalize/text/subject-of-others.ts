import { once } from "../../once.ts";
import { joinedPattern } from "./joined-pattern.ts";

/*
 * Whose sentence it is: what it says of its subject, with which it begins, is said of no applicant where that is the firm's
 * customers, its pupils, its tenants, a boss, its founder. Asked of what stands before a mention, in any language: the words
 * are those of none other, and are looked for at the sentence's beginning alone.
 */

/** Those whom a firm serves, in the plural: never who will have the job. */
const served = [
  "(?:(?:our|the|all|most|many|some|half of|of|these|other) )*(?:[\\p{L}-]+ )?(?:customers|clients|tenants|patients|guests|pupils|borrowers|policyholders|passengers|shoppers|subscribers|visitors|delegates|users|suppliers|vendors|retailers|readers|viewers|listeners|donors)",
  "(?:(?:our|the) )?(?:participants (?:in|of|on)|candidates for our|applicants to our|students (?:of|on) our|students in our)(?: \\p{L}+){1,2}",
  "(?:(?:unsere|die|alle|viele|h\u00e4lfte|unserer|der) )*(?:\\p{Ll}+e )?(?:kunden|kundinnen|mieter(?:innen)?|patienten|patientinnen|g\u00e4ste|sch\u00fcler(?:innen)?|nutzer(?:innen)?|bewohner(?:innen)?|klienten|mandanten|mandantinnen|kursteilnehmer(?:innen)?|besucher(?:innen)?|teilnehmer(?:innen)? (?:unserer|der) \\p{L}+)",
  "(?:(?:nos|les|tous|des|la plupart de) )*(?:clients|clientes|locataires|patients|\u00e9l\u00e8ves|usagers|r\u00e9sidents|adh\u00e9rents|visiteurs|participants (?:\u00e0|aux) (?:nos )?\\p{L}+)",
  "(?:(?:nuestr[oa]s|l[oa]s|tod[oa]s) )*(?:clientes|clientas|inquilin[oa]s|pacientes|alumn[oa]s|usuari[oa]s|residentes|hu\u00e9spedes|participantes (?:en|de|del) \\p{L}+)",
  "(?:(?:[oa]s|noss[oa]s|tod[oa]s) )*(?:clientes|inquilin[oa]s|pacientes|utentes|alun[oa]s|utilizadores|usu\u00e1ri[oa]s|moradores|h\u00f3spedes|formandos)",
  "(?:(?:i|gli|le|nostri|nostre|tutti) )*(?:clienti|inquilini|pazienti|alunni|corsisti|utenti|ospiti|studenti (?:del|dei) \\p{L}+)",
  "(?:(?:onze|de|alle) )*(?:klanten|huurders|pati\u00ebnten|cli\u00ebnten|leerlingen|gasten|bewoners|cursisten|bezoekers|gebruikers|deelnemers aan \\p{L}+)",
  "(?:(?:nasi|nasze|wszyscy) )*(?:klienci|klientki|najemcy|pacjenci|uczniowie|go\u015bcie|mieszka\u0144cy|kursanci|u\u017cytkownicy|uczestnicy \\p{L}+)",
  "(?:(?:v\u00e5ra|vores|v\u00e5re|alla|alle|de) )*(?:kunder(?:na|ne)?|hyresg\u00e4ster(?:na)?|lejer(?:e|ne)|leietaker(?:e|ne)|patient(?:er|erna|erne)|pasient(?:er|ene)|elever(?:na|ne)|elevene|g\u00e4ster(?:na)?|g\u00e6ster(?:ne)?|brukarna|brukerne|kursister(?:ne)?|kursdeltagar(?:e|na)|(?:deltagarna|deltagerne|deltakerne)(?: (?:i|p\u00e5) \\p{L}+)?)",
  "asiakkaa(?:t|mme|llamme)|vuokralaise[tm]\\p{L}*|potilaa(?:t|mme)|oppilaa(?:t|mme|si)|kurssilais\\p{L}+|k\u00e4ytt\u00e4j\u00e4(?:t|mme)",
  "(?:na\u0161i |v\u0161ichni )?(?:klienti|z\u00e1kazn\u00edci|n\u00e1jemn\u00edci|n\u00e1jemci|pacienti|\u017e\u00e1ci|host\u00e9|n\u00e1v\u0161t\u011bvn\u00edci|\u00fa\u010dastn\u00edci \\p{L}+)",
  "(?:m\u00fc\u015fteri|kirac\u0131|hasta|\u00f6\u011frenci|kullan\u0131c\u0131|misafir)(?:lerimiz|lar\u0131m\u0131z)",
].join("|");

/** One to whom whoever is addressed answers, and who made the firm: "the manager" may be the job's. */
const bosses = [
  "your (?:\\p{L}+ )?(?:colleagues|team ?mates|boss|manager|supervisor|mentor|team ?lead(?:er)?|predecessor|instructors?|teachers|trainers)|(?:our|the|its|my) (?:co-?)?founders?",
  "(?:dein|deine|ihr|ihre|euer|eure) (?:\\p{L}+ )?(?:kolleg(?:en|innen)|chef(?:in)?|vorgesetzter?|teamleit(?:er(?:in)?|ung)|mentor(?:in)?|vorg\u00e4nger(?:in)?|ausbilder(?:in)?)|(?:unsere?|der|die) (?:mit)?gr\u00fcnder(?:in(?:nen)?)?",
  "(?:vos|tes) coll\u00e8gues|(?:votre|ton|ta) (?:futur )?(?:responsable|manager|chef(?:fe)? d['\u2019]\\p{L}+|sup\u00e9rieure?|directeur|directrice|pr\u00e9d\u00e9cesseur)|(?:notre|nos|le|la|les) (?:co-?)?fondat(?:eur|rice)s?",
  "tus compa\u00f1er[oa]s|(?:tu|su) (?:jef[ea]|encargad[oa]|director(?:a)?|predecesor(?:a)?)|(?:nuestr[oa]s?|el|la|l[oa]s) (?:co-?)?fundador(?:a|es|as)?",
  "(?:os )?teus colegas|(?:[oa] )?(?:teu|tua|seu|sua) (?:chefe|gestor(?:a)?|diretor(?:a)?)|(?:[oa]s?|noss[oa]s?|[oa]s? noss[oa]s?) (?:co-?)?fundador(?:a|es|as)?",
  "i tuoi colleghi|(?:il|la) (?:tuo|tua|suo|sua) (?:capo|responsabile|direttor[ei]|direttrice)|(?:i nostri |il nostro |il |i |la |le )(?:co-?)?fondat(?:or[ei]|rice)",
  "(?:je|jouw) collega['\u2019]s|(?:je|jouw|uw) (?:leidinggevende|baas|manager|teamleider|directeur|voorganger)|(?:onze|de) (?:mede)?oprichters?",
  "twoi koledzy|(?:tw\u00f3j|twoja|pa\u0144stwa) (?:prze\u0142o\u017cony|prze\u0142o\u017cona|szef(?:owa)?|kierownik|kierowniczka)|(?:nasi |nasz |nasza )?za\u0142o\u017cyciel(?:e|ka)?",
  "(?:dina|dine) koll?eg(?:or|er|aer)|(?:din|er) (?:n\u00e4rmaste |n\u00e6rmeste )?(?:chef|sjef|leder|f\u00f6retr\u00e4dare)|(?:v\u00e5ra |vores |v\u00e5r |v\u00e5re )?(?:grundare|grundar(?:en|na)|grundl\u00e6gger(?:en|ne)?|stifter(?:e|en|ne)|gr\u00fcnder(?:e|en|ne))(?: v\u00e5re)?",
  "esimie(?:hesi|hell\u00e4si)|perustaja(?:mme|t|llamme)",
  "(?:v\u00e1\u0161|va\u0161e) (?:nad\u0159\u00edzen(?:\u00fd|\u00e1)|\u0161\u00e9f(?:ka)?|vedouc\u00ed)|(?:n\u00e1\u0161 |na\u0161i )?zakladatel(?:\u00e9|ka)?",
  "kurucular\u0131m\u0131z|y\u00f6neticiniz",
].join("|");

/** Those of whom a trainee learns: of no trade's name alone, which may be the job's. */
const tutors = [
  "(?:the|your|each|every) (?:(?:trainee|apprentice) (?:master|supervisor)|training (?:officer|supervisor)|(?:placement|workplace|internship|clinical) (?:tutor|supervisor|mentor)|mentor)",
  "(?:der|die|ein|eine) (?:praxisanleit(?:er(?:in)?|ung)|praktikumsbetreu(?:er(?:in)?|ung)|ausbildungsleit(?:er(?:in)?|ung)|ausbilder(?:in)?|mentor(?:in)?)",
  "(?:le|la|votre|ton) (?:ma\u00eetre(?:sse)? (?:de stage|d['\u2019]apprentissage)|tut(?:eur|rice) de stage|tut(?:eur|rice)|encadrante?)",
  "(?:el|la|tu|su) (?:tutor(?:a)?|mentor(?:a)?|supervisor(?:a)? de (?:las )?pr\u00e1cticas)",
  "[oa] (?:(?:teu|tua|seu|sua) )?(?:tutor(?:a)?|mentor(?:a)?|preceptor(?:a)?|(?:orientador|supervisor)(?:a)?(?: d[eo] est\u00e1gio)?)",
  "(?:il|la) (?:(?:tuo|tua|suo|sua) )?(?:tutor|mentore?|referente)(?: aziendale| scolastic[oa]| d[ei]l? (?:tirocinio|stage))?(?= (?:ha|vanta|possiede|con) )",
  "(?:de|een|je|jouw) (?:praktijk(?:opleider|begeleider)|stagebegeleider|leermeester|mentor)",
  "(?:opiekun(?:ka)? (?:praktyk\\p{L}*|sta\u017c\\p{L}+)|mentor(?:ka)?(?= (?:ma|posiada) ))",
  "(?:handledaren|praktikvejlederen|vejlederen|veilederen|opl\u00e6ringsansvarlig\\p{L}*|praktikansvarlig\\p{L}*|mentorn|mentoren|l\u00e6remester(?:en)?)",
  "(?:\u0161kolitel(?:ka)?|mentor(?:ka)?)(?= m\u00e1 )|(?:a |az )?(?:mentorod|oktat\u00f3d)|(?:mentorul|tutorele|\u00eendrum\u0103torul)|ohjaajasi",
].join("|");

/** Where they look for one, or whoever is addressed is spoken of. */
const asking = once(() =>
  joinedPattern(
    String.raw`[;:.!?]|(?<!\p{L})(?:you\p{L}*|du|dich|dir|dein\p{L}*|ihnen|vous|votre|vos|toi|te(?!\p{L})|usted|voc\u00ea|lei|jij|jou\p{L}*|u(?!\p{L})|dig|deg|din|dina|ditt|dine|cieb\p{L}*|seek|look|search|need|requir|want|expect|ask|hir(?:e|ing)|recruit|offer|welcom|invit|prefer|wish|demand|deserve|rely|trust|value|such|brauch|ben\u00f6tig|erwart|verlang|w\u00fcnsch|stell(?:t|en)|biet|freu|setz|vorausgesetzt|gesucht|forder|verl\u00e4ss|vertrau|cherch|recherch|recrut|demand|exig|atten[dt]|souhait|requi|propos|offr|besoin|compt|busc|procur|cerc|ricerc|selec|selez|contrat|requer|richied|esig|esper|aspett|pid|ped|chied|necesit|precis|necessit|ofrec|oferec|conf[\u00edi]|zoek|vraag|vragen|verwacht|eis|nodig|bied|wens|rekenen|szuka|poszuk|wymaga|oczek|potrzeb|zatrud|ofer|s\u00f6k|s\u00f8[kg]|kr[\u00e4e\u00e6]v|f\u00f6rv\u00e4nt|forvent|beh\u00f6v|behov|tilby|erbjud|[\u00f6\u00f8]nsk|rek[ryu]+t|anst|ansett|ans\u00e6tt|etsi|hake|odot|edelly|vaad|tarvi|tarjo|hled|po\u017ead|o\u010dek|vy\u017ead|nab\u00edz|p\u0159ij|pot\u0159eb|ar\u0131yor|bekli|isti)|,(?! (?:who|that|whose|which|die|der|qui|dont|que|che|kt\u00f3r\p{L}+|som|jotka|joilla|kte\u0159\u00ed)(?!\p{L}))`,
    "iu",
  ),
);

const begins = once(() =>
  joinedPattern(String.raw`^[^\p{L}\d]*(?:${served}|${bosses}|${tutors})(?!\p{L})(?!['\u2019-])`, "iu"),
);

/** Whether a sentence's subject, by the words before a mention, are others than whoever will have the job. */
export function hasOthersAsSubject(before: string): boolean {
  const subject = begins().exec(before);
  return subject !== null && !asking().test(before.slice(subject[0].length));
}
