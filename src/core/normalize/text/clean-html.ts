import sanitizeHtml from "sanitize-html";
import { limits } from "../../limits.ts";
import { capNesting } from "./cap-nesting.ts";

/** Everything that may stand in a cleaned description. A page gives it no class, id or style. */
export const allowedTags: readonly string[] =
  "a,b,blockquote,br,code,dd,div,dl,dt,em,h3,h4,h5,h6,hr,i,li,ol,p,pre,s,strong,sub,sup,table,tbody,td,tfoot,th,thead,tr,u,ul".split(
    ",",
  );

/** Nesting of tags in the cleaned HTML; deeper tags go, their text stays. */
const nestingMax = 30;
const linkProtocols = new Set(["https:", "http:", "mailto:"]);
/** Blanks and marks that browsers and filters read differently: "java\tscript:", "\u00A0javascript:". */
const trickyInUrl =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0020\u007F-\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF\\]/;

function cleanHref(href: string | undefined): string | null {
  const trimmed = href?.replace(/^ +| +$/g, "") ?? "";
  if (trimmed === "" || trimmed.length > limits.urlCharsMax || trickyInUrl.test(trimmed)) return null;
  const url = URL.parse(trimmed);
  if (!url || !linkProtocols.has(url.protocol) || url.username !== "" || url.password !== "") return null;
  return url.href;
}

/** A page has its own h1 and h2, so a description's headings start at h3. */
const headingByName = { h1: "h3", h2: "h4", h3: "h5", h4: "h6", h5: "h6", h6: "h6" } as const;

const options: sanitizeHtml.IOptions = {
  allowedTags: [...allowedTags],
  allowedAttributes: { a: ["href", "rel"] },
  allowedSchemes: ["https", "http", "mailto"],
  allowedSchemesAppliedToAttributes: ["href"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "noscript",
    "template",
    "iframe",
    "object",
    "svg",
    "math",
    "title",
    "xmp",
    "noembed",
    "noframes",
    "plaintext",
  ],
  nestingLimit: nestingMax,
  transformTags: {
    ...headingByName,
    a: (_name, attributes) => {
      const href = cleanHref(attributes["href"]);
      // A link without address is no link; "span" is not allowed, so only its text stays.
      if (href === null) return { tagName: "span", attribs: {} };
      return { tagName: "a", attribs: { href, rel: "nofollow noopener noreferrer" } };
    },
  },
};

/**
 * HTML that is safe to put into a page: text tags of an allowlist, links to https, http and mailto, nothing else.
 * Unclosed tags are closed. Input beyond `limits.descriptionCharsMax` is not read.
 */
export function cleanHtml(html: string): string {
  return sanitizeHtml(capNesting(html.slice(0, limits.descriptionCharsMax)), options).trim();
}
