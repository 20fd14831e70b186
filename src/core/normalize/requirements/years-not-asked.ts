import { joinedPattern } from "../text/joined-pattern.ts";
import { once } from "../../once.ts";

/*
 * Years of experience that are named and not asked for, whatever their sentence's language: no matter how many one has,
 * what many have on average, what a firm has that seeks, what one will have at the end, how long a thing lasts.
 */

/** How far before them their own words may stand: a preposition, whose they are. */
const nearChars = 40;
const rightBefore = once(() =>
  joinedPattern(
    [
      // "On average 12 years"
      String.raw`(?<!\p{L})(?:(?:on|an) average(?: of)?|averag(?:e|es|ing)|im schnitt|im durchschnitt|durchschnittlich|en moyenne|de media|em m\u00e9dia|maj\u0105 po|in media|mediamente|gemiddeld|\u015brednio|i snitt?|i genomsnitt|i gennemsnit|i gjennomsnitt|gjennomsnittlig|keskim\u00e4\u00e4rin|v pr\u016fm\u011bru|ortalama|\u00e1tlagosan|\u00een medie)(?: (?:about|over|more than|etwa|rund|mehr als|plus de|m\u00e1s de|mais de|oltre|meer dan|ponad|\u00f6ver|over|mere end|yli))? $`,
      // "Our 10 years"
      String.raw`(?<!\p{L})(?:our|unsere[rnms]?|notre|nos|nuestr[oa]s?|noss[oa]s?|nostr[oaie]|onze|ons|nasz\p{L}*|v\u00e5r[at]?|v\u00e5re|vores|na\u0161[e\u00edi]\p{L}?)(?: (?:over|more than|combined|\u00fcber|mehr als|plus de|m\u00e1s de|mais de|oltre|meer dan|ponad|mere end))? $`,
      // "After two years"
      String.raw`(?<!\p{L})(?:tras|depois de|al cabo de|ao fim de|pasados|passados) $`,
      // "A contract of 2 years", "which lasts 3 months"
      String.raw`(?<!\p{L})(?:contrat|contract|contrato|contratto|umow[ay]|kontrakt|avtal|\p{L}*vertrag|smlouv[au])(?: \p{L}+)? (?:de|di|of|for|f\u00fcr|\u00f6ver|over|voor|na|p\u00e5|von|\u00fcber|til) $|(?<!\p{L})(?:lasts?|dauer[tn]|dur(?:e|ent|a|an|ar\u00e1|er\u00e0)|duurt|trwa|varar|varer|kest\u00e4\u00e4|trv\u00e1) $`,
    ].join("|"),
    "iu",
  ),
);
/** "In 6 months", at the head of a sentence. */
const inSoLong = /^[^\p{L}]*(?:in|en|em|w|p\u00e5|i l\u00f8bet af|i l\u00f8pet av|b\u011bhem) $/iu;
const before = once(() =>
  joinedPattern(
    [
      // "Whether you have 2 or 20 years"
      String.raw`(?<!\p{L})(?:whether|no matter (?:if|how)|egal,? (?:ob|wie)|ganz gleich,? ob|que (?:tu aies|vous ayez)|peu importe (?:que|si)|da igual (?:si|que)|no importa si|tanto si|(?:n\u00e3o importa|tanto faz) se|quer tenhas|che tu abbia|non importa se|of je(?: nu)?|ongeacht of|niewa\u017cne,? czy|niezale\u017cnie od tego,? czy|bez wzgl\u0119du na to,? czy|oavsett om|uanset om|uansett om|a\u0165 u\u017e|fie c\u0103)(?!\p{L})[^.;,]{0,40}$`,
      // "By the end of this traineeship you have"
      String.raw`(?<!\p{L})(?:(?:by|at) the end of|am ende (?:de[rs]|ihre[rs]|deine[rs])|(?:\u00e0|en) (?:la )?fin d[eu]|al final de|no final d|alla fine d|aan het einde? van|pod koniec|i slutet av|ved slutningen af|ved slutten av)(?!\p{L})[^.;]{0,80}$`,
      // "After having worked for two years"
      String.raw`(?<!\p{L})(?:despu\u00e9s de|tras|apr\u00e8s|dopo|depois de|ap\u00f3s) (?:haber|avoir|aver|avere|ter)(?!\p{L})[^.;,]{0,50}$`,
      // A probation
      String.raw`(?<!\p{L})(?:contrato|per[i\u00ed]odo|prazo) (?:inicial )?de experi\u00eancia[^.;]{0,30}$`,
      // "Once you've been renting for 2 years"
      String.raw`(?<!\p{L})(?:if|when|once|after) you(?:['\u2019]ve| have) been [^.;,]{0,60}$`,
    ].join("|"),
    "iu",
  ),
);
/** Without one of these nothing of `before` stands there. */
const beforeCue =
  /wheth|matter|[ei]gu?al|gleich|que (?:tu|vous)|import|tanto|tenhas|che tu|of je|ongeacht|niewa\u017c|niezale|bez wz|oavsett|uan?sett?|uanset|a\u0165 u|fie c|end |ende? |fin d|final|koniec|slut|experi\u00eanc|ve been|despu\u00e9s|tras |apr\u00e8s|dopo |depois|ap\u00f3s/i;
const behindThem =
  /^[^\p{L}]{0,2}(?:running(?= ?(?:$|[,.;!)]|(?:by|as)(?!\p{L})))|in succession|befristet|hintereinander|d['\u2019]affil\u00e9e|seguidos|consecutivi|op rij|z rz\u0119du|i rad|i tr\u00e6k)(?!\p{L})/iu;

/** "I had 3 years when I came": who works there tells it. */
const toldByOne = /(?<!\p{L})I(?:['\u2019](?:ve|d)| have| had)(?: had| already| only)? (?:[\p{L}-]+ ){0,3}$/u;

/** "A studio with 20 years of experience seeks": the firm's, whose verb stands behind. */
const firmWith =
  /^[^\p{L}]*(?:[\p{L}&'\u2019.,-]+ ){1,9}?(?:with|mit|avec|forte? de|con|com|met|z|ze|med|s|se)(?: (?:\p{L}+ ){0,3})?$/iu;
const seeks =
  /^ (?=[^.;:]{0,80}(?:ch[te]|but|ecru|busc|cion|ontra|ocur|ecrut|cerc|oekt|zuka|zukuje|udni|\u00f6ker|\u00f8ger|\u00f8ker|akee|tsii|led\u00e1|ijme|aut\u0103|eres|eeks|looking|seeking|hiring|cruiting))[^.;:]{0,80}?(?<!(?<!\p{L})(?:se|en|in|di|de|of|i|la|alla|nella|der|die|f\u00fcr|pour|para|per|\u00e0|a) )(?<!\p{L})(?:sucht|recherche|cherche|recrute|busca|selecciona|contrata|procura|recruta|cerca|ricerca|seleziona|zoekt|szuka|poszukuje|zatrudni|s\u00f6ker|s\u00f8ger|s\u00f8ker|hakee|etsii|hled\u00e1|p\u0159ijme|caut\u0103|keres|seeks|is (?:looking|seeking|hiring|recruiting))(?!\p{L})/iu;
/** Whom such a sentence is of, where it is no firm's: "Person mit 5 Jahren Erfahrung, die Freude an der Suche hat". */
const ofSomeone =
  /(?<!\p{L})(?:you|du|sie|vous|tu|usted|voc\u00ea|je|jij|u|candidat\p{L}*|kandidat\p{L}*|bewerber\p{L}*|person\p{L}*|someone|jemand\p{L}*|quelqu|alguien|algu\u00e9m|qualcuno|iemand|kogo\u015b|osob\p{L}*|n\u00e5gon|noen)(?!\p{L})/iu;

/** "None of our trainers has less than 5 years": of people who are there. */
const fewerThan =
  /(?<!\p{L})(?:less than|fewer than|under|weniger als|moins de|menos de|meno di|minder dan|mniej ni\u017c|mindre (?:\u00e4n|end|enn)|f\u00e4rre \u00e4n|f\u00e6rre (?:end|enn)|m\u00e9n\u011b ne\u017e|mai pu\u021bin de) $/iu;
const none =
  /^[^\p{L}]*(?:none|no(?! (?:less|fewer)(?!\p{L}))|nobody|not one|kein\p{L}*|niemand\p{L}*|aucune?|personne|ning[u\u00fa]n\p{L}*|nadie|nenhum\p{L}*|ningu\u00e9m|nessun\p{L}*|geen|\u017cad\p{L}+|nikt|ingen|\u017e\u00e1dn\p{L}+|niciun\p{L}*)(?!\p{L})/iu;

const anyMoney = /[$\u00a3\u20ac]/;
/** Years that are so much pay each: "0-2 years $21, 3-5 years $23". */
const paidByYears = /years?['\u2019]?(?: (?:of )?experience)?\s?[:=\u2013-]?\s?[$\u00a3\u20ac]\s?\d/giu;

/** Whether what stands around so many years says that nobody is asked for them. */
export function isNotAskedFor(text: string, from: number, to: number): boolean {
  const [lead, behind] = [text.slice(Math.max(0, from - 110), from), text.slice(to, to + 110)];
  if (rightBefore().test(lead.slice(-nearChars)) || behindThem.test(behind)) return true;
  if (beforeCue.test(lead) && before().test(lead)) return true;
  if (from < nearChars && inSoLong.test(lead)) return true;
  if (fewerThan.test(lead) && none.test(text)) return true;
  if (lead.includes("I") && toldByOne.test(lead)) return true;
  if (anyMoney.test(text) && (text.match(paidByYears)?.length ?? 0) > 1) return true;
  return seeks.test(behind) && firmWith.test(lead) && from <= lead.length && !ofSomeone.test(lead);
}
