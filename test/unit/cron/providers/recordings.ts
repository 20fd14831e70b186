import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Posting } from "../../../../src/core/posting.ts";
import { findProvider, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { barePosting } from "../../../bare-posting.ts";
import { sampled } from "../../../sampled.ts";
import { shared } from "./read-all.ts";

/** Recorded answers, shared by the project's engineers: absent elsewhere. */
export const folder = path.join(shared, "payloads");
export const isPresent = existsSync(path.join(folder, "INDEX.tsv"));

interface Recording {
  file: string;
  provider: string;
  board: string;
  kind: string;
  what: string;
  jobs: number;
}

/** Which answers of a provider its list request gets, where the recordings hold others too. */
const listAnswers: Partial<Record<ProviderName, RegExp>> = {
  comeet: /hosted board page/,
  adprm: /^Recruiting Management \(MyJobs\) list/,
  adpwfn: /job-requisitions list/,
  // Recorded was the page of a posting alone (applicantpro.test.ts).
  applicantpro: /^none/,
  avature: /search result|SearchJobs/,
  bamboohr: /careers\/list/,
  cornerstone: /^rec-job-search answer/,
  eightfold: /apply\/v2\/jobs$|^pcsx\/search/,
  gem: /^job board API (?:list|posts)/,
  gusto: /^list/,
  loxo: /^page/,
  // Another recording is a list of answers (gupy.test.ts).
  gupy: /^portal jobs API/,
  icims: /^(?:\/jobs\/search|search page|classic list)/,
  jazzhr: /board page/,
  // The others are items alone (join.test.ts).
  join: /^company page/,
  jibe: /api\/jobs (?:page|rows)/,
  manatal: /^(?:jobs )?list/,
  oracle: /^(?:list|recruitingCEJobRequisitions)/,
  jobvite: /list/,
  paylocity: /^(?:list|window\.pageData|board page)/,
  // Recorded were answers of postings alone (paycom.test.ts).
  paycom: /^none/,
  phenom: /search page/,
  // Recorded were pages of postings and a sitemap (radancy.test.ts).
  radancy: /^none/,
  rippling: /^(?:v1 list|board list)/,
  smartrecruiters: /^list/,
  // Recorded was the portal of all companies alone (solides.test.ts).
  solides: /^none/,
  // Of a third one the last tile is cut (successfactors.test.ts).
  successfactors: /^RMK search page/,
  ukgready: /job-requisitions list/,
  workable: /widget/,
  workday: /^"?list|^search/,
};

/** Names of the index that are not the provider's own. */
const names: Readonly<Record<string, ProviderName>> = {
  "jibe-icims": "jibe",
  "taleo-be": "taleobe",
  "ukg-ready": "ukgready",
  "adp-recruiting": "adprm",
  "adp-wfn": "adpwfn",
};

/** The token of a board that the index writes in words of its own. */
const tokens: Partial<Record<string, (board: string) => string>> = {
  // Whose names are one word are recordings of the older search.
  eightfold: (board) => (/^\w+$/.test(board) ? `${board}.eightfold.ai|${board}.com|v2` : "none"),
  icims: (board) => board.replace(/\.icims\.com$/, ""),
  gupy: (board) => /\d+/.exec(board)?.[0] ?? "none",
  oracle: (board) => {
    const [, host = "", site = ""] = /^([\w.-]+) ?\| ?([\w-]+)/.exec(board) ?? [];
    return `${host.includes(".fa") ? host : `${host}.fa.ocs`}.oraclecloud.com|${site}`;
  },
};

/** Postings of files of which the index does not say how many they hold. */
const counted = new Map([
  ["deel/deel_klarna.html", 2],
  ["gusto/material-board.html", 3],
  ["gusto/natura-board.html", 6],
  ["ismartrecruit/detail.html", 0],
  ["ismartrecruit/listing.html", 2],
  ["jobylon/jobylon_mcdonalds_se.html", 125],
  ["loxo/listing_fitnext.html", 22],
  ["loxo/detail_fitnext.html", 0],
]);

/** The names under which who recorded them put answers into an object. */
const wrappers = new Map([["adp-recruiting/churchmutual-listing-3.json", "churchmutual_listing_top10_skip0"]]);

/** What a file is written in. */
const formatOf = (file: string): string => path.extname(file).slice(1).replace("atom", "xml");

/**
 * Recordings of registered providers that are neither a list that is asked for nor a posting's own answer, with the reason;
 * by the beginning of a file's name.
 */
const notAsked: Readonly<Record<string, string>> = {
  "a whole list without a posting, or what a board that is not there answers (played by the contract suite)": `
    ashby/2025-10-28/anara ashby/2025-10-28/kraken ashby/2025-10-28/lanai deel/deel_empty
    recruitee/error-not-found clearcompany/kingarthurbaking-closed`,
  "several answers in an object of the recorder's (read by the provider's own test, if at all)": `
    bamboohr/details-3jobs jibe-icims/aon-10-raw join/indie-solutions- avature/four-tenants cornerstone/ama-assn-
    adp-wfn/coxpalmer adp-wfn/manhattanlife solides/portal- gupy/portal-search-ia`,
  "a part of an answer alone": `
    oracle/detail-sanitised oracle/hospitals-flexfields jibe-icims/hospitals-tags jobvite/barracuda-jsonld
    smartrecruiters/automationanywhere1 smartrecruiters/hospital-compensation successfactors/esa-search-tiles
    jobvite/listing-nested jobscore/facefoundri neogov/contracosta paycor/humble cornerstone/macomtech`,
  "another access than the one that is asked": `
    comeet/zim-positions gem/graphql gem/shef-graphql gem/resprop-job-post icims/sitemap manatal/24mag ismartrecruit/detail
    radancy/takeda-sitemap factorial/funplus-sitemap rippling/rippling-v2 phenom/childrens phenom/cisco teamtailor/rss
    trakstar/ workable/ workday/html-detail taleo-be/ neogov/riverside adp-recruiting/stmarys cornerstone/gmv
    cornerstone/jpshealthnet pinpoint/woodrodgers`,
};

/** Why a file is read neither as a list nor as an answer; null where nobody says so. */
export function whyNotAsked(file: string): string | null {
  const isOf = (files: string): boolean => files.split(/\s+/).some((name) => name !== "" && file.startsWith(name));
  return Object.entries(notAsked).find(([, files]) => isOf(files))?.[0] ?? null;
}

/** The rows of the index that are of registered providers. */
export function indexed(): Recording[] {
  const rows = readFileSync(path.join(folder, "INDEX.tsv"), "utf8").trim().split("\n").slice(1);
  return rows
    .map((row) => row.split("\t"))
    .map(([file = "", provider = "", board = "", kind = "", what = "", jobs]) => ({
      file,
      provider: names[provider] ?? provider,
      board: tokens[provider]?.(board) ?? board,
      kind,
      what,
      jobs: counted.get(file) ?? Number(jobs),
    }))
    .filter(({ provider }) => findProvider(provider) !== null);
}

/** The real answers of the index, as recorded: RECORDED, or RECORDED-WRAPPED without `meta`. */
export function recordings(): Recording[] {
  return indexed()
    .filter(({ file, provider, jobs }) => jobs > 0 && formatOf(file) === findProvider(provider)?.format)
    .filter(({ provider, what }) => listAnswers[provider as ProviderName]?.test(what) ?? true);
}

/** Postings' own answers, of providers that ask for them. */
export function answerRecordings(): Recording[] {
  const lists = new Set(recordings().map(({ file }) => file));
  return indexed().filter(
    ({ file, provider }) =>
      !lists.has(file) && whyNotAsked(file) === null && findProvider(provider)?.details !== undefined,
  );
}

/** Of each provider one in so many, the first of them always. */
export function sampledRecordings(every: number): Recording[] {
  const ofProviders = Map.groupBy(recordings(), ({ provider }) => provider);
  return [...ofProviders.values()].flatMap((some) => sampled(some, every));
}

/** A file of the index. A page that was cut down to a part of it is a page again. */
export function readRecording(file: string): Uint8Array {
  const bytes = readFileSync(path.join(folder, file));
  const wrapper = wrappers.get(file);
  if (wrapper !== undefined) {
    const { [wrapper]: answer } = JSON.parse(bytes.toString()) as Record<string, unknown>;
    return Buffer.from(JSON.stringify(answer));
  }
  const isPart = file.endsWith(".html") && !bytes.includes("</html>");
  return isPart ? Buffer.concat([Buffer.from("<html>"), bytes, Buffer.from("</html>")]) : bytes;
}

/** A posting of a list that says nothing but its key: what an answer says of it is the answer's own. */
export const bareListed = (key: string): Posting => barePosting({ key, title: "Listed" });
