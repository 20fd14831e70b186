import { describe, expect, it } from "vitest";
import { withDetails } from "../../../../src/cron/crawl/read-details.ts";
import type { FreshPosting } from "../../../../src/cron/crawl/survey-list.ts";
import { PayloadError } from "../../../../src/cron/providers/payload-error.ts";
import type { PostingDetails } from "../../../../src/cron/providers/provider.ts";
import { expected } from "../../../fixtures/expected.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

function freshOf(key: string): FreshPosting {
  const posting = { ...expected.workday, key };
  const entry = {
    sourceHash: key,
    bytes: bytes(key),
    read: () => ({ kind: "posting" as const, posting }),
    publicPart: () => ({ bytes: bytes(""), redacted: [], redactedCount: 0 }),
  };
  return { key, entry, page: "list", readHash: key, namedBoard: null, posting };
}

const provider: PostingDetails = {
  request: () => ({ url: "https://ats.example/" }),
  publicPart: () => ({ bytes: bytes(""), redacted: [], redactedCount: 0 }),
  read: (answer, listed) => {
    const text = new TextDecoder().decode(answer);
    if (text === "deep") throw new PayloadError("more than 64 elements inside each other");
    if (text === "other") return { kind: "posting", posting: { ...listed, key: "another" } };
    if (text !== "whole") return { kind: "reject", reject: { key: listed.key, reason: "no answer" } };
    return { kind: "posting", posting: { ...listed, title: "Whole" } };
  },
};

describe("answers of postings' own", () => {
  const texts = { a: "whole", b: "<html>maintenance</html>", c: "deep", d: "other", e: "whole" };
  const fresh = ["a", "b", "c", "d", "e", "f"].map(freshOf);
  const details = Object.entries(texts).map(([key, text]) => ({
    key,
    page: "list",
    element: key,
    answer: bytes(text),
  }));
  const taken = withDetails(provider, fresh, { payload: "bundle", details, without: ["f"], isBusy: false });

  it("that can't be read are asked for again, each for itself", () => {
    expect(taken.fresh.map(({ key, posting }) => [key, posting?.title])).toEqual([
      ["a", "Whole"],
      ["e", "Whole"],
    ]);
    // Three of no use, one that did not come: the list is not taken for known while they lack.
    expect(taken).toMatchObject({ failed: 4, isCut: false });
  });
});
