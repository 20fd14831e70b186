const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Undoes one escaping of HTML in a text (Greenhouse's `content`): recorded payloads have the five entities of Ruby's
 * escape alone. Any other named entity belongs to the HTML inside and is left to its reader.
 * One pass: "&amp;lt;" becomes "&lt;", not "<".
 */
export function unescapeOnce(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g,
    (entity, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : entity;
    },
  );
}
