import type { Place } from "./corpus/places.ts";
import type { Language } from "./corpus/prose.ts";
import type { Employment } from "./corpus/roles.ts";
import type { ProviderName } from "../../src/cron/providers/registry.ts";

export type { ProviderName };

/** The providers of worlds that name none: most tests' figures are of these three. */
export const providerNames = ["lever", "greenhouse", "ashby"] as const satisfies ProviderName[];

export type Workplace = "onsite" | "hybrid" | "remote" | "unspecified";

export interface SimPay {
  currency: string;
  period: "year" | "month" | "hour";
  /** Major units; several tiers are levels or regions, never to be summed. */
  tiers: { label: string | null; min: number; max: number }[];
  equity: boolean;
}

/** One posting as the company means it; a protocol turns it into its provider's JSON. */
export interface SimPosting {
  key: string;
  requisition: string | null;
  title: string;
  department: string;
  team: string;
  /** Primary place first. */
  places: Place[];
  workplace: Workplace;
  employment: Employment;
  pay: SimPay | null;
  /** Pay is in the provider's own fields. */
  payListed: boolean;
  /** Pay is stated in the description. */
  paySaid: boolean;
  language: Language;
  /** The description is derived from this on demand: 5,000 of them as text would be 30 MB. */
  proseSeed: number;
  /** The description says that this is no remote position, whatever `workplace` says. */
  deniesRemote: boolean;
  /** False: in the payload, but not for the public (Ashby's `isListed`). */
  listed: boolean;
  postedAt: number;
  updatedAt: number;
  /** 0 or how far the keys of its JSON are turned: another order is not another content. */
  keyTurn: number;
}

/** How a board presents its postings: constant over all rounds. */
export interface SimBoard {
  /** `provider|board`. */
  id: string;
  provider: ProviderName;
  /** Token: `acme`, `eu:acme`, `acme labs`. */
  board: string;
  /** The company, for people. */
  name: string;
  /** The board's page for people. */
  url: string;
}

/** What happened on one board between the round before and this one; keys of postings. */
export interface Transitions {
  opened: string[];
  /** Changed in what a reader sees, and in which fields. */
  changed: { key: string; fields: string[] }[];
  /** Only dates or the order of things moved: nothing that a reader sees. */
  touched: string[];
  closed: string[];
  /** Open again under the key that it had. */
  reopened: string[];
}
