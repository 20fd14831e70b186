import { describe, expect, it } from "vitest";
import { ismartrecruit } from "../../../../../src/cron/providers/ats/ismartrecruit.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { isPresent, readRecording } from "../recordings.ts";

const listed = expected.ismartrecruit;
const list = new TextDecoder().decode(fixture("ismartrecruit/acme.html"));
const wrap = (text: string): string => `E7p${btoa(text)}Q9e`;
const tokenOf = (key: string): string => wrap(`acme.com_${key}_W_en`);

it("takes a place that is the one cell of its card, and none of several", () => {
  const places = postings(readAll(ismartrecruit, bytesOf(list))).map(({ key, locationText }) => [key, locationText]);
  expect(places).toEqual([
    ["1400101", "Kenya"],
    ["1400107", null],
    ["1400112", null],
  ]);
});

it("rejects a card that leads to another agency's posting, to another host or nowhere", () => {
  for (const token of [wrap("acme.org_1400101_W_en"), wrap("acme.com_x_W_en"), "1400101", "E7p****Q9e", ""])
    expect(readAll(ismartrecruit, bytesOf(list.replace(tokenOf("1400101"), token)))[0]).toMatchObject({
      kind: "reject",
    });
  const elsewhere = bytesOf(list.replace("app.ismartrecruit.com", "evil.example"));
  expect(readAll(ismartrecruit, elsewhere)[0]).toMatchObject({ kind: "reject" });
});

it("refuses a page that is no board's, and a list of which only one page was read", () => {
  const page = bytesOf("<html><body>Down for maintenance</body></html>");
  expect(() => ismartrecruit.readList(page, ismartrecruit.example)).toThrow("no page of a board");
  const part = list.replace('<div class="ui-g">', '<div class="ui-paginator"></div><div class="ui-g">');
  expect(() => ismartrecruit.readList(bytesOf(part), ismartrecruit.example)).toThrow("pages that have no address");
});

it("asks a list by a token without padding, whose case counts", () => {
  const { url } = ismartrecruit.listRequest("acme.com|4Km9QzTbX");
  expect(url).toContain("tenantId=E7pYWNtZS5jb21fNEttOVF6VGJYQ9e&");
  expect(ismartrecruit.boardFromUrl(new URL(url))).toBe("acme.com|4Km9QzTbX");
  expect(ismartrecruit.canonicalBoard("ACME.com_4Km9QzTbX")).toBe("acme.com|4Km9QzTbX");
});

describe("a posting's own page", () => {
  const pageOf = (...metas: string[]): Uint8Array =>
    bytesOf(`<html><html><head>${metas.map((meta) => `<meta ${meta}/>`).join("")}</head></html>`);
  const title = 'property="og:title" content="Mission Planner &amp; Pilot &#8211; Kenya"';
  const text = 'property="og:description" content="Plan.\n\n\tFly &amp;amp; land.\n"';
  const html = 'name="twitter:title" content="&lt;p&gt;Plan.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Fly&lt;/li&gt;&lt;/ul&gt;"';
  const descriptionOf = (page: Uint8Array): unknown => {
    const reading = ismartrecruit.details.read(page, listed);
    return reading.kind === "posting" ? reading.posting.descriptionHtml : reading.kind;
  };

  it("says its text as HTML in the element of a title", () => {
    expect(descriptionOf(pageOf(title, text, html))).toBe("<p>Plan.</p><ul><li>Fly</li></ul>");
  });

  it("says its lines alone where that holds a title", () => {
    const plain = 'name="twitter:title" content="Mission Planner &lt;3"';
    expect(descriptionOf(pageOf(title, text, plain))).toBe("Plan.<br>Fly &amp; land.");
    expect(descriptionOf(pageOf(title, text))).toBe("Plan.<br>Fly &amp; land.");
  });

  it("is another's with another title, or without a text", () => {
    expect(descriptionOf(pageOf('property="og:title" content="Miller"', text, html))).toBe("reject");
    expect(descriptionOf(pageOf(title, 'property="og:description" content=" "'))).toBe("reject");
    expect(descriptionOf(pageOf(text, html))).toBe("reject");
  });

  it.skipIf(!isPresent)("is read as it was recorded (../shared)", () => {
    const board = "caglobalint.com|0000";
    const [first] = [...ismartrecruit.readList(readRecording("ismartrecruit/listing.html"), board).entries];
    const reading = first?.read();
    if (reading?.kind !== "posting") throw new Error(JSON.stringify(reading));
    const page = ismartrecruit.details.read(readRecording("ismartrecruit/detail.html"), reading.posting);
    expect(page).toMatchObject({ kind: "posting", posting: { key: "14208623", locationText: "Namibia" } });
    expect(page.kind === "posting" ? page.posting.descriptionHtml : "").toMatch(/^<p .*<li>.*driver&#39;s licence/s);
  });
});
