import type { Derived, Evidence } from "../../evidence.ts";
import type { Steps } from "../steps.ts";
import { agree } from "./agree.ts";
import { evidenceOf, type Statement, type Statements } from "./statements.ts";

/** More are a firm's, not a posting's. */
const openingsMax = 500;

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const jobs =
  "(?:openings?|vacanc(?:y|ies)|positions?|hires|vacantes?|vagas?|stellen|postes?|posti|posizioni|vacatures|plazas?|puestos?)";
const number = `(\\d{1,3}|${words.join("|")})`;

let forms: RegExp | undefined;
/** "Number of openings: 3", "(3 positions)", "3 vacancies available": the number is in one of three groups. */
const formsOf = (): RegExp =>
  new RegExp(
    `(?:(?:number|no\\.?|#|total|n\u00famero|n\u00famero total|nombre|numero|anzahl|aantal) (?:of |de |der |di |freie |offene )*(?:open |available |offenen |freien )*${jobs}(?: available| disponibles?| \u00e0 pourvoir)?\\s*[:=\u2013-]?\\s*${number}(?![\\d,.]*\\d|\\p{L})|^[-*\u2022\\s]*(?:open |available )?${jobs}(?: available)?\\s*[:=]\\s*${number}(?=\\s*(?:$|[;,)]))|(?<![\\p{L}\\d.,+$-])${number} (?:open |available |new |freie |offene )?${jobs}(?: (?:are |currently )*(?:available|open|to (?:be )?fill(?:ed)?|in total|disponibles?|dispon\u00edveis|\u00e0 pourvoir|disponibili)|\\)))`,
    "iu",
  );
/** What is not this posting's: the firm's places, and how many one has held. */
const others =
  /(?:over|more than|about|around|our (?:other )?|across|than|world|globally|previous|all|all of the|top|last|first|one of|at least|minimum(?: of)?|up to|held)[^.;]{0,20}$/i;

/** How many are hired for this posting, where it says so; statements that disagree are conflicts. */
export function readOpenings(statements: Statements, steps: Steps): Derived<{ value: number }> {
  const stated: { value: number; evidence: Evidence }[] = [];
  for (const statement of statements.openings) {
    steps.take(statement.text.length * 12);
    const found = readStatement(statement);
    if (found !== null) stated.push(found);
  }
  return agree(stated);
}

function readStatement(statement: Statement): { value: number; evidence: Evidence } | null {
  const match = (forms ??= formsOf()).exec(statement.text);
  if (match === null) return null;
  const said = (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase();
  const value = words.includes(said) ? words.indexOf(said) + 1 : Number(said);
  if (value < 1 || value > openingsMax) return null;
  if (match[3] !== undefined && others.test(statement.text.slice(Math.max(0, match.index - 40), match.index)))
    return null;
  return { value, evidence: evidenceOf(statement, "statement", match.index, match.index + match[0].length) };
}
