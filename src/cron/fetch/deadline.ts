/**
 * Does a piece of work that has so long (ms): its signal aborts when the time is over. The timer goes with the work.
 * `AbortSignal.timeout` keeps it until it fires, however soon the answer came, and workerd allows an isolate 10,000.
 */
export async function withDeadline<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException("no complete answer in time", "TimeoutError"));
  }, ms);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
