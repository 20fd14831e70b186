import { once } from "../../once.ts";
import { joinedPattern } from "../text/joined-pattern.ts";
import { isOtherThing, isWork, leads } from "./years-bare.ts";

/*
 * Years of work that are asked for by what whoever applies has done or has behind: "haber trabajado unos tres a\u00f1os",
 * "chi ha alle spalle almeno tre anni", "a jaar of vijf op de teller", "you'll have put in two years".
 */

/** What was done for so long, up to its years. */
const far = String.raw`(?!\p{L})(?:[^.;:]{0,40} )?`;
/** Said of whoever applies: enough by themselves. */
const strong = once(() =>
  joinedPattern(
    [
      String.raw`(?:want|need|expect|like|prefer|ask)(?:ing)? (?:you|someone|somebody|candidates|applicants|anyone) to have (?:already )?(?:done|spent|worked|put in|completed|clocked up) (?:[^.;:]{0,30} for )?`,
      String.raw`(?:derri\u00e8re (?:vous|toi|lui|soi)|(?:vous|tu) (?:cumule|affiche|totalise|comptabilise)[zs](?: d\u00e9j\u00e0)?) `,
      String.raw`(?<!apr\u00e8s )(?:avoir|ayez|aies|ayant) (?:d\u00e9j\u00e0 )?(?:travaill|exerc|pass|pratiqu|occup)\u00e9${far}`,
      String.raw`(?:a (?:tus|sus) espaldas|(?<!(?:empresa|equipo|compa\u00f1\u00eda) )acumul(?:as?|es|ar)) `,
      String.raw`^[^\p{L}]*un recorrido(?: m\u00ednimo)? de `,
      String.raw`(?<!(?:cuando|tras|de|vez|que ya no) )(?:haya[sn]?|haber) (?:ya )?(?:trabajado|ejercido|estado|pasado|desempe\u00f1ado)${far}`,
      String.raw`(?<!(?:depois de|ap\u00f3s) )(?:ter|tenhas?|tenham|tens) (?:j\u00e1 )?(?:trabalhado|passado|atuado|exercido|estado|lecionado)${far}`,
      String.raw`^[^\p{L}]*j\u00e1 (?:trabalhou|trabalhaste|atuou|passou|passaste|exerceu)${far}`,
      String.raw`(?:quem (?:j\u00e1 )?tenha(?: j\u00e1)?|quien (?:ya )?(?:tenga|acumule)) `,
      String.raw`(?<!dopo )(?:aver|avere|hai|abbia|abbiano) (?:gi\u00e0 )?(?:lavorato|maturato|svolto|esercitato|ricoperto|trascorso|passato|operato)${far}`,
      String.raw`(?:candidat\p{L}|persona|figura|chi)[^.;:,]{0,90} ha (?:gi\u00e0 )?(?:lavorato|operato|maturato|trascorso)${far}`,
      String.raw`(?:alle (?:tue |sue )?spalle|(?<!\p{L})vant(?:i|are)|(?<!\p{L})lavori (?:gi\u00e0 )?da) `,
      String.raw`(?:masz|mie\u0107|osob[ay],? kt\u00f3r[aej]+ ma|kogo\u015b,? kto ma) (?:ju\u017c )?(?:za sob\u0105|na koncie) `,
      String.raw`(?:sp\u0119dzi|przepracowa|pracowa)(?:\u0142a|\u0142e)\u015b${far}`,
      String.raw`(?:m\u00e1te|m\u00e1\u0161|m\u00edt|ma\u0165) (?:ji\u017e |u\u017e )?za sebou `,
      String.raw`(?<!\p{L})pracoval(?:\(a\)|a|i)? (?:jste|jsi|ste|si)${far}`,
      String.raw`(?<!\p{L})ai (?:mai )?(?:lucrat|activat|profesat)${far}|(?<!\p{L})ai \u00een spate `,
      String.raw`(?<!\p{L})olet (?:\p{L}+ ){0,2}?(?:ty\u00f6skennellyt|toiminut|tehnyt)${far}|(?<!\p{L})takanasi on `,
      String.raw`(?<!\p{L})du har (?:tidligere |tidigare |allerede |redan )?(?:v\u00e6ret|v\u00e6rt|varit|sidd?et|st\u00e5et|st\u00e5tt)(?! (?:kunder?|kund|medlem|abonnent|syk|syg|sjuk)(?!\p{L}))${far}`,
    ]
      .map((words) => String.raw`(?:${words})${leads}$`)
      .join("|"),
    "iu",
  ),
);
/** The like, if what is done stands behind the number. */
const weak = once(() =>
  joinedPattern(
    [
      String.raw`(?:you|someone|somebody|anyone|candidates?|applicants?|person)(?:['\u2019](?:ve|ll have|d have|s)|,? (?:who|that) (?:has|have)| will have| should have| must have| have|) (?:already )?(?:got|put in|done|clocked(?: up)?|racked up|notched up|served|spent|completed|logged) `,
      String.raw`you (?:have|will have|should have|must have)(?: got)? (?=\p{L}+ (?:least|minimum|over|more))`,
      String.raw`(?:we(?:['\u2019]re| are) (?:after|looking for|seeking)|we (?:seek|need|want)) (?:someone|somebody|an? (?:[\p{L}/-]+ ){1,5}?)with `,
      String.raw`(?:buscamos|pedimos|necesitamos|procuramos|cerchiamo|requisitos:?)(?!\p{L})[^.;]{0,110} (?:y|con|e|com) `,
      String.raw`(?<!\p{L})com (?=(?:pelo|no|ao|m\u00ednimo) )`,
      String.raw`(?<!\p{L})(?:je|jij|u) (?:draait|loopt|werkt|zit|staat|bent|hebt)(?: al| reeds| zeker| nu){0,2} `,
      String.raw`(?:iemand|collega|kandidaat),? die(?: al| reeds| zeker){0,2} `,
      String.raw`(?:jemand(?:en)?|person|wer sich bewirbt),? (?:der|die|sollte)(?: schon| bereits){0,2} `,
      String.raw`(?<!\p{L})(?:du|sie) bring(?:st|en)(?: schon| bereits)? `,
      String.raw`oczekujemy `,
      String.raw`(?<!\p{L})du (?:har|skal have|b\u00f8r ha(?:ve)?|b\u00f6r ha)(?: allerede| redan)? `,
    ]
      .map((words) => String.raw`(?:${words})${leads}$`)
      .join("|"),
    "iu",
  ),
);
/** What stands behind the number in those languages, where it is no preposition: a verb of the holder. */
const didBehind =
  /^ (?:mee(?: |$)|[^.;,]{2,50} (?:gearbeitet|gestanden|verbracht|gesammelt|gewesen|gewerkt|werkt|meeloopt|meedraait|zit|staat)(?!\p{L})|[^.;,]{2,40} mit(?= ?[.;,!]|$)|(?:pracujesz|jeste\u015b|zajmujesz|prowadzisz)(?!\p{L})|przepracowan|a (?:trabalhar|atuar|lecionar|vender)(?!\p{L})|i (?:branchen|faget|yrket|bransjen|branschen)(?!\p{L}))/iu;
/** What one has them on, or behind: behind the number. */
const hasBehind =
  /^ (?:op de teller|achter de rug|erop zitten|bag dig|bak deg|bakom dig|bakom sig|p\u00e5 (?:bagen|nacken|baken)|under your belt|behind you|auf dem buckel|alle spalle|a (?:tus|sus) espaldas|au compteur|derri\u00e8re (?:vous|toi)|de rodaje|de estrada|na bagagem|vechime|lucra[t\u021b]i|dolgozt\u00e1l|munkatapasztalat)(?!\p{L})/iu;
/** Without one of these no word of the above stands in a sentence. */
const cue =
  /recorrido|to have|you|after|seek|need|want|derri\u00e8re|cumule|affiche|totali|comptab|compteur|avoir|ay(?:ez|ies|ant)|espalda|acumul|hay[as]|haber|ter |tenha|tens |j\u00e1 |tenga|buscamos|pedimos|necesit|procur|cerchi|requisit|com |aver|hai |abbia|ha |spalle|vant|lavori|j(?:e|ij) |iemand|collega|kandid|teller|rug|jemand|bring|wer |masz|mie\u0107|kt[o\u00f3]|sp\u0119dz|przepr|pracow|od |oczek|m\u00e1te|m\u00e1\u0161|m\u00edt|ma\u0165|pracov|ai |olet|takana|du |dig|deg|bagen|nacken|baken|belt|someone|somebody|anyone|candidate|applicant|person|buckel|rodaje|estrada|bagagem|vechime|lucra|dolgoz|munkat/i;
/** Whom such a sentence is of then. */
const ofAnother =
  /(?<!\p{L})(?:our|unser\p{L}*|notre|nos|nuestr\p{L}*|noss[ao]s?|nostr\p{L}*|onze|ons|nasz\p{L}*|nasi|na\u0161\p{L}*|v\u00e5r[at]?|v\u00e5re|vores|hos os|hos oss|(?:begeleid|geleid|opgeleid|accompagn\u00e9e?|encadr\u00e9e?|supported|trained|guided|angeleitet|betreut) (?:door|par|by|von)|mentor\p{L}*|tutor\p{L}*|tutrice|tuteur|anleiter\p{L}*|handledar\p{L}*|veileder\p{L}*|opiekun\p{L}*|chi (?:ti|vi)|quien te|qui vous|die je|n\u00e1r du|n\u00e4r du|when you|once you|quando (?:hai|avrai)|cuando|kiedy|gdy|po tym|wenn du|nachdem|als je|clientes?|kunden|clients?|customers?|klanten|klient\p{L}*|asiakka\p{L}*)(?!\p{L})/iu;

/** Of these a verb alone says that it is what one has done: a firm has as many in its trade. */
const sinceOrWith = /(?<!\p{L})(?:od (?:(?:co najmniej|minimum|ponad) )?|com (?:mais de )?)$/iu;

/** Whether so many years, or months, are told as what whoever applies has done. */
export function isToldAsDone(text: string, from: number, to: number): boolean {
  if (!cue.test(text)) return false;
  const [before, after] = [text.slice(Math.max(0, from - 150), from), text.slice(to, to + 120)];
  if (ofAnother.test(before) || text.includes("?") || isOtherThing(after)) return false;
  if (hasBehind.test(after) || strong().test(before)) return true;
  if (sinceOrWith.test(before)) return didBehind.test(after);
  return weak().test(before) && (isWork(after) || didBehind.test(after));
}
