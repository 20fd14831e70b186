import { clientLimits } from "./limits/client.ts";
import { crawlLimits } from "./limits/crawl.ts";
import { databaseLimits } from "./limits/database.ts";
import { payloadLimits } from "./limits/payload.ts";
import { upkeepLimits } from "./limits/upkeep.ts";

/** Of two rooms with one name the compiler says that its value is never. */
type Limits = typeof payloadLimits &
  typeof crawlLimits &
  typeof databaseLimits &
  typeof clientLimits &
  typeof upkeepLimits;

/**
 * Every bound of the system, each named with its unit, by room in the folder of this name. A payload, page or request
 * beyond one of these is refused with a recorded reason; it is never cut in silence.
 */
export const limits: Limits = { ...payloadLimits, ...crawlLimits, ...databaseLimits, ...clientLimits, ...upkeepLimits };
