import { beforeAll, describe, expect, it } from "vitest";
import { htmlToText } from "../../../../src/core/normalize/text/html-text.ts";
import { addBoard } from "../../../../src/cron/boards/add-board.ts";
import { crawlBoard } from "../../../../src/cron/crawl/crawl-board.ts";
import { readDescriptions } from "../../../../src/db/postings/read-descriptions.ts";
import { planFilters, type FilterPlan } from "../../../../src/db/search/job-filters.ts";
import { createPlanMatcher, keepDescribed } from "../../../../src/db/search/match-plans.ts";
import { readNamedRows, type NamedRow } from "../../../../src/db/search/read-named-rows.ts";
import { checkWords, placeWords, readWordQuery } from "../../../../src/db/search/word-query.ts";
import { countSteps } from "../../../counted-regex.ts";
import { begin, START } from "../../cron/crawled-world.ts";

let row: NamedRow;
let text = "";

beforeAll(async () => {
  const { sim, db, deps, sqlite } = begin();
  const url = sim.boards()[0]?.url ?? "";
  const added = await addBoard(db, deps.bucket, { url, name: "", domain: null }, START);
  if (!added.ok) throw new Error(added.reason);
  await crawlBoard(deps, added.sourceId, 1);
  const { job_id: id } = sqlite.prepare("select job_id from jobs where description_hash is not null limit 1").get() as {
    job_id: string;
  };
  const [found] = await readNamedRows(db, [id]);
  const hash = found?.descriptionHash ?? "";
  if (found === undefined) throw new Error("nothing was crawled");
  row = found;
  text = htmlToText((await readDescriptions(db, [hash])).get(hash) ?? "");
});

const ids = { orgs: new Map(), sources: new Map() };
const plansOf = (queries: string[], by: "description" | "title"): FilterPlan[] =>
  queries.map((query) => planFilters({ status: "any", [by]: query }, ids));
/** Which plans find the posting with such a text. */
const kept = (plans: FilterPlan[], said: string): number[] => {
  const found = new Map([[row.id, createPlanMatcher(plans)(row)]]);
  return keepDescribed(plans, [row], found, new Map([[row.descriptionHash ?? "", said]])).get(row.id) ?? [];
};

describe("many searches over one posting", () => {
  it("find it by its description, each as it would alone", () => {
    const queries = [
      '"rust compilers"',
      "rust -cobol",
      '"compilers rust"',
      "-rust",
      '-"rust compilers" haskell',
      "cobol",
    ];
    const said = "We write Rust compilers here, and Haskell is at home too.";
    expect(kept(plansOf(queries, "description"), said)).toEqual([0, 1]);
    expect(kept(plansOf(queries, "description"), text)).toEqual([3]);
  });

  it.each(["description", "title"] as const)("take its %s apart once, however many they are", (by) => {
    const words = Array.from(
      { length: 2_000 },
      (_, index) => `pipelines and ${index % 7 === 0 ? "sensors" : "valves"}`,
    );
    const said = words.join(" ");
    const stepsOf = (count: number): number => {
      const queries = Array.from({ length: count }, (_, index) =>
        by === "description" ? `"valves pipelines sensors ${index} sensors"` : `"${row.title} ${index}"`,
      );
      const plans = plansOf(
        queries.map((query) => query.replace(/ \d+(?= |"$)/, "")),
        by,
      );
      return countSteps(() => kept(plans, said)).steps;
    };
    const [few, many] = [stepsOf(1), stepsOf(400)];
    expect(few).toBeGreaterThan(by === "title" ? 100 : 10_000);
    expect(many).toBeLessThan(2 * few + 400 * 100);
  });
});

describe("a phrase", () => {
  const holds = (query: string, said: string): boolean | undefined =>
    checkWords(readWordQuery(query))?.([placeWords(said)]);

  it("is found wherever its rarest word stands", () => {
    const said = "go go go rust go go cobol";
    const phrases = ['"go go go"', '"go rust go"', '"rust go go cobol"', '"go cobol"', '"rust cobol"', '"cobol go"'];
    expect(phrases.map((phrase) => holds(phrase, said))).toEqual([true, true, true, true, false, false]);
    expect(holds('"go go go go"', said)).toBe(false);
    expect(holds('"cobol go" OR "go rust"', said)).toBe(true);
    expect(holds('-"cobol go"', said)).toBe(true);
    expect(holds('"go go"', "")).toBe(false);
  });
});
