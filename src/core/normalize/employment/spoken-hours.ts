import { once } from "../../once.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { bare, clocks, spans, inWeek, lead, ofOthers, readMatch, type StatedHours } from "./week-hours.ts";

/*
 * Hours of a week in plain sentences, where neither a label nor a word for the job stands: "it's around twenty hours a
 * week", "je krijgt 3.000 euro per maand voor 40 uur".
 */

/** With what such a sentence begins, or a clause of it. */
const says = [
  "(?:^\\W*|[,;:] ?)(?:it|this|that)(?:['\u2019]s| is|['\u2019]ll be| will be| would be|['\u2019]d be)",
  "(?<!\\b(?:when|if|while|where|once|after) )you(?:['\u2019]ll|['\u2019]d| will| would)?(?: be)? (?:with us|working|work|here)",
  "(?:looking for|seeking|need|want) (?:someone|somebody|a person|a pair of hands|an extra pair of hands)",
  "we need you(?: for)?|(?:^\\W*|[,;:] ?)expect|we(?:['\u2019]re| are) thinking of|(?:the )?hours (?:come to|add up to|total)|in (?:all|total)",
  "es (?:sind|geht um|handelt sich um)|wir (?:denken|dachten) (?:dabei )?an|(?:suchen|gesucht)(?: wir)?(?: (?:wird|ist|sind))?|du (?:kommst|bist|hilfst|verst\u00e4rkst|unterst\u00fctzt) (?:uns|bei uns|im|in)|du kommst|gearbeitet wird|wird gearbeitet|arbeiten sie|arbeitest du|zusammen|insgesamt",
  "het (?:gaat|betreft)(?: hier)?(?: om)?|(?:^\\W*|[,;:] ?)het (?:is|zijn)|(?:we|wij) zoeken|zoeken (?:we|wij)|gezocht|je (?:bent|komt) (?:er|bij ons)|in totaal",
  "c['\u2019]est|ce sont|il s['\u2019]agit|(?:vous (?:serez|\u00eates|viendrez|venez|ferez|faites)|tu (?:seras|es|viendras|viens|feras|fais))(?: (?:l\u00e0|pr\u00e9sente?|chez nous|parmi nous|avec nous))?|(?:cherchons|recherchons|cherche|recherche) (?:quelqu['\u2019]un|une personne)|tu travailles|au total",
  "(?:^\\W*|[,;:] ?)(?:son|ser\u00e1n|ser\u00edan|s\u00e3o|ser\u00e3o|sono|saranno)|se trata de|trata-se de|si tratta di|(?:necesitamos|buscamos) (?:a )?(?:alguien|una persona)|(?:precisamos|procuramos|buscamos) (?:de )?(?:algu\u00e9m|uma pessoa)|cerchiamo (?:qualcuno|una persona)|vendr\u00e1s|har\u00e1s|estar\u00e1s|trabajas|trabalhas|trabalha|lavori|sarai|no total|en total|in totale",
  "det (?:handlar om|r\u00f6r sig om|g\u00e4ller|\u00e4r|drejer sig om|dreier seg om|gjelder|er(?: snakk om| tale om)?)|vi (?:s\u00f6ker|s\u00f8ger|s\u00f8ker|leter etter|leder efter) (?:n\u00e5gon|en|ett|et|nogen|noen|dig|deg)|du kommer(?! att| til at| til \u00e5)",
  "szukamy (?:kogo\u015b|osoby|os\u00f3b)|to praca|jest to|chodzi o|\u0142\u0105cznie|jde o (?:pr\u00e1ci|brig\u00e1du|\u00favazek|pozici)|hled\u00e1me|budete pracovat|teet t\u00f6it\u00e4|ty\u00f6skentelet|t\u00f6it\u00e4 on|haemme|etsimme|kyseess\u00e4 on",
].join("|");
const clause = "(?:(?! (?:prime|bonus|paid|vacation|leave|urlaub|cong\u00e9|vacac))[^.;\\n\\d\u20ac$\u00a3]){0,44}?";
const spoken = once(() => joinedPattern(`(?<!\\p{L})(?:${says})(?!\\p{L})${clause}${lead}(?:${inWeek})`, "iu"));

/** What one is paid for such a week, and never "based on": that is a full one's, of which one may work a part. */
const aMonth =
  "per maand|bruto|pro monat|im monat|monatlich|brutto|a month|per month|a year|per year|a week|al mes|mensuales|por m\u00eas|mensais|al mese|mensili|par mois|mensuels|miesi\u0119cznie|i m\u00e5naden|om m\u00e5neden|i m\u00e5neden|we pay [^.;\\n]{1,16}";
const forHours = once(() =>
  joinedPattern(
    `(?:(?<!\\p{L})(?:${aMonth})(?: (?:bruto|brutto|gross|brut|lordi))? (?:voor|f\u00fcr|for|por|pour|per|za|f\u00f6r) (?:een (?:werkweek|week) van |eine |an? |una (?:semana|settimana) de |une semaine de )?|^\\W*f\u00fcr (?=[^.;\\n]{6,30} (?:zahlen|bekommst|erh\u00e4ltst|gibt es|bieten)(?!\\p{L})))(?:${inWeek}|${bare})`,
    "iu",
  ),
);
/** A span of hours or shares in a text: who works less is paid less. */
const hasSpan =
  /\d ?(?:-|\u2013|tot|bis|to|or|of|oder|a|\u00e0|do|till) ?\d\d ?(?:uur|uren|u\b|stunden|std|hours|h\b|heures|horas|ore|timmar|timer|godzin|%)/i;

/** Hours that are not worked, or not by whoever will have the job. */
const notWorked =
  /(?<!\p{L})(?:on[- ]call|bereitschaft\p{L}*|rufbereitschaft|piket\p{L}*|guardias?|astreintes?|reperibilit\u00e0|prontid\u00e3o|dy\u017cur\p{L}*|jourtj\u00e4nst|volunteers?|ehrenamt\p{L}*|b\u00e9n\u00e9vol\p{L}*|lessons?|lektion\p{L}*|unterricht\p{L}*|clases?|aulas?|cours|lezion\p{L}*|firm\p{L}*|unternehmen|entreprise|empresa|azienda|bedrijf|f\u00f6retag\p{L}*|virksomhed|company|lessen|lekcj\p{L}*|learning|meetings?|machines?|maschinen?|practicum|placement|childcare|kita|betreut|lernen|sideprojects?|side projects?)(?!\p{L})/iu;

/** Below so many hours nobody says how long the week of a job is. */
const hoursMin = /(?<![\d.,])[0-5](?:[.,]\d)? ?-?\p{L}/u;

/** Who is looked for is nobody else. */
const oneSought =
  /(?<!\p{L})(?:(?:s\u00f8ger|s\u00f6ker|s\u00f8ker|suchen|recherchons|cherchons|buscamos|procuramos|cerchiamo|zoeken) (?:(?:wir|vi|eine?n?|en|ett|et|une?|un[ao]?|een|nye?|neuen?) ){1,2}|(?:looking for|need) an? )(?:mitarbeit\p{L}*|kolleg\p{L}*|medarbe\p{L}*|coll\u00e8gue|compa\u00f1er\p{L}*|collega|colleague)/iu;

const anAmount = joinedPattern(`\\d ?-?(?:${spans}|${clocks})(?!\\p{L})`, "giu");
/** "39 heures pour les uns et 24 heures pour les autres". */
const hasTwo = (sentence: string): boolean => (sentence.match(anAmount)?.length ?? 0) > 1;

/** The hours of a week that a plain sentence says. */
export function readSpokenHours(sentence: string, text: string): StatedHours | null {
  if (ofOthers.test(sentence.replace(oneSought, "")) || notWorked.test(sentence)) return null;
  if (hasTwo(sentence)) return null;
  const said = spoken().exec(sentence);
  if (said !== null) return hoursMin.test(said[0]) ? null : readMatch(said);
  return hasSpan.test(text) ? null : readMatch(forHours().exec(sentence));
}
