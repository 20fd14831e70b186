import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { corpora } from "../test/sim/corpus/prose.ts";
import { createRandom, seedFrom } from "../test/sim/random.ts";

/** Recorded lists, where somebody laid them beside the repository; nothing of them is in it. */
const RECORDED = "../shared/payloads/ashby/2025-10-28";
/** Boards with fewer texts do not show what all of theirs say. */
const TEXTS_MIN = 20;
/** What stands in this share of a board's texts is the company's, not the posting's. */
const SHARED_SHARE = 0.3;
/** What is left of a posting's own parts is another company's: with this share a text deflates on another as recorded ones do. */
const KEPT_SHARE = 0.75;

/** A company's texts as parts (paragraphs, lists, headings). */
interface Company {
  texts: string[][];
  shared: Set<string>;
  /** Parts that are not. */
  own: string[];
}

let known: { companies: Company[]; own: string[] } | null = null;

/** Whether descriptions are made of recorded ones; else of the simulator's sentences, which are shorter. */
export function isRecorded(): boolean {
  return existsSync(RECORDED);
}

/**
 * The description of a board's posting, as HTML: as long as recorded ones and with as much in common with the
 * board's others, and no two alike. What a recorded text has of its own is replaced by what others have of theirs, most of them its company's.
 */
export function makeDescription(board: string, number: number): string {
  known ??= readCompanies();
  const { companies, own } = known;
  const random = createRandom(seedFrom(board, number, "description"));
  const company = companies[seedFrom(board) % companies.length];
  const parts = company === undefined ? [] : random.pick(company.texts);
  const made = parts.map((part) =>
    company === undefined || company.shared.has(part)
      ? part
      : random.pick(random.chance(KEPT_SHARE) ? company.own : own),
  );
  return `${made.join("")}<p>Reference ${board} ${number}</p>`;
}

function readCompanies(): { companies: Company[]; own: string[] } {
  const texts = isRecorded() ? recordedTexts() : [simulatedTexts()];
  const companies = texts.filter((ofBoard) => ofBoard.length >= TEXTS_MIN).map(compareTexts);
  return { companies, own: companies.flatMap((company) => company.own) };
}

function compareTexts(texts: string[][]): Company {
  const times = new Map<string, number>();
  for (const parts of texts) for (const part of new Set(parts)) times.set(part, (times.get(part) ?? 0) + 1);
  const least = Math.max(2, texts.length * SHARED_SHARE);
  const shared = new Set([...times].filter(([, count]) => count >= least).map(([part]) => part));
  return { texts, shared, own: texts.flat().filter((part) => !shared.has(part)) };
}

function recordedTexts(): string[][][] {
  return readdirSync(RECORDED)
    .toSorted()
    .map((name) => {
      const { jobs = [] } = JSON.parse(readFileSync(path.join(RECORDED, name), "utf8")) as {
        jobs?: { descriptionHtml?: string }[];
      };
      const texts = jobs.map(({ descriptionHtml = "" }) => descriptionHtml).filter((html) => html !== "");
      return texts.map((html) => html.split(/(?=<(?:p|h[1-6]|ul|ol|div)\b)/));
    });
}

function simulatedTexts(): string[][] {
  const { about, duties, skills, benefits, closing } = corpora.en;
  const random = createRandom(seedFrom("texts"));
  const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
  return Array.from({ length: 200 }, () => [
    ...about.map((text) => `<p>${text}</p>`),
    list(random.sample(duties, random.int(4, 9))),
    list(random.sample(skills, random.int(4, 8))),
    list(benefits),
    ...closing.map((text) => `<p>${text}</p>`),
  ]);
}
