/** A pattern's source in which a blank or hyphen may be one that breaks no line too: "full\u2011time" is full-time. */
export const anyHyphen = (source: string): string =>
  source.replaceAll("[ -]", "[ \\u2011-]").replaceAll("[- ]", "[ \\u2011-]");
