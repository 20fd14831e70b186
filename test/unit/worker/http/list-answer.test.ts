import { Hono } from "hono";
import { expect, it } from "vitest";
import { jsonList, readAnswer } from "../../../../src/worker/http/list-answer.ts";

const record = { job_id: "1", title: "Größe" };
const items = [record, { job_id: "2" }].map((one) => new TextEncoder().encode(JSON.stringify(one)));
const meta = { next_cursor: "c" };
const app = new Hono();
app.use("*", async (_c, next) => next());
app.get("/known", (c) => jsonList(c, { items, meta, records: [record] }, { "X-Of": "known" }));
app.get("/bytes", (c) => jsonList(c, { items, meta }));
app.get("/plain", (c) => c.json({ data: 1 }));

it("a list is what its items are, one behind the other", async () => {
  for (const path of ["/known", "/bytes"])
    expect(await (await app.request(path)).json()).toEqual({ data: [record, { job_id: "2" }], meta });
});

it("who asks in this process gets what a list was made of, and of other answers what their bytes say", async () => {
  const known = await readAnswer<{ data: object[] }>(await app.request("/known"));
  expect(known.data[0]).toBe(record);
  expect(known).toEqual({ data: [record], meta });
  expect(await readAnswer(await app.request("/bytes"))).toEqual({ data: [record, { job_id: "2" }], meta });
  expect(await readAnswer(await app.request("/plain"))).toEqual({ data: 1 });
});
