import { expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { sourceId } from "../../../../src/core/ids.ts";
import { inDeliveryOrder } from "../../../../src/cron/queue/delivery-order.ts";

const boards = Array.from({ length: 10 }, (_, at) => sourceId("lever", `acme-${at}`));

/** The boards of a batch in the order of one of its deliveries. */
function orderOf(attempts: number, batch: readonly string[] = boards): string[] {
  const messages = batch.map((id) => ({ message: { attempts }, task: { source_id: id } }));
  return inDeliveryOrder(messages).map(({ task }) => task.source_id);
}

it("is the same for the same delivery, in whatever order its messages come", () => {
  expect(orderOf(4)).toEqual(orderOf(4, boards.toReversed()));
  expect(orderOf(4).toSorted()).toEqual(boards.toSorted());
  expect(orderOf(4)).not.toEqual(orderOf(5));
});

it("brings each board before each other one, in a few of a message's deliveries", () => {
  const first = limits.deliveriesTogetherMax + 1;
  const orders = Array.from({ length: 15 }, (_, at) => orderOf(first + at));
  for (const one of boards)
    for (const other of boards.filter((board) => board !== one))
      expect(
        orders.some((order) => order.indexOf(one) < order.indexOf(other)),
        `${one} before ${other}`,
      ).toBe(true);
});

it("keeps two messages of one board as they came", () => {
  const twice = [1, 2].map((number) => ({ message: { attempts: 4 }, task: { source_id: boards[0] ?? "", number } }));
  expect(inDeliveryOrder(twice)).toEqual(twice);
});
