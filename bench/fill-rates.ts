/**
 * `npm run -s bench:fill [-- --provider icims]`: how much of each field the recorded payloads in ../shared/payloads fill,
 * once normalised; a Markdown table, one line a provider. Of providers that ask for postings' own answers, what those
 * say by themselves stands behind the list's share ("12 / 100"): a posting of the ledger has both.
 */
import { normalizePosting, type NormalizedPosting } from "../src/core/normalize/normalize-posting.ts";
import type { Posting } from "../src/core/posting.ts";
import type { Provider } from "../src/cron/providers/provider.ts";
import { providers } from "../src/cron/providers/registry.ts";
import { readOptions } from "../scripts/read-options.ts";
import {
  answerRecordings,
  bareListed,
  isPresent,
  readRecording,
  recordings,
} from "../test/unit/cron/providers/recordings.ts";

const { values } = readOptions(
  { options: { provider: { type: "string" } } },
  "usage: npm run -s bench:fill [-- --provider <name>]",
);

/** Whether a posting states it. */
const fields: Record<string, (posting: NormalizedPosting) => boolean> = {
  title: ({ title }) => title !== "" && title !== LISTED.title,
  places: ({ places }) => places.length > 0,
  country: ({ places }) => places.some(({ country }) => country !== null),
  workplace: ({ workplaceType }) => workplaceType !== null,
  employment: ({ employmentType }) => employmentType !== null,
  pay: ({ salary }) => salary.min !== null || salary.max !== null,
  posted: ({ postedAt }) => postedAt !== null,
  department: ({ department }) => department !== null,
  description: ({ descriptionText }) => descriptionText !== null,
};
const LISTED = bareListed("listed");

/** Of some payloads. */
interface Fill {
  payloads: number;
  postings: NormalizedPosting[];
}

/** Throws where a payload is none: every recorded one is read. */
function readLists(provider: Provider): Fill {
  // Of an unproven provider no list of a board was recorded.
  const files = recordings().filter((one) => provider.proven !== false && one.provider === provider.name);
  const postings = files.flatMap(({ file, board }) => {
    const token = provider.canonicalBoard(board) ?? provider.example;
    const { entries } = provider.readList(readRecording(file), token, provider.listRequest(token));
    return [...entries].map((entry) => {
      const reading = entry.read();
      if (reading.kind !== "posting") throw new Error(`${file}: ${JSON.stringify(reading)}`);
      return normalizePosting(reading.posting);
    });
  });
  return { payloads: files.length, postings };
}

function readAnswers(provider: Provider): Fill {
  const files = answerRecordings().filter((recording) => recording.provider === provider.name);
  const postings = files.map(({ file }) => {
    const reading = provider.details?.read(readRecording(file), LISTED);
    if (reading?.kind !== "posting") throw new Error(`${file}: ${JSON.stringify(reading)}`);
    return normalizePosting(reading.posting satisfies Posting);
  });
  return { payloads: files.length, postings };
}

const shareOf = (postings: NormalizedPosting[], has: (posting: NormalizedPosting) => boolean): string =>
  postings.length === 0 ? "-" : String(Math.round((100 * postings.filter(has).length) / postings.length));

function lineOf(provider: Provider): string {
  const [lists, answers] = [readLists(provider), readAnswers(provider)];
  const both = (tell: (fill: Fill) => string): string =>
    answers.payloads === 0 ? tell(lists) : `${tell(lists)} / ${tell(answers)}`;
  const cells = [
    provider.name + (provider.proven === false ? " (unproven)" : ""),
    both(({ payloads }) => String(payloads)),
    both(({ postings }) => String(postings.length)),
    ...Object.values(fields).map((has) => both(({ postings }) => shareOf(postings, has))),
  ];
  return `| ${cells.join(" | ")} |`;
}

if (!isPresent) throw new Error("../shared/payloads is absent");
const head = ["provider", "payloads", "postings", ...Object.keys(fields).map((name) => `${name} %`)];
console.log(`| ${head.join(" | ")} |\n|${"---|".repeat(head.length)}`);
for (const provider of Object.values<Provider>(providers))
  if (values.provider === undefined || values.provider === provider.name) console.log(lineOf(provider));
