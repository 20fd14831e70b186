import { detailBoards } from "./boards/details.ts";
import { heavyBoards } from "./boards/heavy.ts";
import { listBoards } from "./boards/lists.ts";
import { networkBoards } from "./boards/network.ts";
import { restlessBoards } from "./boards/restless.ts";
import { textBoards } from "./boards/texts.ts";
import type { HostileBoard } from "./hostile-board.ts";

/** All of them: to add one, write its entry into one of these tables. */
export const hostileBoards: readonly HostileBoard[] = [
  ...restlessBoards,
  ...listBoards,
  ...networkBoards,
  ...heavyBoards,
  ...textBoards,
  ...detailBoards,
];
