import { mapAdminCodes, readSubdivisions } from "../scripts/gazetteer/admin-codes.ts";
import { readCities } from "../scripts/gazetteer/read-cities.ts";
import { countryCurrency, countryName } from "../src/core/normalize/place/countries.ts";
import type { Posting } from "../src/core/posting.ts";
import { makeDescription } from "./description-texts.ts";
import { createRandom, seedFrom, type Random } from "../test/sim/random.ts";

/** A made-up company with its one board, and how many postings it ever has. */
export interface SyntheticBoard {
  provider: string;
  board: string;
  name: string;
  postings: number;
  /** The few cities it hires in, most first. */
  cities: City[];
  /** What it calls its departments: some use names of their own. */
  departments: Department[];
}

interface City {
  name: string;
  country: string;
  region: string | null;
}

interface Department {
  name: string;
  team: string;
  roles: [role: string, pay: number][];
}

const providers = ["greenhouse", "lever", "ashby"] as const;
const addresses: Record<string, string> = {
  greenhouse: "https://job-boards.greenhouse.io/{board}/jobs/{key}",
  lever: "https://jobs.lever.co/{board}/{key}",
  ashby: "https://jobs.ashbyhq.com/{board}/{key}",
};
/** Countries in order of how much they hire, with the pay of an average role there in US dollars. */
const countries: [code: string, pay: number][] = [
  ["US", 130_000],
  ["GB", 80_000],
  ["DE", 75_000],
  ["IN", 25_000],
  ["CA", 95_000],
  ["FR", 60_000],
  ["NL", 75_000],
  ["AU", 90_000],
  ["ES", 50_000],
  ["PL", 50_000],
  ["BR", 35_000],
  ["SG", 85_000],
  ["IE", 85_000],
  ["JP", 60_000],
  ["MX", 30_000],
  ["SE", 70_000],
  ["IT", 50_000],
  ["PT", 40_000],
  ["CH", 120_000],
  ["RO", 35_000],
  ["PH", 15_000],
  ["IL", 90_000],
  ["AR", 25_000],
  ["DK", 80_000],
];
const departments: Department[] = [
  {
    name: "Engineering",
    team: "Platform",
    roles: [
      ["Software Engineer", 1.2],
      ["Data Engineer", 1.2],
      ["Site Reliability Engineer", 1.3],
      ["Engineering Manager", 1.5],
      ["Frontend Engineer", 1.1],
    ],
  },
  {
    name: "Sales",
    team: "Field",
    roles: [
      ["Account Executive", 1],
      ["Sales Engineer", 1.1],
      ["Sales Development Representative", 0.6],
    ],
  },
  {
    name: "Customer Support",
    team: "Care",
    roles: [
      ["Support Engineer", 0.8],
      ["Customer Success Manager", 0.8],
      ["Support Agent", 0.5],
    ],
  },
  {
    name: "Operations",
    team: "Field Operations",
    roles: [
      ["Delivery Driver", 0.4],
      ["Warehouse Associate", 0.4],
      ["Operations Manager", 0.9],
    ],
  },
  {
    name: "Product",
    team: "Core",
    roles: [
      ["Product Manager", 1.2],
      ["Product Designer", 1],
      ["Data Scientist", 1.2],
    ],
  },
  {
    name: "Marketing",
    team: "Growth",
    roles: [
      ["Content Strategist", 0.7],
      ["Performance Marketing Manager", 0.9],
    ],
  },
  {
    name: "Care",
    team: "Nursing",
    roles: [
      ["Registered Nurse", 0.7],
      ["Care Assistant", 0.4],
    ],
  },
  {
    name: "Finance",
    team: "Accounting",
    roles: [
      ["Accountant", 0.7],
      ["Financial Analyst", 0.8],
    ],
  },
];
const levels: [level: string, pay: number][] = [
  ["", 1],
  ["Senior ", 1.3],
  ["Junior ", 0.7],
  ["Staff ", 1.6],
  ["Lead ", 1.4],
];
const subjects = [
  "",
  "",
  "",
  ", Payments",
  ", Infrastructure",
  ", Enterprise",
  ", EMEA",
  ", Growth",
  " II",
  ", Claims",
];
const employment = ["FullTime", "Contract", "PartTime", "Intern", "Temporary"];
const workplaces = [null, "OnSite", "Hybrid", "Remote"];

/** The largest a crawl takes. */
const BOARD_POSTINGS_MAX = 10_000;
/** Companies of a hundred postings on average, a few of them huge. */
const POSTINGS_PER_BOARD = 100;

/**
 * Boards with so many postings in all, the same for the same seed. As in life a few hold much
 * (Zipf), and what a posting says hangs together: a company has one provider and few cities, a
 * country follows from the city, pay from country, role and level.
 */
export function makeBoards(postings: number, seed: number): SyntheticBoard[] {
  const random = createRandom(seed);
  const cities = citiesByCountry();
  const count = Math.ceil(postings / POSTINGS_PER_BOARD);
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 5) ** 0.8);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let left = postings;
  return weights.map((weight, rank) => {
    const last = rank === count - 1;
    const size = Math.min(left, BOARD_POSTINGS_MAX, last ? left : Math.ceil((weight / sum) * postings));
    left -= size;
    return {
      provider: zipf(random, providers),
      board: `company-${rank}`,
      name: `Company ${rank}`,
      postings: size,
      cities: Array.from({ length: random.int(1, 6) }, () =>
        zipf(random, cities.get(zipf(random, countries)[0]) ?? []),
      ),
      departments: departments.flatMap(({ name, ...department }) => {
        if (!random.chance(0.7)) return [];
        const own = random.chance(0.25) ? ` ${random.pick(["Team", "EMEA", "Group", "Org"])}` : "";
        return [Object.assign(department, { name: `${name}${own}` })];
      }),
    };
  });
}

/** A board's posting of this number. Another version of it has another title. */
export function makePosting(board: SyntheticBoard, number: number, version: number): Posting {
  const random = createRandom(seedFrom(board.board, number));
  const key = board.provider === "greenhouse" ? String(seedFrom(board.board) * 1_000 + number) : random.uuid();
  const city = zipf(random, board.cities);
  const department = zipf(random, board.departments.length === 0 ? departments : board.departments);
  const [role, rolePay] = zipf(random, department.roles);
  const [level, levelPay] = zipf(random, levels);
  const basePay = countries.find(([code]) => code === city.country)?.[1] ?? 40_000;
  const least = Math.round((basePay * rolePay * levelPay * (0.8 + random.next() * 0.4)) / 500) * 500;
  const statesPay = random.chance(city.country === "US" ? 0.6 : 0.2);
  const pay = {
    min: least,
    max: Math.round(least * 1.3),
    currency: countryCurrency(city.country) ?? "USD",
    period: "year",
    label: null,
  } as const;
  const sourceUrl = (addresses[board.provider] ?? "").replace("{board}", board.board).replace("{key}", key);
  const locationText = [city.name, city.region, countryName(city.country)].filter((part) => part !== null).join(", ");
  const postedAt = 1_780_000_000_000 + random.int(0, 150) * 86_400_000;
  return {
    key,
    title: `${level}${role}${random.pick(subjects)}${version === 0 ? "" : ` (${version})`}`,
    locationText,
    places: [{ text: locationText, city: city.name, region: city.region, country: countryName(city.country) }],
    department: department.name,
    team: random.chance(0.4) ? department.team : null,
    employmentText: zipf(random, employment),
    workplaceText: random.pick(workplaces),
    isRemote: null,
    pay: statesPay ? [{ ...pay }] : [],
    payText: null,
    descriptionHtml: makeDescription(board.board, number),
    language: random.chance(0.85) ? "en" : "de",
    companyName: board.name,
    sourceUrl,
    applyUrl: board.provider === "greenhouse" ? sourceUrl : `${sourceUrl}/apply`,
    postedAt,
    updatedAt: board.provider === "greenhouse" ? postedAt + 86_400_000 : null,
    deadlineAt: null,
    // As many bytes as recorded ones have: 300 on average.
    native: {
      requisition_id: `R-${number}`,
      location: { name: locationText },
      departments: [{ id: seedFrom(department.name), name: department.name }],
      offices: [{ id: seedFrom(city.name), name: city.name, location: locationText }],
      metadata: [{ name: "Employment type", value: "Full time" }],
    },
  };
}

/** The first is about as frequent as all the others together. */
function zipf<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor((list.length + 1) ** random.next()) - 1] as T;
}

/** The forty largest cities of each country, largest first (GeoNames). */
function citiesByCountry(): Map<string, City[]> {
  const all = readCities(mapAdminCodes(readSubdivisions()), () => false);
  const wanted = new Map(countries.map(([code]): [string, ReturnType<typeof readCities>] => [code, []]));
  for (const city of all) wanted.get(city.country)?.push(city);
  return new Map(
    [...wanted].map(([code, cities]) => [
      code,
      cities
        .toSorted((a, b) => b.population - a.population)
        .slice(0, 40)
        .map(({ name, country, region }) => ({ name, country, region: country === "US" ? region : null })),
    ]),
  );
}
