import { isMainThread } from "node:worker_threads";

/**
 * Loaded into each wrangler that the commands start (`node --import`): its stdin is a pipe that its
 * parent holds open. When the parent is gone, killed in whatever way, the pipe ends, and with it the
 * whole process group: wrangler and its workerd.
 */
const end = (): void => void process.kill(0, "SIGKILL");
if (isMainThread) {
  process.stdin.once("end", end);
  process.stdin.once("error", end);
  process.stdin.resume();
  // What is read here keeps nobody from ending by itself.
  process.stdin.unref();
}
