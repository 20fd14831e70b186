interface Group {
  isLook: boolean;
  hasChoice: boolean;
}

const look = /\(\?<?[=!]/y;
const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;

/** What `sticky` matches in `source` at `at`, or "". */
function matchAt(sticky: RegExp, source: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(source)?.[0] ?? "";
}

/**
 * `source` with `(?=)` behind each group of alternatives and its quantifier: what matches, and where, stays as it was.
 * Lookarounds get none: nothing of what follows is compiled into them. Not for the nested classes of the flag `v`.
 */
export function joinedChoices(source: string): string {
  const open: Group[] = [];
  let [out, isClass] = ["", false];
  for (let at = 0; at < source.length; at++) {
    const mark = source[at] ?? "";
    out += mark;
    if (mark === "\\") out += source[++at] ?? "";
    else if (isClass) isClass = mark !== "]";
    else if (mark === "[") isClass = true;
    else if (mark === "(") open.push({ isLook: matchAt(look, source, at) !== "", hasChoice: false });
    else if (mark === "|") {
      const group = open.at(-1);
      if (group !== undefined) group.hasChoice = true;
    } else if (mark === ")") {
      const group = open.pop();
      const times = matchAt(quantifier, source, at + 1);
      at += times.length;
      out += group?.hasChoice === true && !group.isLook ? `${times}(?=)` : times;
    }
  }
  return out;
}

/**
 * A pattern of many words, as `new RegExp(source, flags)` reads it. V8 (13.6, Node 24.21) compiles what follows a group
 * of alternatives once for each of them, up to ten times, and groups in a row multiply; an assertion that is always
 * true (`(?=)`) behind the group is a place where the alternatives meet again, so the rest is compiled once. Executable
 * memory of the normaliser 35.6 -> 32.3 MB, time 1 to 3 % less, 2026-11.
 */
export const joinedPattern = (source: string, flags: string): RegExp => new RegExp(joinedChoices(source), flags);
