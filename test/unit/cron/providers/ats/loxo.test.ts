import { expect, it } from "vitest";
import { loxo } from "../../../../../src/cron/providers/ats/loxo.ts";
import { expected } from "../../../../fixtures/expected.ts";
import { bytesOf, fixture, postings, readAll } from "../read-all.ts";
import { isPresent, readRecording } from "../recordings.ts";

it("takes a place without the name of its icon, and a card without a kind of employment", () => {
  const [, miller] = postings(readAll(loxo, fixture("loxo/acme.html")));
  expect(miller).toMatchObject({ key: "42474-t7wkvuctzpgr4qrd", locationText: "Remote", employmentText: null });
});

it("rejects a card whose address holds no id, and refuses a page that is no board's", () => {
  const html = new TextDecoder().decode(fixture("loxo/acme.html"));
  for (const path of ["/job/x", "/jobs", "/job/4pyT4pyT", "https://evil.example/"])
    expect(readAll(loxo, bytesOf(html.replaceAll(/\/job\/[\w=]+/g, path)))[0]).toMatchObject({ kind: "reject" });
  const page = bytesOf("<html><body>Down for maintenance</body></html>");
  expect(() => loxo.readList(page, loxo.example)).toThrow("no page of a board");
});

it.skipIf(!isPresent)("reads the recorded page of a posting, under its own key (../shared)", () => {
  const reading = loxo.details.read(readRecording("loxo/detail_fitnext.html"), expected.loxo);
  if (reading.kind !== "posting") throw new Error(JSON.stringify(reading));
  expect(reading.posting.key).toBe("42474-7tse3ikc642yzj0v");
  expect(reading.posting.descriptionHtml).toMatch(/Remote \(LATAM\).*\$4,500/s);
  expect(reading.posting.descriptionHtml).not.toContain("@");
  expect(loxo.details.read(bytesOf("<html>Sign in</html>"), expected.loxo)).toMatchObject({ kind: "reject" });
});
