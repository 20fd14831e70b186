/** How the city tables (data/cities-data.ts) write numbers and letters: shared with the script that makes them. */

/** Printable ASCII without marks of the tables and of template literals. */
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#%&()*+,-./:<=>?[]_{}";

/** A number in `count` digits. */
export function digits(value: number, count: number): string {
  let text = "";
  for (let rest = value, left = count; left > 0; left--) {
    text = alphabet.charAt(rest % alphabet.length) + text;
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}

export function readDigits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index++)
    value = value * alphabet.length + alphabet.indexOf(text.charAt(index));
  return value;
}

/** Each class of population has so many times the people of the one before. */
const classRatio = 1.15;
const classFloor = 400;

export function populationClass(people: number): string {
  const step = Math.round(Math.log(Math.max(people, classFloor) / classFloor) / Math.log(classRatio));
  return digits(Math.min(step, alphabet.length - 1), 1);
}

/** People, within 7 %. */
export function readPopulation(text: string, at: number): number {
  return Math.round(classFloor * classRatio ** readDigits(text, at, 1));
}

/** Cells of a degree: a spot is known within some 4 km. */
const cells = 20;
const columns = 360 * cells;

/** A spot on the earth in 4 digits. */
export function spotDigits(latitude: number, longitude: number): string {
  const row = Math.min(Math.floor((latitude + 90) * cells), 180 * cells - 1);
  const column = Math.min(Math.floor((longitude + 180) * cells), columns - 1);
  return digits(row * columns + column, 4);
}

/** Degrees: the middle of the spot's cell. */
export function readSpot(text: string, at: number): { latitude: number; longitude: number } {
  const cell = readDigits(text, at, 4);
  return {
    latitude: (Math.floor(cell / columns) + 0.5) / cells - 90,
    longitude: ((cell % columns) + 0.5) / cells - 180,
  };
}

/** Letters outside of Latin-1, by the mark that stands for them after "^". */
export const letterMarks: Record<string, string> = Object.fromEntries(
  Array.from(
    "\u0105\u0107\u0119\u0142\u0144\u015B\u017A\u017C\u0141\u015A\u017B\u010D\u0161\u017E\u0159\u011B\u016F\u010C\u0160\u017D\u0103\u0219\u021B\u0218\u021A\u0151\u0171\u0131\u0130\u015F\u011F\u015E\u0101\u0113\u012B\u014D\u016B\u0117\u0173\u012F\u0111\u2019\u2018\u0153\u0152\u0137\u013C\u0146\u0136\u0112\u0100\u014C\u012A\u016A\u0106\u0110\u0163\u0162\u0165\u010F\u0148\u013E\u0158\u0175\u0177",
    (letter, index) => [alphabet.charAt(index), letter],
  ),
);

/** The name as shown, where its folded form says it all: each word with a capital. */
export function shownName(key: string): string {
  return key.replace(/(?:^| )[a-z]/g, (first) => first.toUpperCase());
}

export function readMarks(text: string): string {
  return text.includes("^") ? text.replace(/\^(.)/g, (_, mark: string) => letterMarks[mark] ?? "") : text;
}
