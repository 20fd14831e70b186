/**
 * Stands in the bundle for parts of packages that nothing here calls, see `[alias]` of wrangler.toml:
 * zod's messages in fifty languages, and the parser of style attributes of sanitize-html, which no
 * cleaned description may have.
 */
export const leftOut = true;
