/** The forms in which a list of postings can be followed: `/jobs.<format>` with the query of `/jobs`. */
export const feedFormats = {
  rss: { mime: "application/rss+xml", label: "RSS" },
  atom: { mime: "application/atom+xml", label: "Atom" },
  json: { mime: "application/feed+json", label: "JSON Feed" },
} as const;
