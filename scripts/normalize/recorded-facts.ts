import { readFileSync } from "node:fs";
import path from "node:path";
import type { NormalizedPosting } from "../../src/core/normalize/normalize-posting.ts";
import type { Posting } from "../../src/core/posting.ts";
import type { Provider } from "../../src/cron/providers/provider.ts";
import { readTextPostings } from "./text-postings.ts";

/** What rules make of one fact, and the words that it rests on. */
export interface StatedFact {
  /** As JSON. */
  value: string;
  quotes: string[];
}
/** A recorded posting's facts by their names. */
export interface PostingFacts {
  /** File and key. */
  id: string;
  title: string;
  /** Its place line. */
  line: string | null;
  facts: Record<string, StatedFact>;
}

/** Values of a posting's facts that no rule makes, or that another of them says. */
const copied = new Set<string>([
  "title",
  "locationText",
  "department",
  "team",
  "place",
  "workplaceBasis",
  "languageBasis",
  "descriptionHtml",
  "steps",
  "sourceUrl",
  "applyUrl",
  "postedAt",
  "updatedAt",
  "deadlineAt",
  "known",
]);
/** Facts whose evidence has another name than they. */
const evidenceNames: Record<string, string> = {
  places: "locations",
  yearsAsked: "years_of_experience",
  deadline: "application_deadline",
  salaryRanges: "salary",
};
const inSnakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface Build {
  findProvider: (name: string) => Provider | null;
  normalizePosting: (posting: Posting) => NormalizedPosting;
}

async function load(folder: string): Promise<Build> {
  const files = ["cron/providers/registry.ts", "core/normalize/normalize-posting.ts"];
  const [registry, rules] = await Promise.all(
    files.map(async (file) => (await import(path.join(folder, "src", file))) as unknown),
  );
  return { ...(registry as Pick<Build, "findProvider">), ...(rules as Pick<Build, "normalizePosting">) };
}

/**
 * The facts that a checkout makes of each posting of the recorded lists (INDEX.tsv), with its own providers; one that was
 * recorded several times without a change is read once. Files that a provider can't read (answers about one posting, parts
 * of pages) are left out.
 */
export async function* readRecordedFacts(folder: string, payloads: string): AsyncGenerator<PostingFacts> {
  const { findProvider, normalizePosting } = await load(folder);
  const rows = readFileSync(path.join(payloads, "INDEX.tsv"), "utf8").trim().split("\n").slice(1);
  const seen = new Set<string>();
  for (const [file = "", name = "", board = ""] of rows.map((row) => row.split("\t"))) {
    const provider = [name, name.replaceAll("-", ""), name.replace(/-.*/, "")]
      .map(findProvider)
      .find((one) => one !== null);
    if (provider === undefined || provider === null) continue;
    for (const posting of readList(provider, board, path.join(payloads, file))) {
      const content = `${name} ${board} ${JSON.stringify(posting)}`;
      if (seen.has(content)) continue;
      seen.add(content);
      yield toFacts(`${file}#${posting.key}`, normalizePosting(posting));
    }
  }
}

/** The facts that a checkout makes of the rows of a folder of texts ({@link readTextPostings}). */
export async function* readTextFacts(folder: string, texts: string): AsyncGenerator<PostingFacts> {
  const { normalizePosting } = await load(folder);
  for (const { id, posting } of readTextPostings(texts)) yield toFacts(id, normalizePosting(posting));
}

function readList(provider: Provider, board: string, file: string): Posting[] {
  const token = provider.canonicalBoard(board) ?? provider.example;
  try {
    const { entries } = provider.readList(readFileSync(file), token, provider.listRequest(token));
    return [...entries].flatMap((entry) => {
      const reading = entry.read();
      return reading.kind === "posting" ? [reading.posting] : [];
    });
  } catch {
    return [];
  }
}

function toFacts(id: string, normalized: NormalizedPosting): PostingFacts {
  const { title, locationText } = normalized;
  // A checkout of before facts had evidence has none to show.
  const { evidence } = (normalized as Partial<NormalizedPosting>).known ?? { evidence: [] };
  const facts = Object.entries(normalized)
    .filter(([name]) => !copied.has(name))
    .map(([name, value]): [string, StatedFact] => {
      const of = evidenceNames[name] ?? inSnakeCase(name);
      const quotes = evidence.filter(({ fact }) => fact === of).map(({ quote }) => quote);
      // A text is long: that it is another one is enough.
      return [
        name,
        { value: name === "descriptionText" ? digest(value as string | null) : JSON.stringify(value), quotes },
      ];
    });
  return { id, title, line: locationText, facts: Object.fromEntries(facts) };
}

const digest = (text: string | null): string => (text === null ? "null" : `${text.length} characters`);
