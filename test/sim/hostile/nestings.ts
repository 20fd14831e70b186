import type { Random } from "../random.ts";

const tags = (
  "a a b b i em strong s u code sub sup p p p div div ul ol li li dl dt dd h1 h2 h3 h4 h5 h6 pre blockquote hr br " +
  "table table thead tbody tfoot tr tr td td th caption colgroup col span font center nobr button form section article " +
  "address fieldset details summary select option optgroup textarea template svg math mtext mglyph foreignObject desc " +
  "title style script noscript object applet marquee iframe img input plaintext xmp noembed noframes body html head " +
  "frameset frame ruby rt rp big small strike tt dir menu image"
).split(" ");
/** Those whose content no reader shows take the rest of most soups with them: kept rare. */
const swallowing = new Set(
  "select textarea template svg math title style script noscript object iframe plaintext xmp noembed noframes".split(
    " ",
  ),
);
const texts = [
  "x",
  " ",
  "one two",
  "\n",
  "\r\n",
  "&nbsp;",
  "&amp;lt;",
  "&#13;",
  "&#x1F600;",
  "\u0000",
  "\u0085",
  "< b",
  "&",
  "\uD800",
  "]]>",
];
const addresses = [
  "https://a.example/?x=1&y=2",
  "javascript:x",
  "",
  "mailto:a@b.example?x=\"<y>'",
  "#x",
  "https://b.example/`",
];
const odd = [
  "<!-- x -->",
  "<!-->",
  "<!--",
  "<!doctype html>",
  "<?x y>",
  "</ x>",
  "<![CDATA[x]]>",
  "</p>",
  "</br>",
  "<",
  "</",
  "<a",
];

/** A soup of tags that nest in every wrong way, with the same chance for each tag to be ended or not. */
export function makeNesting(random: Random, pieces: number): string {
  let html = "";
  for (let count = 0; count < pieces; count++) {
    const kind = random.next();
    if (kind < 0.45) html += startTag(random);
    else if (kind < 0.75) html += `</${random.pick(tags)}>`;
    else if (kind < 0.97) html += random.pick(texts);
    else html += random.pick(odd);
  }
  return html;
}

function startTag(random: Random): string {
  const tag = random.pick(tags);
  if (swallowing.has(tag) && random.chance(0.8)) return "<p>";
  const href = tag === "a" ? ` href="${random.pick(addresses).replaceAll('"', "&quot;")}"` : "";
  return `<${tag}${random.chance(0.1) ? ` title="<b>"` : ""}${href}${random.chance(0.05) ? "/" : ""}>`;
}
