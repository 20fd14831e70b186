import { limits } from "../../limits.ts";
import { once } from "../../once.ts";
import { ownText } from "./own-text.ts";
import { indexedLineWords, indexedSearchWords, readSearchWords, shareWord, type LineWords } from "./search-words.ts";

/**
 * Words that stand in so many texts that they find nothing: those that join others, in the languages that most
 * postings are written in, and what most postings say of themselves ("team", "experience") and of whom they take
 * ("regardless", "orientation").
 */
const said = `
a about above across after again all also although always am among an and any are around as at be because been before
being below between both but by can could did do does doing down during each either else etc even every few for from
further had has have having he her here hers him his how however i if in including into is it its itself just let lets
like may me might more most much must my neither no nor not now of off on once one only onto or other others our
ours out over own per please rather same shall she should so some such than that the their theirs them then there
therefore these they this those through throughout to too toward towards under until up upon us very via was we well
were what whatever when where whether which while who whom whose why will with within without would yet you your yours
yourself youll youre youve were weve

aber als am an auch auf aus bei bis das dass dein deine deinem deinen deiner dem den der des dies diese dieser du
durch ein eine einem einen einer eines er es fur hast ich ihr ihre ihrem ihren ihrer im in ist nach nicht noch
oder sich sie sind sowie uber um und uns unser unsere unserem unseren unserer unter vom von vor was wenn wie wir wird
zu zum zur

au aux avec ce ces cette dans de des du elle en est et il la le les leur leurs mais ne nos notre nous ou par pas plus
pour que qui sa sans se ses son sont sur tu un une vos votre vous

al como con cual del desde donde el ella ellos en entre es esta este estos hasta las lo los mas mi muy no nos nuestra
nuestro o para pero por que se ser si sin sobre son su sus tambien te tu tus un una unas uno unos y ya

al alla alle anche che ci col come con cui da dai dal dalla degli dei del della delle di e gli i il in la le lo
loro ma nei nel nella noi non o per piu sei si sono su sul tra tu tuo un una uno

ao aos as ate com da das do e em entre essa esse esta este eu foi mais mas na no nos nossa nosso nossos o os
ou para pela pelo por que sao se sem ser seu seus sua suas um uma voce

aan als bij dat de deze dit een en er het hun ik is je jij jou jouw met naar niet of om onze ook op te tot uit
voor we wij worden wordt ze zich zijn

ability able applicant applicants application apply based best build building candidate candidates companies company
day employer employers employment ensure experience help helping job jobs join looking make making need
needs new opportunities opportunity position positions provide providing role roles seeking skill skills status
strong team teams time want work working world year years

accommodation across affirmative ancestry believe bring characteristic characteristics commitment committed competitive
create deliver discriminate discrimination drive driven environment equal excellent excited exciting genetic great growing
growth high ideal impact include includes key knowledge legally level marital mission orientation origin passionate plus
pregnancy preferred protected proven race range reasonable regard regardless related religion require required
requirement requirements responsibilities responsibility responsible sexual strive success successful thrive understand
understanding veteran veterans
`;
/** Read when first asked for: it is a tenth of what the code's start would take. */
const stopWords = once(
  (): ReadonlySet<string> =>
    new Set(
      said
        .trim()
        .split(/\s+/)
        .flatMap((word) => readSearchWords(word)),
    ),
);

/** Longer ones are no words: addresses, keys, what somebody pasted. */
const WORD_CHARS_MAX = 40;

/** Whether descriptions are not looked for by this word, as `readSearchWords` writes it. */
export function isStopWord(word: string): boolean {
  return stopWords().has(word) || word.length > WORD_CHARS_MAX;
}

/** What of a description is looked at: no part of a word that ends behind it, where blanks end words. */
export function descriptionStart(text: string): string {
  const { descriptionIndexedCharsMax: most } = limits;
  if (text.length <= most) return text;
  const end = text.lastIndexOf(" ", most);
  return text.slice(0, end === -1 ? most : end);
}

/**
 * The words that a description is found by, each once: the first `limits.descriptionWordsMax` of its start, without
 * stop words. Linear.
 */
export function descriptionWords(text: string): string[] {
  const found = new Set<string>();
  for (const word of wordsOf(descriptionStart(text))) {
    if (found.size === limits.descriptionWordsMax) break;
    found.add(word);
  }
  return [...found];
}

/** Its words without stop words, line by line: a company's postings have many lines in common. */
function wordsOf(text: string): readonly string[] {
  const lines: LineWords[] = [];
  for (const line of text.split("\n")) {
    const read = readLine(line);
    if (read.first === "") continue;
    const before = lines.at(-1);
    if (before !== undefined && shareWord(before, read)) return withoutStopWords(indexedSearchWords(text));
    lines.push(read);
  }
  return lines.flatMap(({ words }) => words);
}

const withoutStopWords = (words: readonly string[]): string[] => words.filter((word) => !isStopWord(word));

/** Lines read lately, of so many characters in all; emptied when full. Some megabytes at most. */
const knownLines = new Map<string, LineWords>();
const LINES_CHARS_KEPT = 500_000;
const LINE_CHARS_KEPT = 2_000;
let keptChars = 0;

function readLine(line: string): LineWords {
  const known = knownLines.get(line);
  if (known !== undefined) return known;
  const { words, first, last } = indexedLineWords(line);
  const read = { words: withoutStopWords(words), first, last };
  if (line.length > LINE_CHARS_KEPT) return read;
  if (keptChars > LINES_CHARS_KEPT) {
    knownLines.clear();
    keptChars = 0;
  }
  knownLines.set(ownText(line), read);
  keptChars += line.length + LINE_OVERHEAD_CHARS;
  return read;
}
/** What an entry takes beside its characters, as if it were some. */
const LINE_OVERHEAD_CHARS = 50;
