/** A function of a text that keeps what it made of the last ones: postings of a list share many. Emptied when full. */
export function rememberLast<Made>(make: (text: string) => Made, most = 1_000): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Made;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
