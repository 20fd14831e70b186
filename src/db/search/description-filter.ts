import { descriptionStart, isStopWord } from "../../core/normalize/text/description-words.ts";
import { filter, queryWords } from "./filter-kinds.ts";
import {
  checkWords,
  countWords,
  groupsOfWords,
  placeWords,
  readWordQuery,
  withoutWords,
  type PlacedWords,
  type WordQuery,
} from "./word-query.ts";

/**
 * What of a query descriptions are looked for by: without the words that most have. One of them alone, or as an
 * alternative, asks for nothing; a phrase keeps them, and is looked for where its other words are.
 */
function describedQuery(text: string): WordQuery {
  const clauses = readWordQuery(text).clauses.flatMap((clause) => {
    const asked = clause.operands.filter(({ words }) => !words.every(isStopWord));
    const asksNothing = !clause.excluded && asked.length < clause.operands.length;
    return asked.length === 0 || asksNothing ? [] : [{ ...clause, operands: asked }];
  });
  return mapWords({ clauses }, (words, isPhrase) => (isPhrase ? words : withoutStops(words)));
}

/** Words of a query that descriptions are not looked for by, each once, in the form that words are compared in. */
export function ignoredWords(text: string): string[] {
  const words = readWordQuery(text).clauses.flatMap(({ operands }) => operands.flatMap((operand) => operand.words));
  return [...new Set(words.filter(isStopWord))];
}

function withoutStops(words: string[]): string[] {
  return words.filter((word) => !isStopWord(word));
}

function mapWords({ clauses }: WordQuery, change: (words: string[], isPhrase: boolean) => string[]): WordQuery {
  return {
    clauses: clauses.map((clause) => ({
      ...clause,
      operands: clause.operands.map((operand) => ({ ...operand, words: change(operand.words, operand.isPhrase) })),
    })),
  };
}

/** The words that stand in the index, phrases without their stop words. */
function indexed(text: string): WordQuery {
  return mapWords(describedQuery(text), withoutStops);
}

/** What filters look at of a description's text. */
export function placeDescription(text: string): PlacedWords {
  return placeWords(descriptionStart(text));
}

export const description = filter({
  kind: "text",
  schema: queryWords.refine((text) => countWords(describedQuery(text)) > 0 || countWords(readWordQuery(text)) === 0, {
    error: "holds only words that most descriptions have; ask for others",
  }),
  description:
    "Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events.",
  label: "Words of the description",
  says: "description has *",
  aliases: [],
  queryOf: describedQuery,
  tokens: (text) => groupsOfWords("description", indexed(text)),
  // A phrase that is excluded is looked for in the text: its words may stand there otherwise.
  without: (text) => withoutWords("description", describedQuery(text)),
  checkText: (text) => {
    const holds = checkWords(describedQuery(text));
    return holds === null ? null : (said) => holds([said]);
  },
});
