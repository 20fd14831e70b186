import { parseRegExpLiteral, type AST } from "@eslint-community/regexpp";

/**
 * Steps of regular expressions, of look-ups and of searches for a text or a byte, counted: while `countSteps` runs, every one is matched by a plain
 * backtracking matcher, as V8's is, that counts each character it tests and each place it goes on from.
 * What takes quadratic time takes quadratic steps, the same ones on every machine.
 */

/** Matches at a place of `input`, and then all that follows: whether both do. */
type Matcher = (at: number) => boolean;

/** The text that is matched, one at a time. */
let input = "";
let steps = 0;
let byPattern = new Map<string, number>();
/** Whether an expression is being matched: what the matcher does itself is not counted. */
let isMatching = false;
// oxlint-disable-next-line typescript/unbound-method -- called with what they belong to
const [nativeExec, nativeGet] = [RegExp.prototype.exec, Map.prototype.get];
// oxlint-disable-next-line typescript/unbound-method -- called with what they belong to
const [nativeFind, nativeFindByte] = [String.prototype.indexOf, Uint8Array.prototype.indexOf];
// oxlint-disable-next-line typescript/unbound-method -- called with what it belongs to
const nativeFindLast = String.prototype.lastIndexOf;

/** Every expression, map and search, those that strings use inside too, goes through these from now on. */
function use(isCounted: boolean): void {
  Object.assign(RegExp.prototype, { exec: isCounted ? countedExec : nativeExec });
  Object.assign(Map.prototype, { get: isCounted ? countedGet : nativeGet });
  Object.assign(String.prototype, { indexOf: isCounted ? countedFind : nativeFind });
  Object.assign(String.prototype, { lastIndexOf: isCounted ? countedFindLast : nativeFindLast });
  Object.assign(Uint8Array.prototype, { indexOf: isCounted ? countedFindByte : nativeFindByte });
}

const STEPS_MAX = 200_000_000;

/** The steps that `work` takes in regular expressions and look-ups: of all, and by expression. */
export function countSteps(work: () => unknown): { steps: number; byPattern: Map<string, number> } {
  steps = 0;
  byPattern = new Map();
  use(true);
  try {
    work();
    return { steps, byPattern };
  } finally {
    use(false);
  }
}

/** A look-up is a step too. */
function countedGet(this: Map<unknown, unknown>, key: unknown): unknown {
  if (!isMatching) steps++;
  return nativeGet.call(this, key);
}

function countedFind(this: string, searched: string, from = 0): number {
  return passed(nativeFind.call(this, searched, from), from, this.length);
}

/** Backwards, from where it is told or the end. */
function countedFindLast(this: string, searched: string, from = this.length): number {
  const found = nativeFindLast.call(this, searched, from);
  if (!isMatching) steps += Math.max(0, Math.min(from, this.length) - Math.max(0, found));
  return found;
}

function countedFindByte(this: Uint8Array, searched: number, from = 0): number {
  return passed(nativeFindByte.call(this, searched, from), from, this.length);
}

/** What a search went past, to what it found or to the end. */
function passed(found: number, from: number, length: number): number {
  if (!isMatching) steps += Math.max(0, (found === -1 ? length : found) - from);
  return found;
}

interface Program {
  key: string;
  matches: Matcher;
  canMove: boolean;
  isUnicode: boolean;
}

/** By expression, and by what it says: a literal in a function is another object each time. */
const programs = new WeakMap<RegExp, Program>();
const programsByKey = new Map<string, Program>();
/** Where the last match ended. */
let matchEnd = -1;

function countedExec(this: RegExp, text: string): RegExpExecArray | null {
  if (isMatching) return nativeExec.call(this, text);
  const [startIndex, before] = [this.lastIndex, steps];
  isMatching = true;
  try {
    const native = nativeExec.call(this, text);
    const program = programOf(this);
    const from = this.global || this.sticky ? startIndex : 0;
    const start = scan(program, text, from);
    byPattern.set(program.key, ((nativeGet.call(byPattern, program.key) as number | undefined) ?? 0) + steps - before);
    // The measure is worth nothing if it measures another language.
    const isSame =
      native === null ? start === -1 : start === native.index && matchEnd === native.index + native[0].length;
    if (!isSame)
      throw new Error(
        `${program.key} counted as ${start} to ${matchEnd}, is ${String(native?.index)} in ${JSON.stringify(text.slice(0, 200))}`,
      );
    return native;
  } finally {
    isMatching = false;
  }
}

function programOf(pattern: RegExp): Program {
  const own = programs.get(pattern);
  if (own !== undefined) return own;
  const key = pattern.toString();
  const program = (nativeGet.call(programsByKey, key) as Program | undefined) ?? compilePattern(key, pattern.flags);
  programsByKey.set(key, program);
  programs.set(pattern, program);
  return program;
}

/** Where it first matches, or -1. */
function scan({ matches, canMove, isUnicode }: Program, text: string, from: number): number {
  input = text;
  for (let at = from; at <= text.length; at++) {
    steps++;
    if (matches(at)) return at;
    if (!canMove) return -1;
    if (isUnicode && isPair(at)) at++;
  }
  return -1;
}

function isPair(at: number): boolean {
  const code = input.codePointAt(at);
  return code !== undefined && code > 0xffff;
}

function compilePattern(literal: string, flags: string): Program {
  const { pattern } = parseRegExpLiteral(literal);
  const matches = compileAlternatives(pattern.alternatives, { flags, backwards: false }, (at) => {
    matchEnd = at;
    return true;
  });
  return { key: literal, matches, canMove: !flags.includes("y"), isUnicode: flags.includes("u") };
}

interface Context {
  flags: string;
  /** Inside a lookbehind text is matched from its end. */
  backwards: boolean;
}

function compileAlternatives(alternatives: AST.Alternative[], context: Context, next: Matcher): Matcher {
  const matchers = alternatives.map(({ elements }) =>
    // From the last one to be matched: each knows what follows it.
    (context.backwards ? elements : elements.toReversed()).reduce(
      (rest, element) => compileElement(element, context, rest),
      next,
    ),
  );
  const [only] = matchers;
  if (matchers.length === 1 && only !== undefined) return only;
  return (at) => {
    for (const matcher of matchers) {
      steps++;
      if (matcher(at)) return true;
    }
    return false;
  };
}

function compileElement(element: AST.Element, context: Context, next: Matcher): Matcher {
  if (isOneCharacter(element)) {
    const step = oneCharacter(element, context);
    return (at) => {
      const to = step(at);
      return to >= 0 && next(to);
    };
  }
  if (element.type === "Group" || element.type === "CapturingGroup")
    return compileAlternatives(element.alternatives, context, next);
  if (element.type === "Quantifier") return compileQuantifier(element, context, next);
  if (element.type === "Assertion") return compileAssertion(element, context, next);
  throw new Error(`${element.type} is not counted: ${element.raw}`);
}

function compileAssertion(element: AST.Assertion, context: Context, next: Matcher): Matcher {
  if (element.kind === "lookahead" || element.kind === "lookbehind") {
    const backwards = element.kind === "lookbehind";
    const inner = compileAlternatives(element.alternatives, { ...context, backwards }, () => true);
    return (at) => inner(at) !== element.negate && next(at);
  }
  const test = compileEdge(element, context);
  return (at) => {
    steps++;
    return test(at) && next(at);
  };
}

/** Characters below it have a place in a table, the rarer ones in a map. */
const TABLE = 0x250;
const [NO, YES] = [1, 2];

/** What `test` says of a character, asked once for each. */
function byCode(test: (letter: string) => boolean): (code: number) => boolean {
  const table = new Uint8Array(TABLE);
  const others = new Map<number, number>();
  return (code) => {
    const isOther = code >= TABLE;
    const answer = isOther ? (nativeGet.call(others, code) as number | undefined) : table[code];
    if (answer === YES || answer === NO) return answer === YES;
    const isOne = test(String.fromCodePoint(code));
    if (isOther) others.set(code, isOne ? YES : NO);
    else table[code] = isOne ? YES : NO;
    return isOne;
  };
}

const WORD = /^\w$/;
const isWord = byCode((letter) => nativeExec.call(WORD, letter) !== null);
const isBreak = byCode((letter) => "\n\r\u2028\u2029".includes(letter));

function compileEdge(element: AST.EdgeAssertion | AST.WordBoundaryAssertion, { flags }: Context): Matcher {
  if (element.kind === "word") {
    const isWordAt = (at: number): boolean => at >= 0 && at < input.length && isWord(input.charCodeAt(at));
    return (at) => (isWordAt(at - 1) !== isWordAt(at)) !== element.negate;
  }
  const multiline = flags.includes("m");
  return element.kind === "start"
    ? (at) => at === 0 || (multiline && isBreak(input.charCodeAt(at - 1)))
    : (at) => at === input.length || (multiline && isBreak(input.charCodeAt(at)));
}

type OneCharacter = AST.Character | AST.CharacterClass | AST.CharacterSet;

function isOneCharacter(element: AST.Element): element is OneCharacter {
  return element.type === "Character" || element.type === "CharacterClass" || element.type === "CharacterSet";
}

interface RepeatedCharacter extends Pick<AST.Quantifier, "min" | "max" | "greedy"> {
  element: OneCharacter;
}

const known = new Map<string, (code: number) => boolean>();

/** Whether a character is of such a kind; by its code point or, without the flag `u` or `v`, its unit. */
function testOf(raw: string, flags: string): (code: number) => boolean {
  const usedFlags = flags.replaceAll(/[gymd]/g, "");
  const key = `${raw}/${usedFlags}`;
  const pattern = new RegExp(`^(?:${raw})$`, usedFlags);
  const test =
    (nativeGet.call(known, key) as ReturnType<typeof byCode> | undefined) ??
    byCode((letter) => nativeExec.call(pattern, letter) !== null);
  known.set(key, test);
  return test;
}

/** From a place to the one behind one character that matches, or -1. */
function oneCharacter({ raw }: OneCharacter, { flags, backwards }: Context): (at: number) => number {
  const isMatch = testOf(raw, flags);
  const isUnicode = /[uv]/.test(flags);
  return (at) => {
    if (++steps > STEPS_MAX) throw new Error(`more than ${STEPS_MAX} steps`);
    const length = isUnicode && isPair(backwards ? at - 2 : at) ? 2 : 1;
    const start = backwards ? at - length : at;
    if (start < 0 || start + length > input.length) return -1;
    const code = length === 2 ? (input.codePointAt(start) ?? 0) : input.charCodeAt(start);
    return isMatch(code) ? (backwards ? start : start + length) : -1;
  };
}

function compileQuantifier(quantifier: AST.Quantifier, context: Context, next: Matcher): Matcher {
  const { element, min, max, greedy } = quantifier;
  if (isOneCharacter(element)) return repeatCharacter({ element, min, max, greedy }, context, next);
  // Rounds so far and where this one began; whoever changes them puts them back when what follows did not match.
  let [count, began] = [0, -1];
  const inner = compileElement(element, context, (to) => {
    // An empty round would go on for ever.
    if (to === began && count > min) return false;
    const [ownCount, ownBegan] = [count, began];
    if (repeat(to)) return true;
    [count, began] = [ownCount, ownBegan];
    return false;
  });
  const more = (at: number): boolean => {
    if (count >= max) return false;
    const [ownCount, ownBegan] = [count, began];
    count++;
    began = at;
    if (inner(at)) return true;
    [count, began] = [ownCount, ownBegan];
    return false;
  };
  const repeat = (at: number): boolean => {
    steps++;
    if (count < min) return more(at);
    return greedy ? more(at) || next(at) : next(at) || more(at);
  };
  return (at) => {
    const [outerCount, outerBegan] = [count, began];
    [count, began] = [0, -1];
    if (repeat(at)) return true;
    [count, began] = [outerCount, outerBegan];
    return false;
  };
}

/** Without recursion: such a run may be as long as the text. */
function repeatCharacter({ element, min, max, greedy }: RepeatedCharacter, context: Context, next: Matcher): Matcher {
  const step = oneCharacter(element, context);
  // Of a pair it is not known how far back its beginning is.
  const back = /[uv]/.test(context.flags) ? null : context.backwards ? 1 : -1;
  return (from) => {
    const places = back === null ? [from] : [];
    let [at, count] = [from, 0];
    const advance = (): boolean => {
      const to = count < max ? step(at) : -1;
      if (to < 0) return false;
      at = to;
      count++;
      if (back === null) places.push(at);
      return true;
    };
    for (let least = min; least > 0; least--) if (!advance()) return false;
    if (!greedy) {
      do if (next(at)) return true;
      while (advance());
      return false;
    }
    while (advance());
    for (;;) {
      steps++;
      if (next(at)) return true;
      if (count === min) return false;
      count--;
      at = back === null ? (places[count] ?? from) : at + back;
    }
  };
}
