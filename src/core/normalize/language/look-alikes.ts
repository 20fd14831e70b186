import { everyMatch } from "../text/every-match.ts";

/*
 * Languages that look like one of those that are known by their function words or letters: told from it by words and
 * letters that the two do not share.
 */

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "giu");

interface LookAlike {
  /** What is taken for it where nobody looks: languages of `detectLanguage`, null among them. */
  takenFor: readonly (string | null)[];
  language: string;
  /** Words without which no text is in it, and of its neighbours none. */
  clear: RegExp;
  own: RegExp;
  /** Words that it has not. */
  others: RegExp;
}

const lookAlikes: LookAlike[] = [
  {
    takenFor: ["nl", null],
    language: "af",
    clear: /(?<!\p{L})['\u2019]n(?!\p{L})|\u0149/u,
    own: word(
      "vir|jy|jou|h\u00EA|wees|nie|sal|ervare|ondervinding|vaardighede|werksure|bestuurder|maatskappy|kli\u00EBnte|goeie|asook|binne|sluit|verantwoordelik|suksesvolle|rybewys|soek|kandidaat|hierdie|moet|ten minste|geldige",
    ),
    others: word(
      "een|het|je|jij|wij|niet|zijn|zoeken|zoekt|hebt|hebben|ervaring|worden|naar|jouw|goede|functie|kunt|bent|deze|binnen|verantwoordelijk|voor",
    ),
  },
  {
    takenFor: ["es", "pt", null],
    language: "gl",
    clear: word(
      "unha|dun|dunha|nun|nunha|xornada|xesti\u00F3n|prec\u00EDsase|ofr\u00E9cese|valorarase|co\u00F1ecementos?|\\p{L}+ci\u00F3ns|traballos?|persoal|persoas?|galego|xeral|noso|nosa|desenvolvemento|coci\u00F1eir[oa]s?",
    ),
    own: word(
      "\\p{L}+ci\u00F3ns|traballos|persoal|xeral|grao|non|o noso|coci\u00F1eir[oa]s?|unha|unhas|dun|dunha|nun|nunha|coa|cos|polo|pola|polos|polas|ao|aos|noso|nosa|nosos|nosas|xornada|xesti\u00F3n|persoa|persoas|traballo|traballar|coi?\u00F1ecementos?|ofr\u00E9cese|prec\u00EDsase|b\u00FAscase|valorarase|tam\u00E9n|m\u00E1is|galego|galega|desenvolvemento|enxe\u00F1eir[oa]|posto|tendas?|clientela|camareir[oa]|ata|deber\u00E1|experiencia|convenio",
    ),
    others: word(
      "el|los|las|del|un|una|con|y|en la|nuestro|nuestra|m\u00E1s|tambi\u00E9n|trabajo|persona|puesto|gesti\u00F3n|jornada|uma|um|n\u00E3o|voc\u00EA|nosso|nossa|pelo|pela|experi\u00EAncia|trabalho|pessoas?|mais|tamb\u00E9m|com|n[oa]s? (?=\\p{L}+\u00E7\u00E3o)",
    ),
  },
];
/** Different words of its own that a language has at least, and how many times those of the other. */
const [ownMin, ownTimes] = [2, 2];

const distinct = (text: string, words: RegExp): number =>
  new Set(Array.from(everyMatch(words, text), ([found]) => found.toLowerCase())).size;

/** A language that looks like the one that a text in Latin letters was taken for, or that one. */
export function tellLookAlike(language: string | null, text: string): string | null {
  if (language === "tr" && /[\u0259\u018F]/.test(text)) return "az";
  for (const { takenFor, language: other, clear, own, others } of lookAlikes) {
    if (!takenFor.includes(language) || text.search(clear) < 0) continue;
    const [ofOwn, ofOthers] = [distinct(text, own), distinct(text, others)];
    if (ofOwn >= ownMin && ofOwn >= ownTimes * ofOthers) return other;
    // More of its words than of the other's: neither is sure.
    if (ofOwn > ofOthers) return null;
  }
  return language;
}

const macedonian =
  /(?<!\p{L})(?:\u0432\u043E|\u0441\u043E|\u045C\u0435|\u0435|\u0433\u0438|\u0431\u0430\u0440\u0430(?:\u043C\u0435|\u0430\u0442)?|\u043D\u0438\u0435|\u043D\u0443\u0434\u0438\u043C\u0435|\u0440\u0430\u0431\u043E\u0442\u0430|\u0438\u0441\u043A\u0443\u0441\u0435\u043D|\p{L}{3,}(?:\u0438\u043E\u0442|\u0438\u0442\u0435|\u0430\u0442\u0430|\u043E\u0442\u043E|\u043E\u0442))(?!\p{L})/giu;
const serbian =
  /(?<!\p{L})(?:\u0443|\u0441\u0430|\u0458\u0435|\u0441\u0443|\u0441\u043C\u043E|\u045B\u0435|\u0443\u0437|\u043A\u0430\u043E|\u0440\u0430\u0434|\u043F\u043E\u0441\u0430\u043E|\u043D\u0430\u0448[\u0443\u0430\u0435\u0438]?|\u0443\u043C\u0435|\p{L}+(?:\u0438\u043C\u043E|\u043E\u0433)|\p{L}*[\u0452\u045B]\p{L}*)(?!\p{L})/giu;

/** Serbian or Macedonian, of a text in the letters that both have; null where its words are of neither, or of both. */
export function readSouthSlavic(text: string): "mk" | "sr" | null {
  const [ofMk, ofSr] = [distinct(text, macedonian), distinct(text, serbian)];
  if (ofMk === ofSr || Math.max(ofMk, ofSr) < 2) return null;
  return ofMk > ofSr ? "mk" : "sr";
}
