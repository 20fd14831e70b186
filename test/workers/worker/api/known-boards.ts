import { createTestCrawler, HOUR, START } from "../../crawler.ts";

/** Boards whose every posting is written down here: what users ask is known without us. */
export interface KnownPosting {
  title: string;
  department: string;
  /** All places; the first one is the posting's own. */
  places: string[];
  country: string | null;
  model?: "remote" | "hybrid" | "on-site";
  commitment?: string;
  text?: string;
  pay?: [min: number, max: number, currency: string, interval: "per-year-salary" | "per-hour-wage"];
  /** Days before the first crawl that the board says it was posted. */
  age?: number;
}
type Board = Record<string, KnownPosting>;

const RETAIL =
  "You greet every guest who comes into the shop, you listen to what they are looking for, you know our range by heart " +
  "and you help them to choose. You keep the shelves full and the till right, and you close the shop in the evening " +
  "together with two colleagues. We train you for four weeks.";

/** As the first crawls find them. */
const before: Record<string, Board> = {
  northwind: {
    n1: {
      title: "Senior Backend Engineer",
      department: "Engineering",
      places: ["Berlin, Germany"],
      country: "DE",
      model: "hybrid",
      commitment: "Full-time",
      pay: [60_000, 72_000, "EUR", "per-year-salary"],
      text: "We offer visa sponsorship for this role.",
      age: 40,
    },
    n2: {
      title: "Staff Machine Learning Engineer",
      department: "Engineering",
      places: ["London, United Kingdom"],
      country: "GB",
      model: "on-site",
      commitment: "Full-time",
      pay: [150_000, 180_000, "GBP", "per-year-salary"],
      age: 3,
    },
    n3: {
      title: "Head of Sales",
      department: "Sales",
      places: ["New York, NY"],
      country: "US",
      model: "on-site",
      commitment: "Full-time",
      pay: [200_000, 250_000, "USD", "per-year-salary"],
      age: 9,
    },
    n4: {
      title: "Frontend Engineer (React)",
      department: "Engineering",
      places: ["Germany"],
      country: "DE",
      model: "remote",
      commitment: "Full-time",
      text: "This is a fully remote position: you can work from anywhere in Germany.",
      age: 20,
    },
    n5: {
      title: "Warehouse Associate",
      department: "Operations",
      places: ["Chicago, IL"],
      country: "US",
      model: "on-site",
      commitment: "Part-time",
      pay: [21.5, 24, "USD", "per-hour-wage"],
      age: 2,
    },
    n6: {
      title: "C++ Developer",
      department: "Engineering",
      places: ["Munich, Germany"],
      country: "DE",
      model: "on-site",
      commitment: "Contract",
      age: 12,
    },
    n7: {
      title: "C# Developer",
      department: "Engineering",
      places: ["Munich, Germany"],
      country: "DE",
      model: "on-site",
      commitment: "Full-time",
      age: 12,
    },
  },
  globex: {
    g1: {
      title: "Registered Nurse",
      department: "Clinical",
      places: ["Boston, MA"],
      country: "US",
      model: "on-site",
      commitment: "Full-time",
      pay: [38, 52, "USD", "per-hour-wage"],
      age: 1,
    },
    g2: {
      title: "Nurse Manager",
      department: "Clinical",
      places: ["Boston, MA"],
      country: "US",
      model: "on-site",
      commitment: "Full-time",
      age: 5,
    },
    g3: {
      title: "Backend Engineering Intern",
      department: "Engineering",
      places: ["Potsdam, Germany"],
      country: "DE",
      model: "on-site",
      commitment: "Intern",
      age: 6,
    },
    g4: {
      title: "Data Scientist",
      department: "Research",
      places: ["France"],
      country: "FR",
      model: "remote",
      commitment: "Full-time",
      text: "This role is fully remote: you can work from anywhere in France.",
      age: 30,
    },
    g5: {
      title: "Accountant",
      department: "Finance",
      places: ["Toronto, Canada"],
      country: "CA",
      model: "on-site",
      commitment: "Full-time",
      age: 50,
    },
  },
  initech: {
    i1: {
      title: "Shop Assistant",
      department: "Retail",
      places: ["Lyon, France"],
      country: "FR",
      model: "on-site",
      commitment: "Part-time",
      text: RETAIL,
      age: 15,
    },
    i2: {
      title: "Shop Assistant",
      department: "Retail",
      places: ["Lille, France"],
      country: "FR",
      model: "on-site",
      commitment: "Part-time",
      text: RETAIL,
      age: 15,
    },
    i3: {
      title: "Principal Engineer",
      department: "Engineering",
      places: ["Austin, TX"],
      country: "US",
      model: "hybrid",
      commitment: "Full-time",
      age: 25,
    },
    i4: {
      title: "Receptionist",
      department: "Office",
      places: ["Austin, TX", "Dallas, TX"],
      country: "US",
      model: "on-site",
      commitment: "Full-time",
      age: 8,
    },
  },
};

/** A day later: one more, one renamed, one gone. */
const { g5: _gone, ...globexAfter } = before["globex"] ?? {};
const after: Record<string, Board> = {
  northwind: {
    ...before["northwind"],
    n8: {
      title: "Site Reliability Engineer",
      department: "Engineering",
      places: ["Berlin, Germany"],
      country: "DE",
      model: "hybrid",
      commitment: "Full-time",
      age: -1,
    },
  },
  globex: globexAfter,
  initech: {
    ...before["initech"],
    i3: { ...(before["initech"]?.["i3"] as KnownPosting), title: "Principal Platform Engineer" },
  },
};

export const companies = { northwind: "Northwind Robotics", globex: "Globex Health", initech: "Initech" };
export type BoardName = keyof typeof companies;
const DAY = 24 * HOUR;

function asLever(board: string, key: string, one: KnownPosting): object {
  const [min, max, currency, interval] = one.pay ?? [];
  return {
    id: key,
    text: one.title,
    categories: {
      department: one.department,
      location: one.places[0],
      allLocations: one.places,
      commitment: one.commitment,
    },
    country: one.country,
    workplaceType: one.model,
    createdAt: START - (one.age ?? 0) * DAY,
    description: `<div><p>${one.text ?? `${companies[board as BoardName]} is hiring.`}</p></div>`,
    ...(one.pay === undefined ? {} : { salaryRange: { min, max, currency, interval } }),
    hostedUrl: `https://jobs.lever.co/${board}/${key}`,
    applyUrl: `https://jobs.lever.co/${board}/${key}/apply`,
  };
}

/** Crawls the boards twice, a day apart; the crawler and the instants between. */
export async function crawlKnownBoards() {
  let now = before;
  const fetch = async (request: Request): Promise<Response> => {
    const [, board = "", key] = /\/v0\/postings\/([^/?]+)(?:\/(\w+))?/.exec(new URL(request.url).pathname) ?? [];
    const postings = now[board] ?? {};
    if (key !== undefined) {
      const one = postings[key];
      return one === undefined ? new Response("{}", { status: 404 }) : Response.json(asLever(board, key, one));
    }
    return Response.json(Object.entries(postings).map(([id, one]) => asLever(board, id, one)));
  };
  const crawler = createTestCrawler({ fetch: fetch as never });
  const ids: Record<string, string> = {};
  for (const [board, name] of Object.entries(companies)) {
    ids[board] = await crawler.add({ url: `https://jobs.lever.co/${board}`, name });
    await crawler.crawl(ids[board]);
  }
  const between = crawler.clock.now + HOUR;
  crawler.clock.now += DAY;
  now = after;
  for (const id of Object.values(ids)) await crawler.crawl(id);
  return { crawler, between, sourceIds: ids as Record<BoardName, string> };
}

/** Keys of the postings that are open in the end, by what is written of them. */
export function openKeys(holds: (one: KnownPosting, key: string) => boolean = () => true): string[] {
  return Object.values(after)
    .flatMap((board) => Object.entries(board))
    .filter(([key, one]) => holds(one, key))
    .map(([key]) => key)
    .toSorted();
}
