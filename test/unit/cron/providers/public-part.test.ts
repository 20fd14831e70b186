import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { REDACTED } from "../../../../src/core/text-in/contact.ts";
import { PayloadError } from "../../../../src/cron/providers/payload-error.ts";
import type { Provider, Reading } from "../../../../src/cron/providers/provider.ts";
import { publicJson } from "../../../../src/cron/providers/public-json.ts";
import { publicMarkup } from "../../../../src/cron/providers/public-markup.ts";
import { splitMarkup } from "../../../../src/cron/providers/markup.ts";
import { Gated, JsonText, prose, shown } from "../../../../src/cron/providers/public-part.ts";
import { providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { readPayload } from "../../../../src/cron/again/read-payload.ts";
import { protocols } from "../../../sim/protocols/registry.ts";
import { bytesOf, elementFormat, fixture } from "./read-all.ts";
import { inPart, isThorough, sampled, tier } from "../../../sampled.ts";
import { isPresent, readRecording, recordings, sampledRecordings } from "./recordings.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const cut = (json: string, fields: Parameters<typeof publicJson>[1]): { text: string; redacted: string[] } => {
  const part = publicJson(bytesOf(json), fields);
  expect(part.redactedCount).toBe(part.redacted.length);
  return { text: text(part.bytes), redacted: part.redacted };
};

describe("publicJson", () => {
  it("keeps what is named byte for byte, and says what it left out", () => {
    const json = `{ "id" : 1.0, "t\\u0069tle":"\\u00e9", "tags":[ "a", ["b"], null ],"recruiter":{"name":"A. Person"},\n"place":{"name":"X","owner":"A. Person"} }`;
    expect(cut(json, { ...shown("id", "title", "tags"), place: shown("name") })).toEqual({
      text: `{ "id" : 1.0, "t\\u0069tle":"\\u00e9", "tags":[ "a", ["b"], null ],"recruiter":"${REDACTED}",\n"place":{"name":"X","owner":"${REDACTED}"} }`,
      redacted: ["/recruiter", "/place/owner"],
    });
  });

  it("looks into a text that is JSON, and shows none that is no JSON", () => {
    const fields = { ...shown("id"), linked: new JsonText({ ...shown("day"), place: shown("city") }) };
    const inText = (value: unknown): string => JSON.stringify(JSON.stringify(value));
    const whole = `{"id":1,"linked":${inText({ day: "2026-01-02", place: { city: "Łódź" } })}}`;
    expect(cut(whole, fields)).toEqual({ text: whole, redacted: [] });
    const named = {
      day: "2026-01-02",
      place: { city: "Łódź", street: "A. Street 1" },
      applicationContact: { name: "A. Person" },
    };
    const left = { day: "2026-01-02", place: { city: "Łódź", street: REDACTED }, applicationContact: REDACTED };
    expect(cut(`{"linked":${inText(named)},"id":2}`, fields)).toEqual({
      text: `{"linked":${inText(left)},"id":2}`,
      redacted: ["/linked/place/street", "/linked/applicationContact"],
    });
    for (const other of ['"A. Person"', '"{\\"day\\":"', "7", '{"day":"2026-01-02"}', "[]"])
      expect(cut(`{"linked":${other}}`, fields)).toEqual({ text: `{"linked":"${REDACTED}"}`, redacted: ["/linked"] });
    expect(cut('{"linked":null}', fields)).toEqual({ text: '{"linked":null}', redacted: [] });
  });

  it("shows gated fields where those beside them say so, else their shape", () => {
    const linked = new JsonText(shown("min"));
    const isOpen = ({ shows }: Readonly<Record<string, unknown>>): boolean => shows === true;
    const inner = { ...shown("min", "notes"), linked, ranges: shown("max"), isLow: () => true };
    const fields = { ...shown("shows"), pay: new Gated(isOpen, inner) };
    const pay = `{"min":1,"notes":["x",null],"linked":"{\\"min\\":1}","ranges":[{"max":2,"kept":3}],"isLow":true}`;
    const redacted = ["/pay/0/min", "/pay/0/notes/0", "/pay/0/linked", "/pay/0/ranges/0/max", "/pay/0/ranges/0/kept"];
    expect(cut(`{"pay":[${pay}],"shows":true}`, fields)).toEqual({
      text: `{"pay":[${pay.replace(":3", `:"${REDACTED}"`)}],"shows":true}`,
      redacted: ["/pay/0/ranges/0/kept"],
    });
    for (const shows of ["", ',"shows":false', ',"shows":"true"'])
      expect(cut(`{"pay":[${pay}]${shows}}`, fields)).toEqual({
        text: `{"pay":[{"min":"${REDACTED}","notes":["${REDACTED}",null],"linked":"${REDACTED}","ranges":[{"max":"${REDACTED}","kept":"${REDACTED}"}],"isLow":"${REDACTED}"}]${shows}}`,
        redacted: [...redacted, "/pay/0/isLow"],
      });
    expect(cut('{"pay":7,"shows":false}', fields).redacted).toEqual(["/pay"]);
    expect(cut('{"pay":null,"shows":false}', fields).redacted).toEqual([]);
  });

  it("goes through lists, and takes no object where a text was named, nor a text for an object", () => {
    const fields = { ...shown("team"), places: shown("name"), place: shown("name") };
    expect(
      cut('{"team":{"name":"A. Person"},"places":[{"name":"X"},{"mail":"a@b.example"},"A"],"place":null}', fields),
    ).toEqual({
      text: `{"team":"${REDACTED}","places":[{"name":"X"},{"mail":"${REDACTED}"},"${REDACTED}"],"place":null}`,
      redacted: ["/team", "/places/1/mail", "/places/2"],
    });
    expect(cut('{"team":[{"name":"A"}],"place":"A"}', fields).redacted).toEqual(["/team/0", "/place"]);
    expect(cut('"A. Person"', fields).text).toBe(`"${REDACTED}"`);
    expect(cut("[]", fields).text).toBe("[]");
  });

  it("a test sees the value and what stands beside it", () => {
    const fields = { ...shown("name"), value: (value: unknown, beside: object) => "name" in beside && value === "yes" };
    expect(cut('[{"value":"yes","name":"x"},{"value":"yes"},{"name":"x","value":"no"}]', fields).redacted).toEqual([
      "/1/value",
      "/2/value",
    ]);
    // Of a value that comes twice, each is looked at.
    expect(cut('{"name":"x","value":"no","value":"yes"}', fields).redacted).toEqual(["/value"]);
  });

  it("names that may say more than a name are left out too, and those of the prototype are no fields", () => {
    expect(cut('{"a.person@b.example":1,"A. Person\\n":2,"__proto__":3,"constructor":4}', shown("id"))).toEqual({
      text: `{"${REDACTED}":"${REDACTED}","${REDACTED}":"${REDACTED}","__proto__":"${REDACTED}","constructor":"${REDACTED}"}`,
      redacted: [`/${REDACTED}`, `/${REDACTED}`, "/__proto__", "/constructor"],
    });
  });

  it("counts all, and names only so many", () => {
    const part = publicJson(bytesOf({ list: Array.from({ length: 5_000 }, () => ({ x: 1 })) }), { list: shown("id") });
    expect(part.redactedCount).toBe(5_000);
    expect(part.redacted).toHaveLength(limits.redactedPathsMax);
  });

  it("reads past a byte order mark, which it keeps", () => {
    const json = '\uFEFF{"id":1,"x":2}';
    // The decoder of tests would drop the mark.
    expect(Buffer.from(publicJson(bytesOf(json), shown("id")).bytes).toString()).toBe(
      `\uFEFF{"id":1,"x":"${REDACTED}"}`,
    );
  });

  it.each(["id", "unknown"])("takes the depth that is read for %s, and throws for more", (name) => {
    const deep = (levels: number): string => `{"${name}":${"[".repeat(levels)}${"]".repeat(levels)}}`;
    expect(publicJson(bytesOf(deep(limits.jsonDepthMax - 1)), shown("id")).redactedCount).toBe(name === "id" ? 0 : 1);
    for (const levels of [limits.jsonDepthMax + 1, 100_000])
      expect(() => publicJson(bytesOf(deep(levels)), shown("id"))).toThrow(PayloadError);
  });

  it.each(['{"id" 1}', '{"id":1,}', "{", "{id:1}", '{"id":[1 2]}', '{"\\x":1}'])("throws for %s", (json) => {
    expect(() => publicJson(bytesOf(json), shown("id"))).toThrow(PayloadError);
  });
});

describe("publicMarkup", () => {
  const of = (source: string, fields: Parameters<typeof publicMarkup>[1]) => {
    const [span] = splitMarkup(bytesOf(source), "xml", () => true);
    if (span === undefined) throw new Error("no element");
    const { bytes, redacted } = publicMarkup(span.node, fields);
    return { text: text(bytes), redacted };
  };

  it("shows the elements and attributes that are named, and says what it left out", () => {
    const source =
      '<job id="1" owner="A. Person"><title>A &amp; <![CDATA[B<br>]]></title><recruiter phone="+1 555 010 0199"><name>A. Person</name></recruiter>stray<team><name>X</name><lead>A. Person</lead></team></job>';
    expect(of(source, { ...shown("@id", "title"), team: shown("name") })).toEqual({
      text: `<job id="1" owner="${REDACTED}">${REDACTED}<title>A &amp; B&lt;br&gt;</title><recruiter phone="${REDACTED}"><name>${REDACTED}</name></recruiter><team><name>X</name><lead>${REDACTED}</lead></team></job>`,
      redacted: ["/@owner", "", "/recruiter/@phone", "/recruiter/name", "/team/lead"],
    });
  });

  it("shows text and attributes of one element where both are named", () => {
    expect(of('<a href="x" owner="A">B<i>C</i></a>', shown("#text", "@href"))).toEqual({
      text: `<a href="x" owner="${REDACTED}">B<i>${REDACTED}</i></a>`,
      redacted: ["/@owner", "/i"],
    });
  });

  it("shows an element under any prefix of a namespace where that is named", () => {
    const fields = shown("*:city");
    expect(of("<job><a:city>X</a:city><b:city>Y</b:city><city>A</city><b:lead>A</b:lead></job>", fields)).toEqual({
      text: `<job><a:city>X</a:city><b:city>Y</b:city><city>${REDACTED}</city><b:lead>${REDACTED}</b:lead></job>`,
      redacted: ["/city", "/b:lead"],
    });
    expect(of("<job><a.b:city>X</a.b:city><a:b:city>X</a:b:city></job>", fields).text).toMatch(
      /<unnamed>X<\/unnamed><unnamed>\[redacted\]/,
    );
  });

  it("a test sees the text and what stands beside it", () => {
    const fields = {
      field: { ...shown("name"), value: (_: unknown, beside: object) => "name" in beside && beside.name === "Type" },
    };
    const source =
      "<job><field><name>Type</name><value>X</value></field><field><name>Lead</name><value>A</value></field></job>";
    expect(of(source, fields).redacted).toEqual(["/field/value"]);
  });
});

/** Fields as ATSs make them for people, with invented ones. */
const people = {
  recruiter: { name: "Invented Person", email: "invented.person@acme.example", phone: "+1 555 010 0199" },
  hiring_manager: "Invented Person",
  owner: ["Invented Person", "invented.person@acme.example"],
  contactEmail: "invented.person@acme.example",
  users: [{ id: "E-invented", name: "Invented Person" }],
  metadata: [
    { id: 1, name: "Recruiter", value_type: "user", value: { name: "Invented Person", employee_id: "E-invented" } },
    { id: 2, name: "Approvers", value_type: "user", value: [{ email: "invented.person@acme.example" }] },
    { id: 3, name: "Backfill Employee", value_type: "short_text", value: "Invented Person" },
    { id: 4, name: "Worker Type", value_type: "user", value: { name: "Invented Person" } },
    { id: 5, name: "Time Type", value_type: "short_text", value: "ask invented.person@acme.example" },
    { id: 6, name: "Employment Type", value_type: "multi_select", value: ["Regular", "+1 555 010 0199"] },
    { id: 7, name: "Workplace Type", value_type: "single_select", value: "Hybrid" },
  ],
};
/** The same in markup. */
const markedUp =
  '<recruiter mail="invented.person@acme.example">Invented Person<phone>+1 555 010 0199</phone></recruiter>' +
  "<hiring_manager>Invented Person</hiring_manager><owner>Invented Person</owner><users><user>E-invented</user></users>";
// The number in whatever form: three digits alone stand in hashes too.
const INVENTED = /invented|555\D{0,2}010\D{0,2}0199/i;

function listOf(provider: Provider, payload: Uint8Array, board = provider.example) {
  return provider.readList(payload, board, provider.listRequest(board));
}

/** A list's elements as texts, each piece of a posting by itself. */
function elementsOf(provider: Provider, payload: Uint8Array): string[] {
  const texts = [...listOf(provider, payload).entries].map(({ bytes }) => text(bytes));
  return elementFormat(provider) === "json"
    ? texts.flatMap((one) => [JSON.parse(one)].flat().map((piece) => JSON.stringify(piece)))
    : texts;
}

/** A list of one element: its bytes, or those of its pieces. */
function listOfOne(provider: Provider & { name: ProviderName }, element: string): Uint8Array {
  const pieces =
    elementFormat(provider) === "json" ? [JSON.parse(element)].flat().map((one) => JSON.stringify(one)) : [element];
  return bytesOf(protocols[provider.name].wrapList(pieces, pieces.length));
}

/** A company's name may stand around the list (Workable). */
function withoutCompany(reading: Reading | undefined): unknown {
  return reading?.kind === "posting" ? { ...reading.posting, companyName: null } : reading;
}

describe.each(Object.values(providers))("the public part of $name", (provider) => {
  const saved = text(fixture(`${provider.name}/acme.${provider.format}`));

  it("is all that a posting is read from", () => {
    for (const entry of listOf(provider, bytesOf(saved)).entries) {
      const again = listOf(provider, listOfOne(provider, text(entry.publicPart().bytes)));
      expect([...again.entries].map((one) => withoutCompany(one.read()))).toEqual([withoutCompany(entry.read())]);
    }
  });

  it("has nobody's name, address or number, and neither has what is read", () => {
    const elements = elementsOf(provider, bytesOf(saved)).map((element) =>
      // After an element's first tag or bracket.
      elementFormat(provider) === "json"
        ? JSON.stringify(Object.assign(JSON.parse(element), people))
        : element.replace(">", `>${markedUp}`),
    );
    const payload = bytesOf(protocols[provider.name].wrapList(elements, elements.length));
    for (const entry of listOf(provider, payload).entries) {
      const part = entry.publicPart();
      expect(text(part.bytes)).not.toMatch(INVENTED);
      expect(part.redacted.join(", ")).toMatch(/\/recruiter.*\/hiring_manager.*\/owner.*\/users/);
      expect(part.redacted.join(", ")).not.toMatch(INVENTED);
    }
    const context = { provider, board: provider.example, seenAt: 0, inferredAt: 0, rawPayloadUri: "" };
    const rows = [...readPayload([payload], context).postings()];
    expect(rows.some(({ kind }) => kind === "job")).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(INVENTED);
  });
});

const ofRows = Object.values<Provider & { name: ProviderName }>(providers).filter(
  (provider) => elementFormat(provider) === "html",
);

describe.each(ofRows)("a row of $name", (provider) => {
  const page = text(fixture(`${provider.name}/acme.html`));
  const own = elementsOf(provider, bytesOf(page))[0] ?? "";
  // Of an element that stands in pieces, in a list in which it does not.
  const saved = page.includes(own) ? page : text(listOfOne(provider, own));
  /** Behind each tag of the row. */
  const places = [...own.matchAll(/<\/?[a-z][^>]*>/gi)].map(({ 0: tag, index }) => index + tag.length);
  const cells = ["div", "span", "p", "a", "li", "td", "small", "b", "h3", "dd", "label"].flatMap((name) => [
    `<${name}>Invented Person</${name}>`,
    `<${name} class="contact">Invented Person</${name}>`,
  ]);

  it(`shows of cells that a customer added only what is read of them${inPart(3)}`, () => {
    let added = 0;
    for (const [turn, cell] of cells.entries()) {
      for (const at of sampled(places.slice(0, -1), 3, turn)) {
        const row = own.slice(0, at) + cell + own.slice(at);
        const list = listOf(provider, bytesOf(saved.replace(own, () => row)));
        for (const entry of list.entries) {
          if (!text(entry.bytes).includes(cell)) continue;
          added++;
          if (text(entry.publicPart().bytes).includes("Invented Person"))
            expect(JSON.stringify(entry.read()), row).toContain("Invented Person");
        }
      }
    }
    expect(added).toBeGreaterThan(tier(13, 40));
  });

  it("shows no text where there are too many to try each", () => {
    const at = own.indexOf(">") + 1;
    const row = own.slice(0, at) + "<span>Invented</span>".repeat(2_000) + own.slice(at);
    const list = listOf(provider, bytesOf(saved.replace(own, () => row)));
    const entry = [...list.entries].find(({ bytes }) => text(bytes).includes("Invented"));
    expect(text(entry?.publicPart().bytes ?? bytesOf("Invented"))).not.toContain("Invented");
  });
});

const secretPay = { id: "1", summary: "71,234", compensationType: "Salary", interval: "1 YEAR", currencyCode: "EUR" };
const secretAt = { city: "Secretville", region: "Secret State" };
/** Fields that a company may keep from its page while the answer has them, and the flag that does. */
const kept: [ProviderName, string, (isShown: boolean) => object][] = [
  [
    "ashby",
    "pay",
    (isShown) => ({
      shouldDisplayCompensationOnJobPostings: isShown,
      compensation: {
        compensationTierSummary: "71,234",
        compensationTiers: [
          { id: "1", tierSummary: "71,234", components: [{ ...secretPay, minValue: 71_234, maxValue: 81_234 }] },
        ],
        summaryComponents: [{ ...secretPay, minValue: 71_234, maxValue: 81_234 }],
      },
    }),
  ],
  [
    "join",
    "pay",
    (isShown) => ({ settings: { showSalary: isShown }, salaryAmountFrom: { amount: 7_123_400, currency: "EUR" } }),
  ],
  [
    "paylocity",
    "the place",
    (isShown) => ({
      ShouldDisplayLocation: isShown,
      LocationName: "Secret Site",
      JobLocation: { City: "Secretville", State: "ON", Country: "CAN" },
    }),
  ],
  [
    "solides",
    "pay",
    (isShown) => ({ salary: { showRangeToApplicant: isShown, initialRange: 71_234, finalRange: 81_234 } }),
  ],
  ["solides", "the day", (isShown) => ({ date: { show: isShown }, createdAt: "2019-07-12" })],
  ["solides", "the mode", (isShown) => ({ showModality: isShown, homeOffice: true, jobType: "secret" })],
  [
    "workable",
    "the town",
    (isShown) => ({
      city: secretAt.city,
      state: secretAt.region,
      locations: [{ country: "Spain", countryCode: "ES", ...secretAt, hidden: !isShown }],
    }),
  ],
];
const SECRET = /71,?234|Secret|2019-07-12|secret/;

it.each(kept)("%s shows %s only where the company does, and reads the same without", (name, _, withKept) => {
  const provider = providers[name];
  const [own = ""] = elementsOf(provider, fixture(`${name}/acme.${provider.format}`));
  for (const isShown of [true, false]) {
    const element = { ...[JSON.parse(own)].flat()[0], ...withKept(isShown) };
    const [entry] = [...listOf(provider, listOfOne(provider, JSON.stringify(element))).entries];
    const left = text(entry?.publicPart().bytes ?? new Uint8Array());
    expect(SECRET.test(left)).toBe(isShown);
    const reading = entry?.read();
    expect(reading?.kind).toBe("posting");
    if (!isShown) expect(JSON.stringify(reading)).not.toMatch(SECRET);
    const [again] = [...listOf(provider, listOfOne(provider, left)).entries];
    expect(withoutCompany(again?.read())).toEqual(withoutCompany(reading));
  }
});

/** A value with a mail address behind each of its texts in turn. */
function* planted(value: unknown, at = ""): Generator<{ value: unknown; at: string }> {
  if (typeof value === "string") yield { value: `${value} ${MAIL}`, at };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    for (const one of planted(inner, `${at}/${key}`)) {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      yield { value: Object.assign(copy, { [key]: one.value }), at: one.at };
    }
  }
}
const MAIL = "invented.person@acme.example";

describe.each(Object.values(providers).filter(({ format }) => format === "json"))("$name", (provider) => {
  it("shows a mail address in its title and description alone", () => {
    const elements = elementsOf(provider, fixture(`${provider.name}/acme.json`)).map((one) => JSON.parse(one));
    for (const { value, at } of elements.flatMap((element) => planted(element).toArray())) {
      const [entry] = [...listOf(provider, listOfOne(provider, JSON.stringify(value))).entries];
      const shows = text(entry?.publicPart().bytes ?? new Uint8Array()).includes(MAIL);
      const reading = entry?.read();
      if (reading?.kind !== "posting") continue;
      const { title, descriptionHtml } = reading.posting;
      const isRead = `${title} ${descriptionHtml}`.includes(MAIL);
      // What a description is made of, or the same text once more without its markup.
      expect(shows, at).toBe(isRead || (shows && READER_TEXTS.test(at)));
      expect(JSON.stringify(reading.posting.native), at).not.toContain(MAIL);
    }
  });
});
/** Texts for all readers that no posting is read from: another form of the description, headings, a summary. */
const READER_TEXTS =
  /plain$|body|_header$|^\/(?:opening|title|salaryDescription)|descriptionStr$|\/(?:title|description)$/i;

describe("small texts", () => {
  const fields = { ...shown("team", "metadata"), ...prose("title"), pay: () => true };
  it.each([
    "ask a.person@acme.example",
    "+1 555 010 0199",
    "mailto:a.person@acme.example",
    "https://a.b@acme.example/",
  ])("with %s are left out, and no title is", (value) => {
    const element = { team: value, title: value, metadata: [value, ["x", value]], pay: value };
    expect(cut(JSON.stringify(element), fields).redacted).toEqual(["/team", "/metadata/0", "/metadata/1/1", "/pay"]);
    const [span] = splitMarkup(
      bytesOf(`<job to="${value}"><title>${value}</title><team>${value}</team></job>`),
      "xml",
      () => true,
    );
    if (span === undefined) throw new Error("no element");
    expect(publicMarkup(span.node, { ...shown("@to", "team"), ...prose("title") }).redacted).toEqual(["/@to", "/team"]);
  });

  it.each([
    "https://medium.com/@acme/0151-2345678",
    "/job/Berlin/Engineer_JR0012-34567",
    "JR0012-34567",
    "6f1a0123-4567-4890-8123-456789012345",
    "01/02/2026 05:00 PM",
    "03.12.2026",
  ])("%s is nobody's number", (value) => {
    expect(cut(JSON.stringify({ team: value }), fields).redacted).toEqual([]);
  });
});

interface Recorded {
  metadata?: { value_type?: string; value?: unknown }[] | null;
}

/** Every text inside a value. */
const textsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

describe(isPresent ? "recorded payloads" : "recorded payloads (SKIPPED: ../shared/payloads is absent)", () => {
  it.skipIf(!isPresent)(`no value of a person's field is in any public part, and all facts are${inPart(10)}`, () => {
    // And one with many users: few boards show any.
    const files = new Set(sampledRecordings(10).map(({ file }) => file)).add("greenhouse/snapshot/suitsupply.json");
    const some = recordings().filter(({ file }) => files.has(file));
    const known = new Set<string>();
    let values = 0;
    for (const { file, board, provider: name } of some) {
      const provider = providers[name as ProviderName];
      const token = provider.canonicalBoard(board) ?? provider.example;
      const list = readRecording(file);
      for (const [index, entry] of [...listOf(provider, list, token).entries].entries()) {
        // Series repeat most postings.
        if (known.has(entry.sourceHash)) continue;
        known.add(entry.sourceHash);
        const part = entry.publicPart();
        const recorded = elementFormat(provider) === "json" ? (JSON.parse(text(entry.bytes)) as Recorded) : {};
        const users = (recorded.metadata ?? []).filter(
          ({ value_type: type, value }) => type === "user" && value !== null,
        );
        values += users.length;
        const left = text(part.bytes);
        for (const value of users.flatMap((user) => textsOf(user.value)))
          expect(left.includes(value), `${file}: a user's value is public`).toBe(false);
        expect(part.redactedCount, file).toBeGreaterThanOrEqual(users.length);
        // Reading all of them twice takes minutes: only with THOROUGH=whole.
        if (known.size % tier(4, 8, 1) !== 0) continue;
        // In the list as it was recorded: an ATS may have lists of two shapes.
        const isIn = text(list).includes(text(entry.bytes));
        const inList = isIn ? text(list).replace(text(entry.bytes), () => left) : null;
        const entries = [
          ...listOf(provider, inList === null ? listOfOne(provider, left) : bytesOf(inList), token).entries,
        ];
        const again = entries[inList === null ? 0 : index];
        expect(
          JSON.stringify(withoutCompany(again?.read())) === JSON.stringify(withoutCompany(entry.read())),
          file,
        ).toBe(true);
      }
    }
    expect(values).toBeGreaterThan(isThorough ? 500 : 50);
    console.log(`${known.size} elements, ${values} values of users`);
  });
});
