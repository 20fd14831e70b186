import { parseRegExpLiteral, type AST } from "@eslint-community/regexpp";

/**
 * Steps of regular expressions, of look-ups and of searches for a text or a byte, counted: while `countSteps` runs, every one is matched by a plain
 * backtracking matcher, as V8's is, that counts each character it tests and each place it goes on from.
 * What takes quadratic time takes quadratic steps, the same ones on every machine.
 */

/** Tries to match at `at`, then what follows (`next`). */
type Matcher = (at: number, next: (at: number) => boolean) => boolean;

interface Run {
  input: string;
}

let steps = 0;
let byPattern = new Map<string, number>();
// oxlint-disable-next-line typescript/unbound-method -- called with what they belong to
const [nativeExec, nativeGet] = [RegExp.prototype.exec, Map.prototype.get];
// oxlint-disable-next-line typescript/unbound-method -- called with what they belong to
const [nativeFind, nativeFindByte] = [String.prototype.indexOf, Uint8Array.prototype.indexOf];

/** Every expression, map and search, those that strings use inside too, goes through these from now on. */
function use(exec: typeof nativeExec, get: typeof nativeGet, isCounted = false): void {
  Object.assign(RegExp.prototype, { exec });
  Object.assign(Map.prototype, { get });
  Object.assign(String.prototype, { indexOf: isCounted ? countedFind : nativeFind });
  Object.assign(Uint8Array.prototype, { indexOf: isCounted ? countedFindByte : nativeFindByte });
}

const STEPS_MAX = 200_000_000;

/** The steps that `work` takes in regular expressions and look-ups: of all, and by expression. */
export function countSteps(work: () => unknown): { steps: number; byPattern: Map<string, number> } {
  steps = 0;
  byPattern = new Map();
  use(countedExec, countedGet, true);
  try {
    work();
    return { steps, byPattern };
  } finally {
    use(nativeExec, nativeGet);
  }
}

/** A look-up is a step too. */
function countedGet(this: Map<unknown, unknown>, key: unknown): unknown {
  steps++;
  return nativeGet.call(this, key);
}

function countedFind(this: string, searched: string, from = 0): number {
  return passed(nativeFind.call(this, searched, from), from, this.length);
}

function countedFindByte(this: Uint8Array, searched: number, from = 0): number {
  return passed(nativeFindByte.call(this, searched, from), from, this.length);
}

/** What a search went past, to what it found or to the end. */
function passed(found: number, from: number, length: number): number {
  steps += Math.max(0, (found === -1 ? length : found) - from);
  return found;
}

const programs = new Map<string, (run: Run) => Matcher>();

function countedExec(this: RegExp, input: string): RegExpExecArray | null {
  const [startIndex, before] = [this.lastIndex, steps];
  const native = nativeExec.call(this, input);
  use(nativeExec, nativeGet);
  try {
    const key = this.toString();
    const program = programs.get(key) ?? compilePattern(key, this.flags);
    programs.set(key, program);
    const found = scan(program, this, input, this.global || this.sticky ? startIndex : 0);
    byPattern.set(key, (byPattern.get(key) ?? 0) + steps - before);
    // The measure is worth nothing if it measures another language.
    const same =
      found?.[0] === native?.index && found?.[1] === (native === null ? undefined : native.index + native[0].length);
    if (!same)
      throw new Error(
        `${key} counted as ${String(found)}, is ${String(native?.index)} in ${JSON.stringify(input.slice(0, 200))}`,
      );
  } finally {
    use(countedExec, countedGet, true);
  }
  return native;
}

function scan(program: (run: Run) => Matcher, pattern: RegExp, input: string, from: number): [number, number] | null {
  const run: Run = { input };
  const matcher = program(run);
  for (let at = from; at <= input.length; at++) {
    steps++;
    let end = -1;
    const isFound = matcher(at, (to) => {
      end = to;
      return true;
    });
    if (isFound) return [at, end];
    if (pattern.sticky) return null;
    if (pattern.unicode && isPair(input, at)) at++;
  }
  return null;
}

function isPair(input: string, at: number): boolean {
  const code = input.codePointAt(at);
  return code !== undefined && code > 0xffff;
}

function compilePattern(literal: string, flags: string): (run: Run) => Matcher {
  const { pattern } = parseRegExpLiteral(literal);
  return (run) => compileAlternatives(pattern.alternatives, { flags, run, backwards: false });
}

interface Context {
  flags: string;
  run: Run;
  /** Inside a lookbehind text is matched from its end. */
  backwards: boolean;
}

function compileAlternatives(alternatives: AST.Alternative[], context: Context): Matcher {
  const matchers = alternatives.map(({ elements }) => {
    const parts = elements.map((element) => compileElement(element, context));
    return sequence(context.backwards ? parts.toReversed() : parts);
  });
  const [only] = matchers;
  if (matchers.length === 1 && only !== undefined) return only;
  return (at, next) => matchers.some((matcher) => (steps++, matcher(at, next)));
}

function sequence(parts: Matcher[]): Matcher {
  return parts.reduceRight<Matcher>(
    (rest, part) => (at, next) => part(at, (to) => rest(to, next)),
    (at, next) => next(at),
  );
}

function compileElement(element: AST.Element, context: Context): Matcher {
  if (isOneCharacter(element)) {
    const step = oneCharacter(element, context);
    return (at, next) => {
      const to = step(at);
      return to >= 0 && next(to);
    };
  }
  if (element.type === "Group" || element.type === "CapturingGroup")
    return compileAlternatives(element.alternatives, context);
  if (element.type === "Quantifier") return compileQuantifier(element, context);
  if (element.type === "Assertion") return compileAssertion(element, context);
  throw new Error(`${element.type} is not counted: ${element.raw}`);
}

function compileAssertion(element: AST.Assertion, context: Context): Matcher {
  if (element.kind === "lookahead" || element.kind === "lookbehind") {
    const backwards = element.kind === "lookbehind";
    const inner = compileAlternatives(element.alternatives, { ...context, backwards });
    return (at, next) => inner(at, () => true) !== element.negate && next(at);
  }
  const test = compileEdge(element, context);
  return (at, next) => (steps++, test(context.run.input, at)) && next(at);
}

function compileEdge(element: AST.EdgeAssertion | AST.WordBoundaryAssertion, { flags }: Context) {
  const isWord = (letter: string | undefined): boolean => letter !== undefined && /\w/.test(letter);
  const isBreak = (letter: string | undefined): boolean => letter !== undefined && /[\n\r\u2028\u2029]/.test(letter);
  const multiline = flags.includes("m");
  const isNegated = element.kind === "word" && element.negate;
  return (input: string, at: number): boolean => {
    if (element.kind === "start") return at === 0 || (multiline && isBreak(input[at - 1]));
    if (element.kind === "end") return at === input.length || (multiline && isBreak(input[at]));
    return (isWord(input[at - 1]) !== isWord(input[at])) !== isNegated;
  };
}

type OneCharacter = AST.Character | AST.CharacterClass | AST.CharacterSet;

function isOneCharacter(element: AST.Element): element is OneCharacter {
  return element.type === "Character" || element.type === "CharacterClass" || element.type === "CharacterSet";
}

const known = new Map<string, Map<string, boolean>>();

/** From a place to the one behind one character that matches, or -1. */
function oneCharacter({ raw }: OneCharacter, { run, flags, backwards }: Context): (at: number) => number {
  const usedFlags = flags.replaceAll(/[gymd]/g, "");
  const pattern = new RegExp(`^(?:${raw})$`, usedFlags);
  const key = `${raw}/${usedFlags}`;
  const answers = known.get(key) ?? new Map<string, boolean>();
  known.set(key, answers);
  const isUnicode = /[uv]/.test(flags);
  return (at) => {
    if (++steps > STEPS_MAX) throw new Error(`more than ${STEPS_MAX} steps`);
    const { input } = run;
    const length = !isUnicode ? 1 : backwards ? (isPair(input, at - 2) ? 2 : 1) : isPair(input, at) ? 2 : 1;
    const start = backwards ? at - length : at;
    if (start < 0 || start + length > input.length) return -1;
    const letter = input.slice(start, start + length);
    let isMatch = answers.get(letter);
    if (isMatch === undefined) answers.set(letter, (isMatch = nativeExec.call(pattern, letter) !== null));
    return isMatch ? (backwards ? start : start + length) : -1;
  };
}

function compileQuantifier({ element, min, max, greedy }: AST.Quantifier, context: Context): Matcher {
  if (isOneCharacter(element)) return repeatCharacter(oneCharacter(element, context), min, max, greedy);
  const inner = compileElement(element, context);
  const repeat = (count: number, at: number, next: (at: number) => boolean): boolean => {
    steps++;
    // An empty round would go on for ever.
    const more = (): boolean =>
      count < max && inner(at, (to) => (to !== at || count < min) && repeat(count + 1, to, next));
    if (count < min) return more();
    return greedy ? more() || next(at) : next(at) || more();
  };
  return (at, next) => repeat(0, at, next);
}

/** Without recursion: such a run may be as long as the text. */
function repeatCharacter(step: (at: number) => number, min: number, max: number, greedy: boolean): Matcher {
  return (at, next) => {
    const places = [at];
    const advance = (): boolean => {
      const to = places.length <= max ? step(places.at(-1) ?? at) : -1;
      if (to >= 0) places.push(to);
      return to >= 0;
    };
    while (places.length <= min) if (!advance()) return false;
    if (!greedy) {
      do if (next(places.at(-1) ?? at)) return true;
      while (advance());
      return false;
    }
    while (advance());
    for (let count = places.length - 1; count >= min; count--) {
      steps++;
      if (next(places[count] ?? at)) return true;
    }
    return false;
  };
}
