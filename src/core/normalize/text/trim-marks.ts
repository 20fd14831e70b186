/** Text without such marks at its end. As a pattern, `[marks]+$` would try every run of them from each of its places. */
function trimEndMarks(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Text without such marks at both ends. */
export function trimMarks(text: string, marks: string): string {
  const trimmed = trimEndMarks(text, marks);
  let start = 0;
  while (start < trimmed.length && marks.includes(trimmed.charAt(start))) start += 1;
  return trimmed.slice(start);
}
