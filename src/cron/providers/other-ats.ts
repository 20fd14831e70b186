/** An ATS that is known and not read. */
export interface OtherAts {
  name: string;
  /** For people. */
  label: string;
  /** Its own hosts, and those below them. */
  hosts: readonly string[];
  /** Why it is not read, in a sentence. */
  why: string;
}

const NOT_YET = "No adapter reads it yet.";

/**
 * ATS whose addresses people paste and programs ask for, with the reason why they are not read. One for which there is
 * a provider has no place here: a test holds it. Sources of the reasons: the ATS's own robots.txt and pages, as
 * recorded in 2026.
 */
export const otherAts: readonly OtherAts[] = [
  {
    name: "ukg",
    label: "UKG Pro Recruiting",
    hosts: ["ultipro.com", "ultipro.ca", "rec.pro.ukg.net"],
    why: "Its robots.txt disallows the list that its own boards ask for.",
  },
  {
    name: "dayforce",
    label: "Dayforce",
    hosts: ["dayforcehcm.com"],
    why: "Its lists are behind a session and a bot wall, which are not got around.",
  },
  { name: "taleo", label: "Oracle Taleo Enterprise", hosts: ["taleo.net"], why: NOT_YET },
  { name: "brassring", label: "Infinite BrassRing", hosts: ["brassring.com"], why: NOT_YET },
  { name: "umantis", label: "Haufe Umantis", hosts: ["umantis.com"], why: NOT_YET },
  { name: "mokahr", label: "Moka", hosts: ["mokahr.com"], why: NOT_YET },
  { name: "beisen", label: "Beisen", hosts: ["zhiye.com"], why: NOT_YET },
  { name: "hrmos", label: "HRMOS", hosts: ["hrmos.co"], why: NOT_YET },
  { name: "freshteam", label: "Freshteam", hosts: ["freshteam.com"], why: NOT_YET },
  { name: "jobylon", label: "Jobylon", hosts: ["jobylon.com"], why: NOT_YET },
  { name: "bullhorn", label: "Bullhorn", hosts: ["bullhornstaffing.com"], why: NOT_YET },
];

/** The ATS of an address that no provider reads; null when it is none of those. */
export function findOtherAts({ hostname }: URL): OtherAts | null {
  return otherAts.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))) ?? null;
}
