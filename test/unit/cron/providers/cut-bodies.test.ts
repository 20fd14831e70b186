import { expect, it } from "vitest";
import { surveyList } from "../../../../src/cron/crawl/survey-list.ts";
import { PayloadError } from "../../../../src/cron/providers/payload-error.ts";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { providers } from "../../../../src/cron/providers/registry.ts";
import { inPart, tier } from "../../../sampled.ts";
import { createSimulator } from "../../../sim/simulator.ts";
import { fixture } from "./read-all.ts";

/** One place in so many, and all of the last ones. */
const [QUICK, CHECK] = [41, 5];
const EVERY = tier(QUICK, CHECK, 1);
const LAST = 60;

/** Keys of a list that speaks for what it lacks; null for one that does not, or is refused. */
function keysOf(provider: Provider, board: string, bytes: Uint8Array): Set<string> | null {
  try {
    const survey = surveyList(provider, board, [{ name: "page", bytes }], []);
    return survey.incomplete === null ? survey.seen : null;
  } catch (error) {
    if (error instanceof PayloadError) return null;
    throw error;
  }
}

async function bodiesOf(provider: Provider): Promise<{ board: string; body: Uint8Array }[]> {
  const name = provider.name as never;
  const sim = createSimulator({ world: { seed: 7, boards: 1, providers: [name], postingsPerBoard: 3 } });
  const board = sim.boards()[0]?.board ?? "";
  const request = provider.listRequest(board);
  const put =
    provider.ticket?.read(
      new Uint8Array(await (await sim.fetch(provider.ticket.request(board).url)).arrayBuffer()),
      board,
    ) ?? ((one: typeof request) => one);
  const { url, method = "GET", headers = {}, body = null } = put(request);
  const answer = await sim.fetch(url, { method, headers, body });
  return [
    { board, body: new Uint8Array(await answer.arrayBuffer()) },
    { board: provider.example, body: fixture(`${provider.name}/acme.${provider.format}`) },
  ];
}

it.each(Object.values<Provider>(providers))(
  `a list of $name that is cut at any byte is refused, or speaks for nothing that it lacks${inPart(QUICK, CHECK)}`,
  async (provider) => {
    let refused = 0;
    for (const { board, body } of await bodiesOf(provider)) {
      const whole = surveyList(provider, board, [{ name: "page", bytes: body }], []).seen;
      for (let end = body.length - 1; end > 0; end -= body.length - end < LAST ? 1 : EVERY) {
        const keys = keysOf(provider, board, body.subarray(0, end));
        if (keys === null) refused++;
        else expect([...keys], `cut at ${end} of ${body.length}`).toEqual([...whole]);
      }
    }
    expect(refused).toBeGreaterThan(0);
  },
);
