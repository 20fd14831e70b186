/** What a list shows behind the beginning of a text that it cuts off, in the languages of postings. */
const words =
  "read (?:more|on)|continue reading|(?:click here )?to read more|mehr lesen|weiterlesen|lire la suite|leer m[a\u00E1]s|ler mais|leia mais|leggi (?:tutto|di pi[u\u00F9])|lees (?:meer|verder)|czytaj (?:wi\u0119cej|dalej)|l\u00E4s mer|l\u00E6s mere|les mer|\u7D9A\u304D\u3092\u8AAD\u3080|\uB354 ?\uBCF4\uAE30|\u9605\u8BFB\u66F4\u591A";
/** They end the text: behind them are marks and the ends of elements alone. */
const link = new RegExp(
  String.raw`((?:\u2026|\.{3,}|\[\u2026\]|\[\.{3}\])?)(?:\s|&nbsp;)*(?:<a [^<>]*>|<(?:strong|em)>)*[\s[(]*(?<!\p{L})(?:${words})(?:[\s.\u2026\u00BB\u203A\u2192)\]]|&gt;)*((?:<\/?[a-z][a-z0-9]*>|\s)*)$`,
  "iu",
);
/** Characters in which the words, their address and the ends are; of the words alone; elements that end behind them. */
const [TAIL_CHARS, WORDS_CHARS, ENDS_MAX] = [1_000, 40, 20];
const last = new RegExp(String.raw`(?:${words})(?:[\s.\u2026\u00BB\u203A\u2192)\]]|&gt;)*$`, "iu");

/** Whether the last words of a text, before the ends of its elements, are such. */
function endsSo(html: string): boolean {
  let end = html.length;
  for (let ends = 0; ends < ENDS_MAX && html[end - 1] === ">"; ends++)
    end = Math.max(0, html.lastIndexOf("<", end - 1));
  return last.test(html.slice(Math.max(0, end - WORDS_CHARS), end));
}

/**
 * Cleaned HTML without the words that a list puts behind a text that it cuts off ("\u2026 Read more"): the text ends with
 * "\u2026", which says that it goes on, or with its last sentence. "" where the words are all that there is.
 */
export function withoutMore(html: string): string {
  if (!endsSo(html)) return html;
  const from = Math.max(0, html.length - TAIL_CHARS);
  const found = link.exec(html.slice(from));
  if (found === null) return html;
  const [whole, mark = "", ends = ""] = found;
  const before = html.slice(0, html.length - whole.length).trimEnd();
  if (!/[\p{L}\p{N}]/u.test(before.replace(/<[^<>]*>/g, ""))) return "";
  const isWhole = mark === "" && /[.!?:;>]$/.test(before);
  // The link and emphasis that were opened for the words alone went with them.
  const closing = ends.replace(/<\/(?:a|strong|em)>/g, (end, at: number) =>
    isOpen(before, end, ends.slice(0, at)) ? end : "",
  );
  return `${before}${isWhole ? "" : "\u2026"}${closing}`;
}

/** Whether what an end tag closes was opened before the words. */
function isOpen(before: string, end: string, between: string): boolean {
  const name = end.slice(2, -1);
  const count = (text: string, tag: RegExp): number => text.match(tag)?.length ?? 0;
  const opened = count(before, new RegExp(`<${name}(?: [^<>]*)?>`, "g"));
  return opened > count(before, new RegExp(`</${name}>`, "g")) + count(between, new RegExp(`</${name}>`, "g"));
}
