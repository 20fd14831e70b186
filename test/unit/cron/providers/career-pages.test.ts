import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { otherAts } from "../../../../src/cron/providers/other-ats.ts";
import { boardFromAddress, findProvider, otherAtsOf } from "../../../../src/cron/providers/registry.ts";

const LIST = "../shared/board-lists/career-pages.csv";

it("an ATS that is not read has no provider, and its addresses say which it is", () => {
  for (const { name, hosts, label } of otherAts) {
    expect(findProvider(name), name).toBeNull();
    for (const host of hosts) {
      const address = `https://jobs.${host}/acme/openings`;
      expect(boardFromAddress(address), address).toBeNull();
      expect(otherAtsOf(address)?.label).toBe(label);
      expect(otherAtsOf(`https://${host}.evil.example/`)).toBeNull();
    }
  }
});

interface Row {
  board_url: string;
  monitor_type: string;
  monitor_config: string;
}

/** What the list calls an ATS that has another name here. */
const names: Record<string, string> = { oracle_hcm: "oracle", talentbrew: "radancy" };

/** Whether an address alone shows its ATS: the ATS's own domain, and not a company's. */
const ownDomains: Record<string, RegExp> = {
  greenhouse: /\bgreenhouse\.io$/,
  ashby: /\bashbyhq\.com$/,
  lever: /\blever\.co$/,
  workday: /\bmyworkday(?:jobs|site)\.com$/,
  recruitee: /\brecruitee\.com$/,
  pinpoint: /\bpinpointhq\.com$/,
  smartrecruiters: /\bsmartrecruiters\.com$/,
  workable: /\bworkable\.com$/,
  oracle: /\boraclecloud\.com$/,
  personio: /\bpersonio\.(?:de|com)$/,
  bamboohr: /\bbamboohr\.com$/,
  breezy: /\bbreezy\.hr$/,
  jazzhr: /\bapplytojob\.com$/,
};

it.skipIf(!existsSync(LIST))("career pages of supported ATS give provider and token (../shared)", () => {
  const rows = parse(readFileSync(LIST, "utf8"), { columns: true, relax_quotes: true }) as unknown as Row[];
  const wrong: string[] = [];
  const silent: string[] = [];
  let shown = 0;
  for (const { board_url: url, monitor_type: type, monitor_config: config } of rows) {
    const provider = names[type] ?? type;
    const found = boardFromAddress(url);
    if (!ownDomains[provider]?.test(new URL(url).hostname)) {
      // An address on another ATS's domain is that one's, whatever the list's maker took to read it.
      if (
        found !== null &&
        ownDomains[found.provider]?.test(new URL(url).hostname) === false &&
        found.provider !== provider
      )
        wrong.push(`${url}: ${found.provider}, not ${provider}`);
      continue;
    }
    shown++;
    if (found === null) silent.push(url);
    else if (found.provider !== provider) wrong.push(`${url}: ${found.provider}, not ${provider}`);
    else {
      const { token } = (config === "" ? {} : JSON.parse(config)) as { token?: string };
      const own = token === undefined ? found.board : (findProvider(provider)?.canonicalBoard(token) ?? token);
      // Where the address shows another board than the list reads, the address is right.
      const isShown = url.toLowerCase().includes(`/${found.board}`);
      if (own.replace(/^eu:/, "") !== found.board.replace(/^eu:/, "") && !isShown)
        wrong.push(`${url}: ${found.board}, not ${own}`);
    }
  }
  console.log(`career pages: ${shown} of supported ATS, ${silent.length} silent, ${wrong.length} wrong`);
  expect(shown).toBeGreaterThan(3_000);
  expect(wrong).toEqual([]);
  expect(silent.length, silent.slice(0, 20).join("\n")).toBeLessThan(0.01 * shown);
});

/** Domains of companies' own that several of the list share, and of ATS whose address tells no board: those are looked at. */
const NOT_NAMED = new Set(
  "richemont.com cmacgm-group.com emiratesgroupcareers.com dnata.ch dnata.co.uk migros.ch google.com marsh.com pwc.com lufthansagroup.careers notion.site gupy.io eightfold.ai factorialhr.com".split(
    " ",
  ),
);

it.skipIf(!existsSync(LIST))(
  "a domain where several companies of the list have their pages is read or named (../shared)",
  () => {
    const rows = parse(readFileSync(LIST, "utf8"), { columns: true, relax_quotes: true }) as unknown as (Row & {
      company_slug: string;
    })[];
    const silent = new Map<string, Set<string>>();
    for (const { board_url: url, company_slug: company } of rows) {
      if (boardFromAddress(url) !== null || otherAtsOf(url) !== null) continue;
      const [, domain = ""] = /([^.]+\.(?:(?:com?|net|org)\.)?[^.]+)$/.exec(new URL(url).hostname) ?? [];
      silent.set(domain, (silent.get(domain) ?? new Set()).add(company));
    }
    const shared = [...silent].filter(([domain, companies]) => companies.size > 1 && !NOT_NAMED.has(domain));
    expect(shared.map(([domain]) => domain)).toEqual([]);
  },
);

it("names are each one's own", () => {
  expect(new Set(otherAts.map(({ name }) => name)).size).toBe(otherAts.length);
});
