import { makeAttacks } from "../../sim/hostile/attack-strings.ts";
import { changed, withHtml, withLink, withPlaces, withTitle, type HostileBoard } from "../hostile-board.ts";

const DAY_MS = 86_400_000;
/** Marks that show nothing, and such that turn or hide what stands beside them. */
const invisible = [
  "\u200B",
  "\u200E\u200F",
  "\u00AD",
  "\u2060\uFEFF",
  "\u3164",
  "\u115F",
  "\u2800",
  "\u{E0041}",
  "\u180E",
  "\uFFA0",
];
const turning = ["\u202E", "\u202D", "\u2066", "\u2067", "\u2068", "\u202A", "\u061C"];
const broken = [
  "\u0000",
  "\uD800",
  "\uDC00x",
  "\u0007",
  "\u001B[31m",
  "\u0085",
  "\u009F",
  "\uFFFE",
  "\u007F",
  "\r\nSet-Cookie: a=b",
];

/** Addresses that no posting may lead to. */
const addresses = [
  "https://user:secret@example.com/",
  "https://example.com@169.254.169.254/",
  "http://127.0.0.1:8787/admin",
  "https://localhost/x",
  "https://10.0.0.1/",
  "https://192.168.1.1/",
  "https://[::1]/",
  "https://[::ffff:127.0.0.1]/",
  "https://0x7f000001/",
  "https://2130706433/",
  "https://printer.local/",
  "https://metadata.google.internal/",
  "https://intranet/",
  "https://x.example/\u0000",
  "https://x.example/\u202Egpj.exe",
  "https://x.example/a\uD800b",
  "https://x.example/\u200B",
  "https://x.example/ b",
  "https://x.example:22/",
  "javascript:alert(1)",
  "data:text/html,x",
  "//evil.example/",
  "https://ex\u00ADample.com/",
  "https://аpple.example/",
  `https://x.example/${"a".repeat(5_000)}`,
  "HTTPS://X.EXAMPLE/A/../B",
  "https://x.example/%zz",
  "ftp://x.example/",
];

const dates =
  (value: (at: number) => unknown): HostileBoard["answer"] =>
  (asking) =>
    changed(asking, 20, (element) => {
      const date = value(asking.at);
      if (asking.provider === "lever") return { ...element, createdAt: date };
      if (asking.provider === "ashby") return { ...element, publishedAt: date };
      return { ...element, first_published: date, updated_at: date, application_deadline: date };
    });

const person = { id: 4_711, name: "Ada Approver", email: "ada.approver@corp.example", employee_id: "E-0815" };
const secrets = ["Ada Approver", "ada.approver@corp.example", "E-0815"];

/** Texts, addresses, dates and persons. Issue 13, lines 0, 2 and 6. */
export const textBoards: readonly HostileBoard[] = [
  {
    name: "titles-invisible",
    provider: "lever",
    answer: (asking) =>
      changed(asking, invisible.length, (element, index) =>
        withTitle(asking, element, (invisible[index] ?? "").repeat(20)),
      ),
    open: 0,
  },
  {
    name: "titles-turned",
    provider: "greenhouse",
    answer: (asking) =>
      changed(asking, turning.length, (element, index) =>
        withTitle(asking, element, `Clerk ${turning[index]}reenignE${turning[index]}`),
      ),
    updatesMax: 0,
  },
  {
    name: "texts-broken",
    provider: "ashby",
    answer: (asking) =>
      changed(asking, broken.length, (element, index) => {
        const text = `before ${broken[index]} after`;
        const titled = withTitle(asking, withHtml(asking, element, `<p>${text}</p>`), text);
        return { ...withPlaces(asking, titled, [text]), department: text, team: text, employmentType: text };
      }),
    updatesMax: 0,
    rowsMax: 30,
  },
  {
    name: "company-broken",
    provider: "greenhouse",
    answer: (asking) =>
      changed(asking, 5, (element) => ({
        ...element,
        company_name: `\u202E${broken.join("")}${invisible.join("")}Corp`,
      })),
    open: 5,
    updatesMax: 0,
  },
  {
    name: "texts-turning",
    provider: "lever",
    answer: (asking) =>
      changed(asking, turning.length, (element, index) => {
        const categories = {
          ...(element["categories"] as object),
          department: `A${turning[index]}B`,
          team: `C${turning[index]}D`,
        };
        return withPlaces(asking, { ...element, categories }, [`Rome${turning[index]}, Italy`]);
      }),
    updatesMax: 0,
  },
  ...(["lever", "greenhouse", "ashby"] as const).map((provider): HostileBoard => ({
    name: `addresses-${provider}`,
    provider,
    // The bytes move at each reading, so that the same address is read again.
    answer: (asking) =>
      changed(asking, addresses.length, (element, index) => ({
        ...withLink(asking, element, addresses[index] ?? ""),
        ...(provider === "greenhouse" ? {} : { applyUrl: addresses[index] }),
        descriptionPlain: `Read ${asking.fetch} times`,
        requisition_id: `R-${asking.fetch}`,
      })),
    open: addresses.length,
    updatesMax: 0,
  })),
  {
    name: "description-addresses",
    provider: "lever",
    answer: (asking) =>
      changed(asking, addresses.length, (element, index) =>
        withHtml(asking, element, `<p>See <a href="${addresses[index]}">here</a> and <del>there</del></p>`),
      ),
    open: addresses.length,
    updatesMax: 0,
  },
  {
    name: "markup",
    provider: "lever",
    answer: (asking) => {
      const attacks = makeAttacks(200, 7);
      return changed(asking, attacks.length, (element, index) => withHtml(asking, element, attacks[index]?.text ?? ""));
    },
    open: 200,
    updatesMax: 0,
  },
  {
    name: "markup-in-titles",
    provider: "greenhouse",
    answer: (asking) => {
      const attacks = makeAttacks(200, 8);
      return changed(asking, attacks.length, (element, index) =>
        withTitle(asking, element, attacks[index]?.text ?? ""),
      );
    },
    updatesMax: 0,
  },
  {
    name: "staff-in-metadata",
    provider: "greenhouse",
    answer: (asking) =>
      changed(asking, 10, (element) => ({
        ...element,
        metadata: [{ id: 9, name: "Hiring manager", value: person, value_type: "user" }],
      })),
    open: 10,
    secrets,
  },
  {
    name: "staff-as-text",
    provider: "greenhouse",
    answer: (asking) =>
      changed(asking, 10, (element) => ({
        ...element,
        metadata: [{ id: 9, name: "Approver", value: `${person.name} <${person.email}>`, value_type: "short_text" }],
      })),
    open: 10,
    secrets,
  },
  {
    name: "staff-in-many-values",
    provider: "greenhouse",
    answer: (asking) =>
      changed(asking, 10, (element) => ({
        ...element,
        metadata: [{ id: 9, name: "Workplace Type", value: [person, { user: person }], value_type: "user" }],
        recruiter: person,
      })),
    open: 10,
    secrets,
  },
  {
    name: "staff-beside-lever",
    provider: "lever",
    answer: (asking) =>
      changed(asking, 10, (element) => ({
        ...element,
        owner: person,
        hiringManager: person.email,
        followers: [person],
      })),
    open: 10,
    secrets,
  },
  {
    name: "staff-beside-ashby",
    provider: "ashby",
    answer: (asking) =>
      changed(asking, 10, (element) => ({ ...element, hiringTeam: [person], recruiterEmail: person.email })),
    open: 10,
    secrets,
  },
  { name: "dates-of-1970", provider: "lever", answer: dates(() => 0), open: 20, updatesMax: 0 },
  { name: "dates-negative", provider: "lever", answer: dates(() => -1e15), open: 20, updatesMax: 0 },
  {
    name: "dates-of-9999",
    provider: "ashby",
    answer: dates(() => "9999-12-31T23:59:59.999Z"),
    open: 20,
    updatesMax: 0,
  },
  {
    name: "dates-in-a-month",
    provider: "greenhouse",
    answer: dates((at) => new Date(at + 30 * DAY_MS).toISOString()),
  },
  {
    name: "dates-an-hour-back",
    provider: "greenhouse",
    answer: dates((at) => new Date(at - DAY_MS / 24).toISOString()),
  },
  { name: "dates-no-dates", provider: "ashby", answer: dates(() => "yesterday\u0000"), open: 20, updatesMax: 0 },
  {
    name: "dates-leap",
    provider: "greenhouse",
    answer: dates(() => "2026-02-31T25:61:61-99:99"),
    open: 20,
    updatesMax: 0,
  },
  { name: "dates-infinite", provider: "lever", answer: dates(() => 1e308), open: 20, updatesMax: 0 },
];
