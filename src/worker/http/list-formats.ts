/** The forms in which a list of postings can be followed. */
export const feedFormats = {
  rss: { mime: "application/rss+xml", label: "RSS" },
  atom: { mime: "application/atom+xml", label: "Atom" },
  json: { mime: "application/feed+json", label: "JSON Feed" },
} as const;
export type FeedFormat = keyof typeof feedFormats;

/** Every form of a list of postings, and the forms of every other list. */
export const jobFormats = ["rss", "atom", "json", "csv"] as const;
export type JobFormat = (typeof jobFormats)[number];
export const tableFormats = ["json", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];

const SUFFIX = new RegExp(`\\.(?:${jobFormats.join("|")})$`, "i");

/** Whether a path asks for a list in one of its forms, or would be taken for such. */
export function hasFormat(path: string): boolean {
  return SUFFIX.test(path);
}

/** The one rule of all lists: `/events?provider=lever` as CSV is `/events.csv?provider=lever`. */
export function inFormat(address: string, format: JobFormat): string {
  const [path = "", ...query] = address.split("?");
  return [`${path}.${format}`, ...query].join("?");
}
