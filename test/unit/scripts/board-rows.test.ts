import { expect, it } from "vitest";
import { readRows } from "../../../scripts/board-rows.ts";

it("reads tables by their heads, whatever divides them", () => {
  const acme = { url: "https://jobs.lever.co/acme", name: "Acme, Inc.", domain: "acme.example" };
  expect(readRows(`name,url,domain\n"Acme, Inc.",https://jobs.lever.co/acme,acme.example\n`, undefined)).toEqual([
    { line: 2, row: acme },
  ]);
  expect(readRows("\uFEFFCompany\tAddress\tother\r\nAcme\thttps://jobs.lever.co/acme\tx\r\n", undefined)).toEqual([
    { line: 2, row: { name: "Acme", url: acme.url } },
  ]);
  expect(readRows("ats;token\nlever;acme\n\nashby;Acme Labs\n", undefined)).toEqual([
    { line: 2, row: { provider: "lever", board: "acme" } },
    { line: 4, row: { provider: "ashby", board: "Acme Labs" } },
  ]);
  // A quoted cell of two lines: rows keep the line of the file on which they end.
  expect(readRows('name,url\n"Two\nlines",https://jobs.lever.co/acme\n', undefined)[0]?.row.name).toBe("Two\nlines");
});

it("reads addresses alone, tokens of one ATS, and JSON lines", () => {
  expect(readRows("https://jobs.lever.co/acme\nhttps://jobs.ashbyhq.com/acme\n", undefined)).toEqual([
    { line: 1, row: { url: "https://jobs.lever.co/acme" } },
    { line: 2, row: { url: "https://jobs.ashbyhq.com/acme" } },
  ]);
  expect(readRows("slug\tn_sources\nacme\t3\n", "lever")).toEqual([
    { line: 2, row: { provider: "lever", board: "acme" } },
  ]);
  const lines =
    '{"url":"https://jobs.lever.co/acme","token":"elsewhere","name":null}\nno json\n\n{"ats":"lever","token":7}';
  expect(readRows(lines, undefined)).toEqual([
    { line: 1, row: { url: "https://jobs.lever.co/acme" } },
    { line: 2, row: {} },
    { line: 4, row: { provider: "lever", board: "7" } },
  ]);
});
