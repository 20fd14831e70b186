import { readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NORMALIZER_VERSION, normalizePosting } from "../../../../src/core/normalize/normalize-posting.ts";
import type { Posting } from "../../../../src/core/posting.ts";
import type { ProviderName } from "../../../../src/cron/providers/registry.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { countPlace } from "../../../../src/db/counts/count-place.ts";
import { hashDescription } from "../../../../src/db/postings/compared-fields.ts";
import { jobWords } from "../../../../src/db/index/job-index.ts";
import { expected } from "../../../fixtures/expected.ts";
import { rulesCorpus } from "../../../fixtures/rules-corpus.ts";
import { readAll } from "../../cron/providers/read-all.ts";

/**
 * Stored postings come to new rules only when `NORMALIZER_VERSION` is raised (cron/again/reprocess.ts). When one
 * of these fails, the same posting has other facts, or other words or counts, than the version says: raise
 * it, and take the new lines with `npx vitest run --project unit test/unit/core/normalize/rules-version.test.ts -u`.
 * A new provider's or fixture's line is written by itself.
 */
const SEEN = { firstSeenAt: Date.UTC(2026, 10, 1), baseline: false };

/** All that rules make of a posting and that is stored with it. */
function made(posting: Posting): unknown {
  const { descriptionText, ...facts } = normalizePosting(posting);
  const board = { id: 7, org: 9, provider: "lever", orgName: "Acme" };
  const place = countPlace(board, { ...facts, ...SEEN }, jobWords(board, { ...facts, ...SEEN }));
  return { facts, description: hashDescription(descriptionText), ...place };
}

function digest(postings: Posting[]): string {
  return createHash("sha256")
    .update(JSON.stringify(postings.map(made)))
    .digest("hex");
}

function postingsOf(name: ProviderName, payload: Uint8Array): Posting[] {
  return readAll(providers[name], payload).flatMap((reading) => (reading.kind === "posting" ? [reading.posting] : []));
}

const names = Object.keys(providers) as ProviderName[];

describe(`facts, words and counts of version ${NORMALIZER_VERSION}`, () => {
  it.each(names)("of the postings that %s's fixture holds", (name) => {
    const file = readdirSync(`test/fixtures/${name}`).find((one) => one.startsWith("acme.")) ?? "";
    const postings = postingsOf(name, readFileSync(`test/fixtures/${name}/${file}`));
    expect(postings.length).toBeGreaterThan(0);
    expect(digest([...postings, expected[name]])).toMatchSnapshot();
  });

  it.each(rulesCorpus)("of a posting called $title", (posting) => {
    expect(digest([posting])).toMatchSnapshot();
  });
});
