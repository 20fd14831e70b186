const { charCodeAt } = String.prototype as { charCodeAt: (this: string, at: number) => number };

/**
 * The UTF-16 unit of a text at a place, NaN beyond it, for loops over each of them. V8 keeps texts in a dozen shapes (joined,
 * cut, one byte a unit or two), and a function that has met more than four of them looks `charCodeAt` up anew at each
 * character, which takes three times as long. As it is taken here it is looked up once.
 */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at);
