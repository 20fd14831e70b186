import { once } from "../../once.ts";
import type { Steps } from "../steps.ts";
import { anchorOf } from "../text/anchor.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { sentencesWith } from "../text/sentences.ts";
import type { StatedHours } from "./week-hours.ts";

/*
 * "Du arbeitest von Montag bis Freitag von 7 bis 16 Uhr", "a jornada \u00e9 das 7h \u00e0s 16h, de segunda a sexta": five days of
 * eight hours are a whole week's work, five of four are a part of one.
 */

const mondays =
  "mondays?|mon|montags?|mo\\.?|maandag|ma\\.?|lunes|lun\\.?|lundi|luned\u00ec|segunda(?:-feira)?|seg\\.?|poniedzia\u0142ku|pon\\.?|pn\\.?|pond\u011bl\u00ed|po|m\u00e5ndag(?:ar)?|m\u00e5n|mandag(?:e)?|man\\.?|maanantaista";
const fridays =
  "fridays?|fri|freitags?|fr\\.?|vrijdag|vr\\.?|viernes|vie\\.?|vendredi|ven\\.?|venerd\u00ec|sexta(?:-feira)?|sex\\.?|pi\u0105tku|pt\\.?|p\u00e1tku|p\u00e1|fredag(?:ar|e)?|fre\\.?|perjantaihin";
const week = `(?<!\\p{L})(?:${mondays})(?: ?[-\u2013] ?| (?:bis|to|till|until|through|t/m|tot en met|tot|au|a|\u00e0|al|at\u00e9|do|til|og) | (?=perjantai))(?:${fridays})(?![\\p{L}])`;
const clock = "(\\d{1,2})(?:[:.h]\\s?(\\d\\d))?\\s?(am|pm|a\\.m\\.|p\\.m\\.)?(?:uhr|uur|hs?\\.?|u)?";
const until =
  " ?(?:-|\u2013|to|till|until|bis|tot|a(?: las)?|\u00e0s?|as|alle|do|til|hasta las|og|och) ?(?:klo |kl\\.? )?";
const times = `(?<![\\d.,:/\u20ac$])${clock}${until}${clock}(?![\\d%]|[.,:]\\d| ?(?:\u20ac|euro|%|dagar|days|tage|(?:or|oder|ou|o|of|lub|eller|tai|nebo)(?!\\p{L})))`;
const between = "(?:[^\\d.;\\n\u20ac$]|godz\\.|kl\\.){0,26}?";
const clocks = once(() => joinedPattern(`${week}${between}${times}|${times}${between}${week}`, "iu"));

/** Two of them: a day in two parts, or one shift and another. */
const twoTimes = once(() => joinedPattern(`${times}[^\\d]{1,24}${times}`, "iu"));

/** Whose hours: the job's, or of whoever does it. */
const ofJob =
  /(?<!\p{L})(?:(?:full|part)[ -]?time|working hours|work hours|shifts?|you(?:['\u2019]ll| will)?(?: be)? work(?:ing)?|(?:^\W*|the |your )hours(?: are| will be| of work)|arbeitszeit(?:en)?|dienstzeit(?:en)?|(?:du|sie) arbeite(?:st|n)|arbeitest du|gearbeitet|wird gearbeitet|je werkt|werk je|werktijden|werkuren|werkweek|horaires?(?! d['\u2019]ouverture)|(?:vous|tu) travaill(?:ez|es|erez|eras)|on travaille|jornada|horario(?: de trabajo| laboral)?|hor\u00e1rio(?: de trabalho)?|expediente|trabajar\u00e1s|trabajas|se trabaja|trabalhas|trabalhar\u00e1s?|trabalha-se|posici\u00f3n|puesto|vaga|turno|orario(?: di lavoro)?|lavorerai|lavori|si lavora|pracujesz|praca|godziny pracy|czas pracy|du (?:jobbar|arbetar|jobber|arbeider|arbejder)|arbetstid(?:en|erna)?|arbeidstid(?:en)?|arbejdstid(?:en)?|pracovn\u00ed doba|budete pracovat|pracujeme|ty\u00f6aika|teet t\u00f6it\u00e4|ty\u00f6skentelet)(?!\p{L})/iu;
/** When a shop is open or somebody answers; a frame in which one is free; other shifts beside these. */
const notOfJob =
  /(?<!\p{L})(?:open\p{L}*|opening|call|phone|calls|customers?|clients?|support(?:ing)?|helpline|hotline|office hours|store hours|(?:ge)?\u00f6ffn\p{L}*|offen|erreich\p{L}*|kund\p{L}+|tel(?:efon\p{L}*)?|anruf\p{L}*|r\u00fcckfragen|zwischen|gleitzeit|rahmen\p{L}*|bereikbaar|geopend|bel|klant\p{L}*|winkel|tussen|ouvert\p{L}*|ouverture|accueil\p{L}*|joign\p{L}*|appel\p{L}*|magasin|clients|atenci\u00f3n|atiend\p{L}*|atender\p{L}*|abre|abrimos|abiert\p{L}*|apertura|llama\p{L}*|tienda|oficina|tel\u00e9fono|funciona\p{L}*|atendimento|aberto|abertura|loja|ligue|apert\p{L}*|chiam\p{L}*|negozio|ufficio|sportello|czynn\p{L}+|otwart\p{L}+|zadzwo\u0144|kontakt\p{L}*|kontaktu|\u00f6ppe\p{L}*|\u00e5b[en]\p{L}*|\u00e5pe[nt]\p{L}*|telefontid|otev\u0159en\p{L}*|avoinna|soita|puhelin|mellan|mellem|mellom|flex\p{L}*|students?|children|kinder|kids|course|kurs\p{L}*|curso|formation|formaci\u00f3n|forma\u00e7\u00e3o|training|schulung|ausbildung|contact\p{L}*)(?!\p{L})/iu;

const anchor = anchorOf(`(?:${mondays})`, "(?![a-z])");
const isAfternoon = /p/i;
const [wholeDay, longestDay, shortest, partDay] = [8, 10, 3, 5];

function hourOf(hour = "", minutes = "0", half = ""): number {
  const at = Number(hour) + Number(minutes) / 60;
  return isAfternoon.test(half) && at < 12 ? at + 12 : at;
}

/** Hours of a day from one time of it to another: "8 till 5" ends in the afternoon. */
function hoursBetween([from, fromMinutes, fromHalf, to, toMinutes, toHalf]: (string | undefined)[]): number {
  const start = hourOf(from, fromMinutes, fromHalf);
  const end = hourOf(to, toMinutes, toHalf);
  return end <= start && end < 12 ? end + 12 - start : end - start;
}

function ofDays(hours: number): StatedHours["hours"] | null {
  if (hours >= wholeDay && hours <= longestDay) return "full_time";
  return hours >= shortest && hours <= partDay ? "part_time" : null;
}

/** What sentences say that name the days from Monday to Friday with the times of work. */
export function readClockHours(text: string, steps: Steps): StatedHours[] {
  const found: StatedHours[] = [];
  for (const { text: sentence, at } of sentencesWith(anchor, text, steps)) {
    steps.take(sentence.length);
    const match = clocks().exec(sentence);
    if (match === null || !ofJob.test(sentence) || notOfJob.test(sentence)) continue;
    if (twoTimes().test(sentence)) continue;
    const [quote, ...groups] = match;
    const said = groups[0] === undefined ? groups.slice(6) : groups.slice(0, 6);
    const hours = ofDays(hoursBetween(said));
    if (hours !== null) found.push({ hours, quote, at: at + match.index });
  }
  return found;
}

const clockOfJapan =
  /(?:\u52e4\u52d9\u6642\u9593|\u5c31\u696d\u6642\u9593|\u52b4\u50cd\u6642\u9593)[^\d\u3002\n]{0,12}(\d{1,2})(?:[:\uff1a\u6642](\d\d)?\u5206?)()(?:\u301c|~|\uff5e|-|\u2013|\u304b\u3089)(\d{1,2})[:\uff1a\u6642](\d\d)?()[^\u3002\n]{0,60}(?:\u9031\u4f11|\u90315\u65e5|\u6708\u66dc?(?:\u65e5)?(?:\u304b\u3089|\u301c|~|\uff5e|-|\u2013)\u91d1|\u5e73\u65e5|\u571f\u65e5)/u;
const daysOfJapan =
  /\u9031([1-5])\u65e5\u3001?(?:1|\uff11)\u65e5(\d)\u6642\u9593(?!\u304b\u3089|\u4ee5\u4e0a|~|\u301c|\uff5e|\u7a0b\u5ea6\u304b\u3089)|(?<!\u7814\u4fee[^\u3002\n]{0,8})\u9031(\d\d)\u6642\u9593(?!\u304b\u3089|\u4ee5\u4e0a|~|\u301c|\uff5e|\u672a\u6e80)/u;

/** The same in Japanese: from nine to six on five days; three days a week, five hours each. */
export function readHoursOfJapan(text: string): StatedHours | null {
  if (!text.includes("\u6642\u9593")) return null;
  const day = clockOfJapan.exec(text);
  const ofDay = day === null ? null : ofDays(hoursBetween(day.slice(1)));
  if (day !== null && ofDay === "full_time") return { hours: ofDay, quote: day[0], at: day.index };
  const days = daysOfJapan.exec(text);
  if (days === null) return null;
  const hours = days[3] === undefined ? Number(days[1]) * Number(days[2]) : Number(days[3]);
  if (hours >= 5 && hours < 30) return { hours: "part_time", quote: days[0], at: days.index };
  return hours >= 35 && hours <= 44 ? { hours: "full_time", quote: days[0], at: days.index } : null;
}
