import { foldName } from "../../src/core/normalize/text/fold-name.ts";

/** What a field's answer claims, against what is true. */
export interface Claims {
  part: string;
  /** Claimed and true. */
  right: number;
  /** Claimed and not true. */
  wrong: number;
  /** True and not claimed. */
  missed: number;
}

type Answer = Record<string, unknown> | null;
/** The claims of an answer, each as a text; a part of a field that has several. */
type ClaimsOf = (answer: Answer) => string[];

const one =
  (...names: string[]): ClaimsOf =>
  (answer) => {
    if (answer === null || names.every((name) => (answer[name] ?? null) === null)) return [];
    return [JSON.stringify(names.map((name) => answer[name] ?? null))];
  };

interface PlaceAnswer {
  city: string | null;
  region: string | null;
  country: string | null;
}
const placesOf = (answer: Answer): PlaceAnswer[] => (answer?.["places"] as PlaceAnswer[] | undefined) ?? [];
const distinct = (values: (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))];
const under = (country: string | null, name: string | null): string | null =>
  name === null ? null : `${country} ${foldName(name)}`;

/** Parts of a field that are counted each by itself; a field that is not named here has its `value`. */
const parts: Record<string, Record<string, ClaimsOf>> = {
  place: {
    country: (answer) => distinct(placesOf(answer).map(({ country }) => country)),
    region: (answer) => distinct(placesOf(answer).map(({ country, region }) => under(country, region))),
    city: (answer) => distinct(placesOf(answer).map(({ country, city }) => under(country, city))),
    "remote line": (answer) => (answer?.["remote"] === true ? ["remote"] : []),
  },
  pay: { pay: one("min", "max", "currency", "period") },
  education: { education: one("value"), "education required": one("required") },
  clearance: { clearance: one("value"), "clearance required": one("required") },
  years: { years: one("min", "max"), "years required": one("required") },
  title: { "normalized title": one("value"), family: one("family"), group: one("group") },
  remote_scope: {
    "remote scope": (answer) => {
      if (answer === null) return [];
      const list = (name: string): string[] => [...((answer[name] as string[] | undefined) ?? [])].toSorted();
      return [JSON.stringify([answer["worldwide"] === true, list("countries"), list("regions"), list("exclude")])];
    },
  },
};

/** The claims of an answer, counted by part. Parts that the label does not speak of are left out. */
export function compare(field: string, expected: unknown, got: object | null): Claims[] {
  const truth = expected as Answer;
  return Object.entries(parts[field] ?? { [field]: one("value") }).flatMap(([part, claimsOf]) => {
    if (field === "title" && truth !== null && !(part === "normalized title" ? "value" in truth : part in truth))
      return [];
    const [is, said] = [claimsOf(truth), claimsOf(got as Answer)];
    const right = said.filter((claim) => is.includes(claim)).length;
    return [{ part, right, wrong: said.length - right, missed: is.length - right }];
  });
}
