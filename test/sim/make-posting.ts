import { places, unitsPerDollar, type Place } from "./corpus/places.ts";
import type { Language } from "./corpus/prose.ts";
import { employments, families, foreignTitles, levels, titleTails, type RoleFamily } from "./corpus/roles.ts";
import { tradeOf, trades } from "./corpus/trades.ts";
import { protocols } from "./protocols/registry.ts";
import type { Random } from "./random.ts";
import type { ProviderName, SimPay, SimPosting, Workplace } from "./sim-posting.ts";

const DAY_MS = 86_400_000;

const countryLanguage: Readonly<Record<string, Language>> = {
  DE: "de",
  AT: "de",
  CH: "de",
  FR: "fr",
  BR: "pt",
  PT: "pt",
  JP: "ja",
};
const workplaces = [
  "onsite",
  "onsite",
  "hybrid",
  "hybrid",
  "remote",
  "remote",
  "unspecified",
] as const satisfies Workplace[];
const levelFactor: Readonly<Record<string, number>> = {
  "Senior ": 1.2,
  "Staff ": 1.4,
  "Principal ": 1.6,
  "Lead ": 1.3,
  "Junior ": 0.75,
};

/** What all postings of a board have in common. */
export interface BoardHabits {
  provider: ProviderName;
  numberKeys: boolean;
  /** The places that the company hires in. */
  places: Place[];
  departments: RoleFamily[];
  /** Share of postings with pay in the provider's fields, and in the text. */
  payListedShare: number;
  paySaidShare: number;
  foreignShare: number;
}

export function makeHabits(random: Random, provider: ProviderName, inEurope: boolean): BoardHabits {
  const pool = inEurope
    ? places.filter((at) => ["EUR", "GBP", "CHF", "SEK", "DKK", "PLN"].includes(at.currency))
    : places;
  const northAmerica = pool.filter((at) => at.countryCode === "US" || at.countryCode === "CA");
  const home = northAmerica.length > 0 && random.chance(0.65) ? northAmerica : pool;
  return {
    provider,
    numberKeys: protocols[provider].numberKeys === true,
    places: [...random.sample(home, random.int(1, 4)), ...random.sample(pool, random.int(1, 4))],
    departments: random.sample(families, random.int(3, families.length)),
    payListedShare: random.pick([0, 0.4, 0.7, 0.95]),
    paySaidShare: random.pick([0, 0.3, 0.6]),
    foreignShare: random.chance(0.5) ? 0.5 : 0.1,
  };
}

/** The same board of a company that hires nurses, drivers and the like: two kinds of work of all. */
export function withTrades(habits: BoardHabits, random: Random): BoardHabits {
  return { ...habits, departments: random.sample(trades, 2), foreignShare: 0.7 };
}

/** A new posting; `at` is the moment at which the board first shows it, in ms. */
export function makePosting(random: Random, habits: BoardHabits, at: number, ageDaysMax: number): SimPosting {
  const family = random.pick(habits.departments);
  const level = random.pick(family.levels ?? levels);
  const primary = random.pick(habits.places);
  const language = pickLanguage(random, primary, habits.foreignShare);
  const title =
    language === "en"
      ? `${level}${random.pick(family.titles)}${random.pick(family.tails ?? titleTails)}`
      : random.pick((tradeOf(family.department)?.foreign ?? foreignTitles)[language]);
  const workplace = random.pick<Workplace>(family.workplaces ?? workplaces);
  const pay = random.chance(0.8) ? makePay(random, primary, family.payMiddle * (levelFactor[level] ?? 1)) : null;
  const postedAt = at - Math.floor(random.next() * ageDaysMax * DAY_MS);
  const others = habits.places.filter((place) => place !== primary);
  return {
    key: habits.numberKeys ? numberKey(random) : random.uuid(),
    requisition: random.chance(0.7) ? `R-${random.int(1000, 99_999)}` : null,
    // Trailing spaces occur in recorded titles.
    title: random.chance(0.03) ? `${title} ` : title,
    department: family.department,
    team: random.pick(family.teams),
    places: [primary, ...(random.chance(0.25) ? random.sample(others, random.int(1, 3)) : [])],
    workplace,
    employment: random.chance(0.8) ? "full_time" : random.pick(employments),
    pay,
    payListed: pay !== null && random.chance(habits.payListedShare),
    paySaid: pay !== null && random.chance(habits.paySaidShare),
    language,
    proseSeed: random.int(1, 4_294_967_295),
    deniesRemote: workplace === "remote" ? random.chance(0.12) : random.chance(0.04),
    listed: habits.provider !== "ashby" || !random.chance(0.04),
    postedAt,
    updatedAt: postedAt + Math.floor(random.next() * (at - postedAt)),
    keyTurn: 0,
  };
}

/** Greenhouse's ids are numbers beyond 2^31. */
function numberKey(random: Random): string {
  return String(4_000_000_000 + random.int(0, 3_999_999) * 1000 + random.int(1, 999));
}

function pickLanguage(random: Random, at: Place, foreignShare: number): Language {
  const local = countryLanguage[at.countryCode];
  return local !== undefined && random.chance(foreignShare) ? local : "en";
}

/** Pay around `middle` USD a year, in the place's currency: yearly, or hourly for low pay. */
function makePay(random: Random, at: Place, middle: number): SimPay {
  const hourly = middle < 80_000 && at.currency === "USD" && random.chance(0.5);
  const local = middle * (unitsPerDollar[at.currency] ?? 1) * (0.85 + random.next() * 0.3);
  const tierCount = random.chance(0.15) ? random.int(2, 3) : 1;
  const tiers = Array.from({ length: tierCount }, (_, index) => {
    const floor = local * (0.85 + index * 0.12);
    const width = 1.2 + random.next() * 0.3;
    const round = (value: number): number =>
      hourly ? Math.round(value / 2080 / 0.25) * 0.25 : Math.round(value / 1000) * 1000;
    return {
      label: tierCount === 1 ? null : `Zone ${"ABC"[index] ?? ""}`,
      min: round(floor),
      max: round(floor * width),
    };
  });
  return { currency: at.currency, period: hourly ? "hour" : "year", tiers, equity: random.chance(0.4) };
}
