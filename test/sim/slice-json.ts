const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * The elements of a list as they stand in its JSON text, so that they can be served again byte for
 * byte. `listKey` names the array inside the outer object; null: the text is the array. Throws
 * when there is no such array.
 */
export function sliceElements(text: string, listKey: string | null): string[] {
  const start = listKey === null ? text.search(/\S/) : findArray(text, listKey);
  if (text[start] !== "[") throw new Error(`no array ${listKey ?? "of postings"} in this JSON`);
  const elements: string[] = [];
  let elementStart = start + 1;
  for (let at = start + 1, depth = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (code === 0x7b || code === 0x5b) {
      depth++;
    } else if (depth > 0 && (code === 0x7d || code === 0x5d)) {
      depth--;
    } else if (depth === 0 && (code === 0x2c || code === 0x5d)) {
      const element = text.slice(elementStart, at).trim();
      if (element !== "") elements.push(element);
      elementStart = at + 1;
      if (code === 0x5d) return elements;
    }
  }
  throw new Error("the array of postings does not end");
}

/** Index of the array that the outer object holds under `key`, -1 when it holds none. */
function findArray(text: string, key: string): number {
  for (let at = 0, depth = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      const rest = /\s*:\s*\[/y;
      rest.lastIndex = end + 1;
      if (depth === 1 && text.slice(at + 1, end) === key && rest.test(text)) return rest.lastIndex - 1;
      at = end;
    } else if (code === 0x7b || code === 0x5b) {
      depth++;
    } else if (code === 0x7d || code === 0x5d) {
      depth--;
    }
  }
  return -1;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
