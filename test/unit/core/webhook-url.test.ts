import { expect, it } from "vitest";
import { checkWebhookUrl, joinEventTypes, nextAttempt, recoveryCalls } from "../../../src/core/webhook.ts";

const own = ["api.jobledger.example.com"];

it.each([
  ["https://hooks.example.com/jobs?x=1#here", "https://hooks.example.com/jobs?x=1"],
  ["https://Hooks.Example.com:443", "https://hooks.example.com/"],
  ["https://v10-2.hooks.example.com/", "https://v10-2.hooks.example.com/"],
  ["https://172.64.0.1.example.com/", "https://172.64.0.1.example.com/"],
  ["https://exämple.com/", "https://xn--exmple-cua.com/"],
])("%s is an address to push to", (text, url) => {
  expect(checkWebhookUrl(text, own)).toEqual({ ok: true, url });
});

it.each([
  "",
  "hooks.example.com",
  "http://hooks.example.com/",
  "ftp://hooks.example.com/",
  "javascript:alert(1)",
  "https://user@hooks.example.com/",
  "https://:secret@hooks.example.com/",
  "https://hooks.example.com:8443/",
  "https://127.0.0.1/",
  "https://2130706433/",
  "https://0x7f.1/",
  "https://10.1.2.3/",
  "https://8.8.8.8./",
  "https://[::1]/",
  "https://[::ffff:10.0.0.1]/",
  "https://localhost/",
  "https://localhost./",
  "https://foo.localhost/",
  "https://metadata.google.internal/",
  "https://printer.local/",
  "https://router/",
  "https://nas.home.arpa/",
  "https://127.0.0.1.nip.io/",
  "https://app.10.1.2.3.nip.io/",
  "https://app-192-168-1-4.sslip.io/",
  "https://169-254-169-254.sslip.io/",
  "https://www.localtest.me/",
  "https://api.jobledger.example.com/job-postings/v1/webhook_endpoints",
  "https://API.jobledger.example.com./",
  "https://x.api.jobledger.example.com/",
])("%j is refused", (text) => {
  expect(checkWebhookUrl(text, own)).toMatchObject({ ok: false });
});

it("waits longer from attempt to attempt, and gives up after three days", () => {
  const waits: number[] = [];
  for (let attempts = 1; ; attempts++) {
    const at = nextAttempt(attempts, 0);
    if (at === null) break;
    waits.push(at);
  }
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits[0]).toBe(300_000);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(72 * 3_600_000);
});

it("keeps event types in one order", () => {
  expect(joinEventTypes(["job.closed", "job.created", "job.closed"])).toBe("job.created job.closed");
});

it("an address of this machine is one where the operator lets it, and no other of its names", () => {
  const local = { allowsLocal: true };
  expect(checkWebhookUrl("http://127.0.0.1:8080/x#y", own)).toMatchObject({ ok: false });
  expect(checkWebhookUrl("http://127.0.0.1:8080/x#y", own, local)).toEqual({
    ok: true,
    url: "http://127.0.0.1:8080/x",
  });
  for (const address of [
    "http://localhost:8080/",
    "http://127.0.0.2/",
    "http://[::1]/",
    "http://u@127.0.0.1/",
    "https://127.0.0.1/",
  ])
    expect([address, checkWebhookUrl(address, own, local).ok]).toEqual([address, false]);
});

it("names the calls that give what was missed: of a search its events", () => {
  const at = Date.UTC(2026, 5, 6);
  expect(recoveryCalls([], at, ["q=a%26b&country=de", ""])).toEqual([
    "/job-postings/v1/events/search?observed_after=2026-06-06T00:00:00.000Z&limit=100&q=a%26b&country=de",
    "/job-postings/v1/events/search?observed_after=2026-06-06T00:00:00.000Z&limit=100",
  ]);
});
