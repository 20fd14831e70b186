import { z } from "zod";
import { Posting } from "../../src/core/posting.ts";
import { silent, type Said } from "../../src/core/normalize/said.ts";
import { cleanHtml } from "../../src/core/normalize/text/clean-html.ts";
import { withoutUnchosen } from "../../src/core/normalize/text/unchosen.ts";
import { htmlToText } from "../../src/core/normalize/text/html-text.ts";

const part = z.string().nullish();
/** A place's parts by the names that payloads give them; a whole line is `text`, `name` or `location`, a region `state` too. */
const PlaceParts = z.object({
  text: part,
  name: part,
  location: part,
  city: part,
  region: part,
  state: part,
  country: part,
});

const Place = z.union([
  z.string().transform((text) => ({ text, city: null, region: null, country: null })),
  PlaceParts.transform(({ text, name, location, city, region, state, country }) => ({
    text: text ?? name ?? location ?? null,
    city: city ?? null,
    region: region ?? state ?? null,
    country: country ?? null,
  })),
]);

/** A line of input: any of these, or a bare string, which is a place or a title as the field has it. */
const Input = z.object({
  title: z.string().nullish(),
  location: z.string().nullish(),
  places: z.array(Place).nullish(),
  text: z.string().nullish(),
  html: z.string().nullish(),
  provider: z.string().nullish(),
  native: z.record(z.string(), z.json()).nullish(),
});

/** The keys of an object on a line. */
export const inputKeys = Object.keys(Input.shape);

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keys of a line that are none of them, and those of its places (`places.zip`). */
export function unreadKeys(line: unknown): string[] {
  if (!isObject(line)) return [];
  const places = "places" in line && Array.isArray(line.places) ? line.places.filter(isObject) : [];
  return [
    ...Object.keys(line).filter((key) => !inputKeys.includes(key)),
    ...places
      .flatMap((place) => Object.keys(place))
      .filter((key) => !Object.hasOwn(PlaceParts.shape, key))
      .map((key) => `places.${key}`),
  ];
}

/** What fields of an ATS's own payload say, by names that ATSs give them (letters only, lower case). */
const nativeNames: Record<string, "workplaceText" | "employmentText" | "payText" | "language" | "department"> = {
  workplacetype: "workplaceText",
  workplace: "workplaceText",
  workmodel: "workplaceText",
  locationtype: "workplaceText",
  remotetype: "workplaceText",
  employmenttype: "employmentText",
  commitment: "employmentText",
  jobtype: "employmentText",
  timetype: "employmentText",
  contracttype: "employmentText",
  typeofemployment: "employmentText",
  compensationtiersummary: "payText",
  scrapeablecompensationsalarysummary: "payText",
  salary: "payText",
  salarytext: "payText",
  language: "language",
  locale: "language",
  department: "department",
};
const flagNames = new Set(["isremote", "remote", "telecommuting"]);

/** What a line of input says; zod's error where it is none. */
export function readInput(line: unknown, bare: "title" | "location"): Said {
  const input = Input.parse(typeof line === "string" ? { [bare]: line } : line);
  const html = input.html === null || input.html === undefined ? null : cleanHtml(input.html);
  const ofNative: Partial<Said> = {};
  for (const [name, value] of Object.entries(input.native ?? {})) {
    const known = name.toLowerCase().replace(/[^a-z]/g, "");
    const field = nativeNames[known];
    if (field !== undefined && typeof value === "string") ofNative[field] = value;
    if (flagNames.has(known) && typeof value === "boolean") ofNative.isRemote = value;
  }
  // Through the border that postings of a board pass, so that what is read is what a crawl would read.
  const { data } = Posting.unwrap()
    .partial()
    .safeParse({
      title: input.title ?? undefined,
      locationText: input.location ?? null,
      places: input.places ?? [],
      native: input.native ?? {},
      ...ofNative,
    });
  const text = input.text ?? (html === null ? null : htmlToText(html));
  return {
    ...silent,
    ...(data as Partial<Said> | undefined),
    title: data?.title ?? "",
    descriptionText: text === null ? null : withoutUnchosen(text),
  };
}
