import { joinedPattern } from "../text/joined-pattern.ts";
import { hasOthersAsSubject } from "../text/subject-of-others.ts";

/** By language how a day's work is parted, and where: "Schichten" and "auf Station", "turnos" and "en planta". */
const shifts = [
  "(?<!night )shifts?(?! (?:work|experience|leaders?|managers?|supervisors?|allowance|premium|differential|payment|pay))|rota",
  "\\p{L}{0,12}schicht(?:en|dienst(?:en)?|betrieb|system)?|dienstplan|gearbeitet wird",
  "roulements?|horaires|en [2345]x8|deux pauses|trois pauses",
  "turnos?|jornada|horas cronol\u00f3gicas|escala",
  "turn[io]",
  "diensten|ploegen|(?:dag|avond|nacht|ploegen)diensten?",
  "zmian(?:ie|y|ach|owym|owy)?",
  "skift|arbetspass|vagter|vakter|turnus",
  "sm\u011bn(?:y|\u00e1ch|n\u00e9m|nn\u00fd)?|(?:dvan\u00e1cti|osmi)hodinov\u00fdch sm\u011bn\u00e1ch",
  "ty\u00f6 tehd\u00e4\u00e4n|(?:aamu|ilta|y\u00f6|p\u00e4iv\u00e4)?vuoro(?:ssa|t|ja)?",
].join("|");
const places = [
  "(?:at|in|on) (?:the|our|this) (?:[\\p{L}'\u2019-]{2,18} ){0,2}?(?:ward|units?|shop floor|floor|branch|store|shop|workshop|depot|warehouse|factory|plant|mill|bakery|clinic|surgery|hospital|pharmacy|salon|spa|studio|lab|laboratory|school|nursery|kitchen|restaurant|caf[e\u00e9]|pub|hotel|resort|yard|garage|showroom|site|farm|museum|library|gym|home|(?:distribution|fulfil?ment|logistics|contact|call|care|garden|leisure) cent(?:er|re))(?! (?:manag|team|staff|next))",
  "auf (?:der |unserer |einer )?station|im (?:laden|gesch\u00e4ft|werk|markt|lager|haus|restaurant|hotel|labor|salon|studio|pflegeheim|seniorenheim)|in (?:der|unserer) (?:filiale|produktion|k\u00fcche|werkstatt|klinik|praxis|einrichtung|schule|kita|b\u00e4ckerei|apotheke)",
  "(?:\u00e0|dans|en) (?:l['\u2019]|la |le |notre )?(?:agence|entrep\u00f4t|magasin|boutique|atelier|usine|clinique|cabinet|laboratoire|cuisine|restaurant|h\u00f4tel|\u00e9cole|cr\u00e8che|r\u00e9sidence|\u00e9tablissement|pharmacie)|sur (?:site|notre site)",
  "en (?:la |el |nuestr[oa] )?(?:propi[oa] )?(?:planta|tienda|taller|f\u00e1brica|cl\u00ednica|hospital|laboratorio|restaurante|hotel|almac\u00e9n|centro|colegio|escuela|establecimiento|residencia|cocina|delegaci\u00f3n|sucursal)",
  "n[oa] (?:pr\u00f3pri[oa] |noss[oa] )?(?:hospital|loja|oficina|f\u00e1brica|cl\u00ednica|laborat\u00f3rio|restaurante|hotel|armaz\u00e9m|escola|unidade|cozinha|filial)",
  "(?:in|nel|nella|presso (?:il|la|lo)) (?:nostr[oa] )?(?:stabilimento|officina|negozio|punto vendita|reparto|clinica|ospedale|laboratorio|ristorante|hotel|magazzino|scuola|cucina|struttura|farmacia)",
  "(?:in|op|bij) (?:de|het|onze|ons) (?:winkel|vestiging|werkplaats|magazijn|fabriek|praktijk|kliniek|afdeling|ziekenhuis|restaurant|hotel|school|keuken|locatie|filiaal|werkvloer)",
  "(?:w|na) (?:nasz(?:ym|ej) )?(?:sklepie|salonie|fabryce|zak\u0142adzie|magazynie|klinice|warsztacie|restauracji|hotelu|oddziale|piekarni|aptece|szpitalu|hali|szkole)",
  "(?:i|p\u00e5) (?:butiken|verkstaden|lagret|fabriken|kliniken|avdelningen|restaurangen|hotellet|skolan|k\u00f6ket|f\u00f6rskolan|butikken|v\u00e6rkstedet|verkstedet|lageret|fabrikken|klinikken|afdelingen|avdelingen|restauranten|skolen|k\u00f8kkenet|kj\u00f8kkenet)",
  "(?:na|v|ve) (?:na\u0161em )?(?:odd\u011blen\u00ed|prodejn\u011b|skladu|d\u00edln\u011b|provozu|nemocnici|tov\u00e1rn\u011b|v\u00fdrob\u011b|pobo\u010dce|kuchyni|hotelu|\u0161kole)",
  "varastolla|my\u00f6m\u00e4l\u00e4ss\u00e4|osastolla|tehtaalla|korjaamolla|ravintolassa|hotellissa|klinikalla|koululla|p\u00e4iv\u00e4kodissa|toimipisteess\u00e4",
].join("|");
/** Hours and a day that is whole: where it stands beside a place, the day is spent there. */
const everyDay =
  "every (?:single )?(?:day|shift)|each (?:day|shift)|jeden tag|t\u00e4glich|chaque jour|tous les jours|todos los d\u00edas|todos os dias|tutti i giorni|elke dag|dagelijks|codziennie|varje dag|hver dag|ka\u017ed\u00fd den|joka p\u00e4iv\u00e4|(?:mondays?|tuesdays?) (?:to|through|till) (?:fri|satur|sun)days?|(?:montags?|dienstags?) bis (?:freitag|samstag|sonntag)s?|du (?:lundi|mardi) au (?:vendredi|samedi|dimanche)|de (?:lunes|martes) a (?:viernes|s\u00e1bado|domingo)|de (?:segunda|ter\u00e7a)(?:-feira)? a (?:sexta|s\u00e1bado|domingo)|dal (?:luned\u00ec|marted\u00ec) al (?:venerd\u00ec|sabato)|van (?:maandag|dinsdag) tot (?:en met )?(?:vrijdag|zaterdag)|od poniedzia\u0142ku do (?:pi\u0105tku|soboty)|m\u00e5ndag (?:till|til) (?:fredag|l\u00f6rdag)|mandag til (?:fredag|l\u00f8rdag)";
const whoWorks =
  /(?<!\p{L})(?:you(?:['\u2019]ll)?|du|sie|vous|tu|u|je|jij|ty|ni|det|b\u011bdesz)(?!\p{L})|(?:\p{L}+(?:ez|r\u00e1s|erai|rete|esz))(?!\p{L})/iu;

interface Patterns {
  shift: RegExp;
  place: RegExp;
  day: RegExp;
}
let patterns: Patterns | undefined;
const patternsOf = (): Patterns => ({
  shift: joinedPattern(`(?<!\\p{L})(?:${shifts})(?!\\p{L})`, "iu"),
  place: joinedPattern(`(?<!\\p{L})(?:${places})(?!\\p{L})`, "iu"),
  day: joinedPattern(`(?<!\\p{L})(?:${everyDay})(?!\\p{L})`, "iu"),
});

/** What one has done before, whom one visits, when a shop is open, what else is possible. */
const notOfThis =
  /(?<!\p{L})(?:experien\p{L}*|exp\u00e9rience|esperienza|erfahr\p{L}*|erfaren\p{L}*|erfaring|ervaring|do\u015bwiadcz\p{L}*|zku\u0161en\p{L}*|kokemus\p{L}*|background|previously|worked|(?:is|are|we['\u2019]re|stay) open|ge\u00f6ffnet|ouvert\p{L}*|abiert\p{L}*|aberta?|apert\p{L}*|ge?opend|\u00f6ppet|\u00e5bent|otwart\p{L}*|visit\p{L}*|besuch\p{L}*|bezoek\p{L}*|train(?:ing|ed)|form(?:er|ons|erons|ation)|einarbeit\p{L}*|remot\p{L}*|home(?!s)(?! is\b)|hybrid\p{L}*|h[i\u00ed]brid\p{L}*|ibrid\p{L}*|thuis\p{L}*|t\u00e9l\u00e9travail|teletrab\p{L}*|casa|zdaln\p{L}*|hemifr\u00e5n|hjemme\p{L}*|maybe|might|sometimes|occasional\p{L}*|or|oder|ou|lub|eller|if|when|wenn|not|no longer|nicht|kein\p{L}*|pas|n\u00e3o|niet|geen|inte|ikke|nie|other|andere?n?|autres?|otr[oa]s?|outr[oa]s?|altr[ei])(?!\p{L})/iu;
const [apartMax, sentenceMax] = [70, 300];

/** "Gearbeitet wird in drei Schichten auf Station", "Rolas turnos en planta": work that is parted into shifts at a place is done there. */
export function readShiftPlace(sentence: string): RegExpExecArray | null {
  if (sentence.length > sentenceMax) return null;
  const { shift, place, day } = (patterns ??= patternsOf());
  const at = place.exec(sentence);
  if (at === null) return null;
  const isNear = (one: RegExpExecArray | null): boolean => one !== null && Math.abs(one.index - at.index) <= apartMax;
  const [parted, whole] = [shift.exec(sentence), whoWorks.test(sentence) ? day.exec(sentence) : null];
  const worked = isNear(parted) ? parted : isNear(whole) ? whole : null;
  if (worked === null) return null;
  const rest = `${sentence.slice(0, at.index)}|${sentence.slice(at.index + at[0].length)}`;
  return notOfThis.test(rest) || hasOthersAsSubject(sentence.slice(0, Math.max(at.index, worked.index))) ? null : at;
}
