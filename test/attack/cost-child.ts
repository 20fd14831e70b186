import { hostileBoards } from "./hostile-boards.ts";
import { playBoards } from "./play-boards.ts";

/**
 * A world in a process of its own: `node cost-child.ts <checkout> <store> <hours> <crawls> <pattern>`. Writes
 * what each board cost as one line of JSON.
 */
const [root = ".", store = "sqlite", hours = "6", crawls = "12", pattern = "."] = process.argv.slice(2);
const boards = hostileBoards.filter(({ name }) => new RegExp(pattern).test(name));
const { played, store: opened } = await playBoards({
  root,
  boards,
  hours: Number(hours),
  crawlsMax: Number(crawls),
  store: store === "workerd" ? "workerd" : "sqlite",
});
await opened.close();
process.stdout.write(`${JSON.stringify(played)}\n`);
