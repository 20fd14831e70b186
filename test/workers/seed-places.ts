import { env } from "cloudflare:workers";
import { normalizePlaces } from "../../src/core/normalize/place/location.ts";
import { seedBoards } from "./seed.ts";

/** A board of open postings by what their place lines say, read by the rules; the key is the line if none is given. */
export async function seedPlaces(postings: { line: string; key?: string; title?: string }[]): Promise<void> {
  const jobs = postings.map(({ line, key = line, title = "Engineer" }) => {
    const places = normalizePlaces([], line).map(({ place }) => place);
    const [place] = places;
    return { key, title, facts: { locationText: line, places, ...(place && { place }) } };
  });
  await seedBoards(env.DB, [{ provider: "lever", board: "one", slug: "one", name: "One", jobs }]);
}
