import { joinedPattern } from "../text/joined-pattern.ts";
import { hasOthersAsSubject } from "../text/subject-of-others.ts";

/** What of a week is meant: "the rest", half of the time, names of days, "3 office / 2 home". */
const share = joinedPattern(
  String.raw`(?<!\p{L})(?:(?:the|le|el|o|il|der|de|den|za) rest[eo]?|(?:the|de|die|les|los|os|gli|i) (?:other|remaining|overige|andere|andern|\u00fcbrigen|autres|otros|outros|altri|restlichen) (?:\p{L}+ )?(?:days|dagen|tage|jours|d\u00edas|dias|giorni)|resten|reszt\u0119|zbytek|sonst|(?:half|h\u00e4lfte|helft|moiti\u00e9|mitad|metade|met\u00e0|halvdelen|h\u00e4lften|po\u0142ow[a\u0119]) (?:(?:of|the|your|der|deiner|ihrer|van|de|la|du|da|do|del|della|av|af) ){0,2}(?:week|time|woche|arbeitszeit|zeit|tijd|semaine|temps|semana|tiempo|tempo|settimana|veckan|tiden|ugen|uken|tygodnia|czasu)|[1-4] (?:office|home)(?= ?[/,+&|])|(?:mon|tues|wednes|thurs|fri)days?|(?:mon|diens|donners|frei)tags?|mittwochs?|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|mi\u00e9rcoles|jueves|viernes|(?:segunda|ter\u00e7a|quarta|quinta|sexta)s?(?:-feiras?)?|(?:lune|marte|mercole|giove|vener)d\u00ec|(?:maan|dins|woens|donder|vrij)dag(?:en)?|(?:m\u00e5n|tis|ons|tors|fre|man|tirs)dag(?:ar|e)?)(?!\p{L})`,
  "iu",
);
const office =
  /(?<!\p{L})(?:offices?|on[- ]?site|in[- ]person|b\u00fcro\p{L}*|vor ort|am standort|bureaux?|sur site|oficina|escrit\u00f3rio|ufficio|in sede|kantoor|kontor\p{L}*|biur(?:o|ze)|kancel\u00e1\u0159i|come in|stadhuis|rathaus|mairie|ayuntamiento)(?!\p{L})/iu;
const home =
  /(?<!\p{L})(?:(?:at|from) home|(?<=[1-4] )home|remotely|home[- ]?office|zu hause|daheim|chez vous|chez toi|t\u00e9l\u00e9travail|(?:en|desde|em|de|da|a) casa|casa (?:(?:el|los) )?(?:lunes|martes|jueves|viernes)|thuis|hemifr\u00e5n|hemma|hjemmefra|hjemme|z domova|zdalnie|z domu|wherever you|where you (?:like|want|please|work best)|up to you|bepaal je zelf waar|waar je wil\p{L}*|wo du (?:willst|m\u00f6chtest)|wo sie (?:wollen|m\u00f6chten)|o\u00f9 (?:vous|tu) (?:voulez|veux|souhaite[zs])|(?:de|desde)? ?donde (?:quieras|prefieras)|onde (?:quiser(?:es)?|preferir(?:es)?)|dove (?:vuoi|preferisci)|gdzie chcesz|d\u00e4r du (?:vill|trivs)|hvor du (?:vil|vill))(?!\p{L})/iu;
/** Other people's homes and offices, another time, a choice, what is none: then the week is not this job's. */
const notOfThis =
  /(?<!\p{L})(?:(?:mondays?|mon|montags?|lundi|lunes|segundas?(?:-feira)?|luned\u00ec|maandag|m\u00e5ndag|mandag)[ ,\u2013-]{1,3}(?:[\p{L}/]{1,8} ){0,2}(?:fri|freitag|vendredi|viernes|sexta|venerd\u00ec|vrijdag|fredag)\p{L}*|hours|or|oder|ou|lub|eller|either|not|no(?! escrit)|nicht|kein\p{L}*|pas|n[\u00e3a]o|niet|geen|ikke|inte|nie|if|when|wenn|training|onboarding|induction|einarbeitung|schulung|formation|formaci\u00f3n|forma\u00e7\u00e3o|formazione|inwerk\p{L}*|opleiding|opl\u00e6ring|oppl\u00e6ring|uppl\u00e4rning|szkoleni\p{L}*|first|then|after|nach|danach|zuerst|puis|apr\u00e8s|luego|despu\u00e9s|depois|poi|dopo|daarna|open|closed|ge\u00f6ffnet|ouvert|visit\p{L}*|besuch\p{L}*|bezoek\p{L}*|bes\u00f8g\p{L}*|bes\u00f6k\p{L}*|people|children|kids|famil\p{L}*|parents?|residents?|elderly|seniors?|patient\p{L}*|clients?|customers?|students?|pupils?|kunden|kinder\p{L}*|klanten|kinderen|mensen|menschen|personnes|enfants|el\u00e8ves|\u00e9l\u00e8ves|ni\u00f1[oa]s|crian\u00e7as|bambini|anziani|mayores|idosos|clientes|clienti|kunder|barn|borgere?|dzieci|klient\p{L}*|clean\p{L}*|deliver\p{L}*|event\p{L}*|meetings?|lunch\p{L}*|breakfast|interviews?)(?!\p{L})/iu;

/** "At the office Tuesdays and Thursdays, the rest from home": a week that is split between the two, in any order. */
export function readSplitWeek(sentence: string): RegExpExecArray | null {
  if (!home.test(sentence) || !office.test(sentence)) return null;
  const match = share.exec(sentence);
  if (match === null || notOfThis.test(sentence)) return null;
  return hasOthersAsSubject(sentence.slice(0, match.index)) ? null : match;
}
