/**
 * All that `text.matchAll(pattern)` finds, at most `max` of them, without the copy of the pattern that `matchAll` makes at
 * each call: V8 reads the whole source again for it (finding `v8-matchall-reads-the-pattern-again`), which costs more than
 * to look through a sentence. The pattern is global; it may be asked again while the answer is read.
 */
export function everyMatch(pattern: RegExp, text: string, max = Infinity): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  while (found.length < max) {
    const match = pattern.exec(text);
    if (match === null) break;
    found.push(match);
    // A match of nothing is found once at its place.
    if (match[0] === "") pattern.lastIndex++;
  }
  pattern.lastIndex = 0;
  return found;
}
