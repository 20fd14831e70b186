import { z } from "zod";
import { JsonObject, type Json } from "./json.ts";
import { limits } from "./limits.ts";
import { cleanBlock, cleanLine } from "./text-in/clean-text.ts";
import { REDACTED, tellsContact } from "./text-in/contact.ts";
import { decodeEntities } from "./text-in/decode-entities.ts";
import { publicAddress } from "./text-in/public-address.ts";

/*
 * Whatever a provider hands over passes this border: every text comes in by core/text-in, and so is what is
 * stored and compared later.
 */
const Line = z.string().overwrite(cleanLine);
/** What people read; some boards write it as HTML. */
const ReadLine = z.string().overwrite((text) => cleanLine(decodeEntities(text)));
/** Null when nothing can be seen of it, or somebody's mail address or telephone number stands in it. */
const Text = z.lazy(() =>
  ReadLine.max(limits.textCharsMax)
    .nullable()
    .transform((text) => (text === "" || tellsContact(text) ? null : text)),
);
/** Null when nobody could follow it. */
const Address = z.lazy(() => z.string().nullable().transform(publicAddress));
/** Milliseconds since 1970 UTC, between 1990 and 2100. */
export const Instant = z.int().min(631_152_000_000).max(4_102_444_800_000);

/** One place as the provider gives it: free text, its own structured parts, or both. */
export const PlaceHint = z.lazy(() =>
  z.object({
    text: Text,
    city: Text,
    region: Text,
    /** Name or ISO 3166 code, as given. */
    country: Text,
  }),
);
export type PlaceHint = z.infer<typeof PlaceHint>;

export const PayPeriod = z.enum(["year", "month", "week", "day", "hour"]);
export type PayPeriod = z.infer<typeof PayPeriod>;

/** One structured pay range of base salary, in major units (dollars, not cents). */
export const PayRange = z.lazy(() =>
  z.object({
    min: z.number().nonnegative().nullable(),
    max: z.number().nonnegative().nullable(),
    /** ISO 4217, upper case, or null when the provider does not say. */
    currency: z.string().length(3).nullable(),
    period: PayPeriod.nullable(),
    /** What the range is for (a level, a region), or the provider's own words for it. */
    label: Text,
    /** The provider's line for this range alone, e.g. "CA$150K – CA$200K". */
    text: Text.exactOptional(),
  }),
);
export type PayRange = z.infer<typeof PayRange>;

/**
 * A posting as a provider's payload states it: cleaned of its format (entities, epochs, cents),
 * not yet of its meaning. `normalizePosting` turns it into facts.
 */
export const Posting = z.lazy(() =>
  z.object({
    /** The provider's own key, the last part of the job id. */
    key: Line.min(1).max(limits.keyCharsMax),
    title: ReadLine.min(1).max(limits.titleCharsMax),
    /** The place line as shown to people. */
    locationText: Text,
    /** Primary place first, then secondary ones; empty when the payload names none. */
    places: z.array(PlaceHint).max(limits.locationsMax),
    department: Text,
    team: Text,
    /** The provider's or the company's words, e.g. "FullTime", "Permanent". */
    employmentText: Text,
    /** The provider's word, e.g. "remote", "OnSite", "hybrid"; null when it is silent or "unspecified". */
    workplaceText: Text,
    /** The provider's remote flag, weaker than `workplaceText`. */
    isRemote: z.boolean().nullable(),
    pay: z.array(PayRange).max(100),
    /** The provider's own summary of pay, e.g. "$114K – $184K". */
    payText: Text,
    /** Real HTML (entities of the payload's format decoded), not yet sanitised. */
    descriptionHtml: z.string().overwrite(cleanBlock).max(limits.descriptionCharsMax).nullable(),
    /** The provider's language tag as given, e.g. "en", "zhHant". */
    language: Text,
    companyName: Text,
    sourceUrl: Address,
    applyUrl: Address,
    postedAt: Instant.nullable(),
    updatedAt: Instant.nullable(),
    deadlineAt: Instant.nullable(),
    /** The provider's own fields: whitelisted, without description bodies and people's names. */
    native: JsonObject.transform(cleanFields),
  }),
);
export type Posting = z.infer<typeof Posting>;

/** The same fields with clean names and texts; one with somebody's mail address or telephone number is null. */
function cleanFields(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [cleanName(name), cleanJson(value)]));
}

function cleanName(name: string): string {
  const line = cleanLine(name);
  return tellsContact(line) ? REDACTED : line;
}

function cleanJson(value: Json): Json {
  if (typeof value === "string") {
    const line = cleanLine(value);
    return tellsContact(line) ? null : line;
  }
  if (Array.isArray(value)) return value.map(cleanJson);
  return typeof value === "object" && value !== null ? cleanFields(value) : value;
}
