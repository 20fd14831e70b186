import { expect, it } from "vitest";
import { dover } from "../../../../../src/cron/providers/ats/dover.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, readAll } from "../read-all.ts";

const id = "aaaaaaaa-1111-4222-8333-444444444444";
const answer = (fields: object) => bytesOf({ id: expected.dover.key, title: "Engineer", ...fields });
const detailOf = (fields: object) => {
  const reading = dover.details.read(answer(fields), expected.dover);
  return reading.kind === "posting" ? reading.posting : expect.fail(JSON.stringify(reading));
};
const pay = { lower_bound: 190_000, upper_bound: 260_000, currency_code: "usd", salary_range_type: "YEARLY" };

it("keeps samples and what is not published apart, and takes the work model that all places share", () => {
  const [, remote, sample, hidden] = readAll(dover, fixture("dover/acme.json"));
  expect(remote).toMatchObject({
    posting: { workplaceText: "REMOTE", locationText: "Canada; United States", places: [{ country: "CA" }, {}] },
  });
  expect([sample?.kind, hidden?.kind]).toEqual(["unlisted", "unlisted"]);
});

it("tells pay only where it is said that it may be told, to nobody at /raw either", () => {
  const told = { ...pay, open_to_sharing_comp: true, employment_type: "FULL_TIME" };
  expect(detailOf({ compensation: told })).toMatchObject({
    employmentText: "FULL TIME",
    pay: [{ min: 190_000, max: 260_000, currency: "USD", period: "year" }],
  });
  for (const open_to_sharing_comp of [false, null, undefined])
    expect(detailOf({ compensation: { ...pay, open_to_sharing_comp } }).pay).toEqual([]);
  expect(detailOf({ compensation: { ...told, salary_range_type: "FORTNIGHTLY" } }).pay).toEqual([]);
  const shown = (open: boolean) =>
    new TextDecoder().decode(
      dover.details.publicPart(answer({ compensation: { ...pay, open_to_sharing_comp: open } })).bytes,
    );
  expect(shown(true)).toContain("260000");
  expect(shown(false)).not.toContain("260000");
});

it("takes the text, the company and the time from a posting's own answer, and no other's", () => {
  const detail = {
    user_provided_description: "<p>Build</p>",
    client_name: "Acme Labs",
    created: "2026-09-22T20:22:56.231573Z",
  };
  expect(detailOf(detail)).toMatchObject({
    descriptionHtml: "<p>Build</p>",
    companyName: "Acme Labs",
    postedAt: Date.parse("2026-09-22T20:22:56.231Z"),
  });
  expect(detailOf({ created: "2026-09-22 20:22" }).postedAt).toBeNull();
  const other = dover.details.read(bytesOf({ id: "cccccccc-0000-4000-8000-000000000001", title: "B" }), expected.dover);
  expect(other).toMatchObject({ posting: { key: "cccccccc-0000-4000-8000-000000000001" } });
});

it("asks for the list by the company's id, which its name is told", () => {
  const ticket = dover.ticket.read(bytesOf({ id: id.toUpperCase(), slug: "acme" }));
  expect(ticket(dover.listRequest()).url).toBe(
    `https://app.dover.com/api/v1/careers-page/${id}/jobs?limit=100&offset=0`,
  );
  for (const none of [{}, { id: "../x" }, []]) expect(() => dover.ticket.read(bytesOf(none))).toThrow("company's id");
  expect(() => dover.ticket.read(bytesOf("<html>"))).toThrow("company's id");
});

it("a company's page by its id is looked up, and named by the answer", () => {
  expect(dover.look.request(new URL(`https://app.dover.com/Acme%20Labs/careers/${id.toUpperCase()}`))?.url).toBe(
    `https://app.dover.com/api/v1/careers-page/${id}`,
  );
  expect(dover.look.request(new URL("https://app.dover.com/jobs/acme"))).toBeNull();
  expect(dover.look.request(new URL(`https://evil.example/Acme/careers/${id}`))).toBeNull();
  const look = (text: string) =>
    dover.look.read({ url: new URL("https://app.dover.com/"), redirectedTo: null, text, addresses: [] });
  expect(look(JSON.stringify({ id, slug: "Acme", name: "Acme Labs" }))).toBe("acme");
  expect(look("<html>")).toBeNull();
});
