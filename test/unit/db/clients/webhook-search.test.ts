import { expect, it } from "vitest";
import { searchQuery, type WebhookSearch } from "../../../../src/db/clients/webhook-search.ts";

it.each<[search: WebhookSearch, query: Record<string, string>]>([
  [{ near: "52.52,13.40,20" }, { near: "52.52,13.40", radius_km: "20" }],
  [{ near: "52.52,13.40" }, { near: "52.52,13.40" }],
  [
    { country: ["FR", "DE"], q: "engineer" },
    { country: "FR,DE", q: "engineer" },
  ],
])("a search is written as the parameters that ask for it: %o", (search, query) => {
  expect(Object.fromEntries(new URLSearchParams(searchQuery(search)))).toEqual(query);
});
