import { chromium as playwright } from "playwright-core";
import { cleanHtml } from "../../src/core/normalize/text/clean-html.ts";
import { findChromium } from "../browser/chromium.ts";
import { makeAttacks } from "../sim/hostile/attack-strings.ts";
import { createRandom, type Random } from "../sim/random.ts";

const AT_ONCE = 250;
const names =
  "a p b i u s div span ul ol li table tr td th thead tbody h1 h2 h3 blockquote pre code del strong em dl dt dd form button select option svg math template details br hr img".split(
    " ",
  );
const attributes = [
  "",
  "",
  ' href="https://x.example/"',
  " href=javascript:1",
  " href='//x'",
  ' title="<b>"',
  " x=1 y",
];

export interface MarkupRun {
  vectors: number;
  /** What cleaned HTML did that it may not, by vector. Null: there is no browser here, and why. */
  wrong: string[] | null;
  reason: string | null;
}

/** Tags opened and closed without any order. */
function nestTags(random: Random): string {
  return Array.from({ length: random.int(2, 24) }, () => {
    const name = random.pick(names);
    if (random.chance(0.35)) return `</${name}>`;
    return `<${name}${random.pick(attributes)}${random.chance(0.03) ? "" : ">"}${random.chance(0.6) ? "x" : ""}`;
  }).join("");
}

/**
 * Cleans every attack and as many made-up nestings, puts each into a page between two of its own
 * headings, and has a browser say whether it stayed in its place: the same tree when it is parsed
 * again, nothing around it changed, no script, handler or address of another kind.
 */
export async function runMarkup(count: number, seed: number): Promise<MarkupRun> {
  const random = createRandom(seed);
  // Of one seed there are some thousand shapes before they repeat.
  const vectors = Array.from({ length: Math.ceil(count / 500) }, (_, index) => makeAttacks(500, seed + index))
    .flat()
    .slice(0, count)
    .map(({ text }) => text);
  for (let index = 0; index < count; index++) vectors.push(nestTags(random));
  const chromium = await findChromium();
  if (typeof chromium === "string") return { vectors: 0, wrong: null, reason: chromium };
  const browser = await playwright.launch({
    executablePath: chromium.executablePath,
    env: { ...process.env, ...chromium.env },
    args: ["--host-resolver-rules=MAP * ~NOTFOUND"],
  });
  const wrong: string[] = [];
  try {
    const page = await browser.newPage();
    for (let from = 0; from < vectors.length; from += AT_ONCE) {
      const cleaned = vectors.slice(from, from + AT_ONCE).map((vector) => cleanHtml(vector));
      const found = (await page.evaluate(`(${LOOK})(${JSON.stringify(cleaned)})`)) as [number, string][];
      for (const [index, what] of found) wrong.push(`${what}: ${JSON.stringify(vectors[from + index])}`);
    }
  } finally {
    await browser.close();
  }
  return { vectors: vectors.length, wrong, reason: null };
}

/** Runs in the browser. A text: this project's types of the DOM are those of the browser's tests alone. */
const LOOK = `(cleaned) => cleaned.flatMap((html, index) => {
  const wrong = [];
  const page = new DOMParser().parseFromString(
    "<!doctype html><body><h2>before</h2><div class=prose>" + html + "</div><h2>after</h2><p>last</p></body>", "text/html");
  const [before, prose, after, last] = page.body.children;
  if (page.body.children.length !== 4 || prose?.className !== "prose" || after?.outerHTML !== "<h2>after</h2>" || last?.outerHTML !== "<p>last</p>")
    wrong.push("leaks into the page around it");
  const alone = document.createElement("div");
  alone.innerHTML = html;
  const again = document.createElement("div");
  again.innerHTML = alone.innerHTML;
  if (again.innerHTML !== alone.innerHTML) wrong.push("another tree when parsed again");
  if (prose !== undefined && prose.innerHTML !== alone.innerHTML) wrong.push("another tree in its place");
  const open = (html.match(/<[a-z]/g) ?? []).length - (html.match(/<(?:br|hr)\\b/g) ?? []).length;
  if (open !== (html.match(/<\\/[a-z]/g) ?? []).length) wrong.push("not as many ends as beginnings");
  for (const element of alone.querySelectorAll("*")) {
    if (!/^(?:A|B|BLOCKQUOTE|BR|CODE|DD|DEL|DIV|DL|DT|EM|H[3-6]|HR|I|LI|OL|P|PRE|S|STRONG|SUB|SUP|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|U|UL)$/.test(element.tagName))
      wrong.push("element " + element.tagName);
    for (const { name, value } of element.attributes)
      if (!(name === "rel" || (name === "href" && /^(?:https?:|mailto:)/.test(value)))) wrong.push("attribute " + name + "=" + value.slice(0, 40));
  }
  return wrong.map((what) => [index, what]);
})`;
