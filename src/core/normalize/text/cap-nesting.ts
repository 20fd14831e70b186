/** Open tags beyond which the rest of a document is read as text. Real descriptions nest about 15 deep. */
const openTagsMax = 1_000;

const voidTags = new Set("area,base,br,col,embed,hr,img,input,link,meta,source,track,wbr".split(","));

function hasManyTags(html: string): boolean {
  let index = -1;
  for (let count = 0; count < openTagsMax; count += 1) {
    index = html.indexOf("<", index + 1);
    if (index < 0) return false;
  }
  return true;
}

/**
 * Bounds the nesting of hostile HTML: from the thousandth tag left open on, every "<" becomes text.
 *
 * htmlparser2 12 and sanitize-html 2.18 search their stack of open tags for every closing one: 40,000 open tags and
 * as many foreign closing ones took 8 seconds. The count here never falls below the parser's own stack for tags
 * outside attributes and comments, because a closing tag takes back no more than one opening of its own name.
 */
export function capNesting(html: string): string {
  if (!hasManyTags(html)) return html;
  const openByName = new Map<string, number>();
  let openCount = 0;
  let lastOpened = "";
  const tags = /<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})/g;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    const name = (match[2] ?? "").toLowerCase();
    if (voidTags.has(name)) continue;
    const open = openByName.get(name) ?? 0;
    if (match[1] === "/") {
      if (open > 0) {
        openByName.set(name, open - 1);
        openCount -= 1;
      }
      lastOpened = "";
      continue;
    }
    // "<p>one<p>two": the second closes the first.
    if (name === lastOpened && (name === "p" || name === "li")) continue;
    lastOpened = name;
    openByName.set(name, open + 1);
    openCount += 1;
    if (openCount > openTagsMax) return html.slice(0, match.index) + html.slice(match.index).replaceAll("<", "&lt;");
  }
  return html;
}
