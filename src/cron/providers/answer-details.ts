import type { z } from "zod";
import type { Posting } from "../../core/posting.ts";
import { keyIs, postingReading, readElement } from "./fields.ts";
import type { PostingDetails, Reading } from "./provider.ts";
import { publicJson } from "./public-json.ts";
import type { PublicFields } from "./public-part.ts";
import { readJson } from "./read-json.ts";

/** How an answer of a posting's own is read: by a schema, into the posting as its list has it. */
interface AnswerReading<T> {
  publicFields: PublicFields;
  schema: z.ZodType<T>;
  /** Under the key that the answer says of itself, where it says one: another one's is a reject. */
  toPosting: (listed: Posting, fields: T) => Posting;
}

/** Answers that are JSON. */
export function jsonDetails<T>({
  request,
  publicFields,
  schema,
  toPosting,
}: AnswerReading<T> & Pick<PostingDetails, "request">): PostingDetails {
  return {
    publicPart: (answer) => publicJson(answer, publicFields),
    request,
    read: (answer, listed) =>
      readElement(readJson(answer), schema, keyIs(listed.key), (fields) => postingReading(toPosting(listed, fields))),
  };
}

/**
 * Pages for people, of which some facts are read: those are what is shown of a page of 100 kB. One without a
 * description is another page (maintenance, an error with status 200).
 */
export function pageDetails<T>({
  addressOf,
  factsOf,
  publicFields,
  schema,
  toPosting,
}: AnswerReading<T> & {
  addressOf: (board: string, listed: Posting) => string;
  factsOf: (page: Uint8Array) => Record<string, unknown>;
}): PostingDetails {
  return {
    publicPart: (answer) => publicJson(new TextEncoder().encode(JSON.stringify(factsOf(answer))), publicFields),
    request: (board, listed) => ({ url: addressOf(board, listed), headers: { accept: "text/html" } }),
    read: (answer, listed) => {
      const facts = factsOf(answer);
      if (facts["description"] === null) return anotherPage(listed);
      return readElement(facts, schema, keyIs(listed.key), (fields) => postingReading(toPosting(listed, fields)));
    },
  };
}

/** What an answer is that is no posting's page. */
export function anotherPage({ key }: Posting): Reading {
  return { kind: "reject", reject: { key, reason: "page: not the posting's" } };
}
