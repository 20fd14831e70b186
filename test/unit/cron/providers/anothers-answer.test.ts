import { describe, expect, it } from "vitest";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { makeHabits, makePosting } from "../../../sim/make-posting.ts";
import { protocols } from "../../../sim/protocols/registry.ts";
import { createRandom, seedFrom } from "../../../sim/random.ts";
import { bytesOf, readAll } from "./read-all.ts";

const detailed = Object.values<Provider>(providers).filter(({ details }) => details !== undefined);

describe.each(detailed)("$name", (provider) => {
  it("takes no other posting's answer for one's own", () => {
    const name = provider.name as ProviderName;
    const { renderPosting, wrapList, parse } = protocols[name];
    const board = { id: name, provider: name, board: provider.example, name: "Acme", url: "" };
    const random = createRandom(seedFrom(name));
    const habits = makeHabits(random, name, false);
    const [one, other] = [0, 1].map(() => makePosting(random, habits, Date.UTC(2026, 9, 1), 30));
    if (one === undefined || other === undefined) throw new Error("no postings");
    const request = provider.listRequest(provider.example);
    const list = parse(new URL(request.url), request.body ?? null);
    if (list === null) throw new Error("no list");
    const [listed] = readAll(provider, bytesOf(wrapList([renderPosting(board, one, list)], 1, list)));
    if (listed?.kind !== "posting") throw new Error(JSON.stringify(listed));
    const answerOf = (posting: typeof one) =>
      provider.details?.read(
        bytesOf(renderPosting(board, posting, { ...list, kind: "posting", key: posting.key })),
        listed.posting,
      );
    expect(answerOf(one)).toMatchObject({ kind: "posting", posting: { key: listed.posting.key } });
    const wrong = answerOf(other);
    expect(wrong?.kind === "posting" ? wrong.posting.key : null).not.toBe(listed.posting.key);
  });
});
