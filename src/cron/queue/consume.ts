import { limits } from "../../core/limits.ts";
import { noteLost } from "../../db/ledger/lost-messages.ts";
import { lostMessage } from "./consume-lost.ts";
import type { CrawlDependencies } from "../crawl/crawl-dependencies.ts";
import type { CrawlOutcome } from "../crawl/crawl-board.ts";
import { crawlAgain } from "./crawl-again.ts";
import { CrawlMessage } from "./crawl-message.ts";
import { inDeliveryOrder } from "./delivery-order.ts";

/** Seconds until a message whose host has no free slot is delivered again. */
const BUSY_RETRY_SECONDS = 15;
/** Seconds until a message is delivered again after D1 or R2 failed. */
const FAULT_RETRY_SECONDS = 30;

/**
 * Works through a batch: the hosts side by side, the boards of one host one after the other. Every
 * message is acknowledged on its own, so one bad board never has the others crawled again. A crawl that ends the
 * whole process takes its batch with it: what has come several times goes last, one after the other, in another order each time.
 */
export async function consumeCrawls(
  deps: CrawlDependencies,
  batch: MessageBatch,
  queue: Pick<Queue<CrawlMessage>, "send">,
): Promise<void> {
  const byHost = new Map<string, Task[]>();
  const again: Task[] = [];
  for (const message of batch.messages) {
    const task = CrawlMessage.safeParse(message.body);
    if (!task.success) {
      await giveUp(deps, message, null, "malformed", task.error.message);
      continue;
    }
    const tasks = message.attempts > limits.deliveriesTogetherMax ? again : (byHost.get(task.data.host) ?? []);
    tasks.push({ message, task: task.data });
    if (tasks !== again) byHost.set(task.data.host, tasks);
  }
  await Promise.all([...byHost.values()].map(async (tasks) => await consumeHost(deps, tasks, queue)));
  for (const host of Map.groupBy(inDeliveryOrder(again), ({ task }) => task.host).values())
    await consumeHost(deps, host, queue);
}

interface Task {
  message: Message;
  task: CrawlMessage;
}

async function consumeHost(
  deps: CrawlDependencies,
  tasks: readonly Task[],
  queue: Pick<Queue<CrawlMessage>, "send">,
): Promise<void> {
  let isSlow = false;
  for (const { message, task } of tasks) {
    if (isSlow) {
      message.retry({ delaySeconds: BUSY_RETRY_SECONDS });
      continue;
    }
    try {
      const outcome = await crawlAgain(deps, task, message.attempts);
      log(task, outcome);
      isSlow = holdsUp(outcome);
      // A list with more than one crawl takes: the next crawl goes on with it, without waiting for the cron.
      if ("commit" in outcome && (outcome.commit.board.reading ?? 0) > 0) {
        await queue.send({ ...task, number: task.number + 1 });
      }
      if (outcome.kind !== "busy") message.ack();
      else if (isLastAttempt(message)) await giveUp(deps, message, task, "busy", `${task.host} had no free slot`);
      else message.retry({ delaySeconds: BUSY_RETRY_SECONDS });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      console.error({ event: "crawl_fault", ...task, error: text });
      if (isLastAttempt(message)) await giveUp(deps, message, task, "fault", text);
      else message.retry({ delaySeconds: FAULT_RETRY_SECONDS });
    }
  }
}

/**
 * The other boards of such a host come later: a batch ends with its last board, so ten time-outs one
 * after the other would keep the other hosts' next boards waiting for five minutes. One that throttles a
 * board does not: whether the whole host does, its gate knows.
 */
function holdsUp(outcome: CrawlOutcome): boolean {
  if (outcome.kind === "busy") return true;
  return outcome.kind === "failed" && outcome.failure.code === "timeout";
}

/** After this one the queue would hand the message to the queue of lost ones, which can't know why. */
function isLastAttempt(message: Message): boolean {
  return message.attempts > limits.messageRetriesMax;
}

/** Notes why a message comes to nothing. Where even that fails it goes to the lost ones, unexplained. */
async function giveUp(
  { db, now }: CrawlDependencies,
  message: Message,
  task: CrawlMessage | null,
  reason: "malformed" | "busy" | "fault",
  detail: string,
): Promise<void> {
  console.error({ event: "message_lost", id: message.id, reason, ...task, detail });
  try {
    await noteLost(db, [lostMessage(message, task, now(), reason, detail)]);
    message.ack();
  } catch {
    message.retry({ delaySeconds: FAULT_RETRY_SECONDS });
  }
}

function log(task: CrawlMessage, outcome: CrawlOutcome): void {
  if ("commit" in outcome && outcome.commit.board.overQuota === true) {
    const { month, monthRows, monthBytes } = outcome.commit.board;
    console.warn({ event: "board_over_quota", ...task, month, rows: monthRows, bytes: monthBytes });
  }
  const base = { event: "crawl", source_id: task.source_id, number: task.number, outcome: outcome.kind };
  if (outcome.kind === "failed") console.warn({ ...base, ...outcome.failure });
  if (outcome.kind === "changed") {
    const { opened, updated, closed, reopened, held, rejected } = outcome.commit.crawl;
    console.log({ ...base, opened, updated, closed, reopened, held, rejected, rows_written: outcome.rowsWritten });
  }
}
