/**
 * `npm run -s normalize -- <field>`: JSON lines on stdin, one JSON line of output for each, in order.
 *
 * A line of input is an object with any of title, location, places, text, html, provider and native, or a bare
 * string; a further key is named on stderr. One that is neither gets `{"error": "..."}` in its place, and the exit code is 1 at the end.
 */
import { createInterface } from "node:readline";
import { z } from "zod";
import { normalizedFields, type NormalizedField } from "./normalize/fields.ts";
import { helpIfAsked } from "./read-options.ts";
import { inputKeys, readInput, unreadKeys } from "./normalize/input.ts";

const USAGE = `usage: npm run -s normalize -- <field> < lines.jsonl
  field  one of ${Object.keys(normalizedFields).join(", ")}
  lines  objects with any of ${inputKeys.join(", ")}, or bare strings`;

// A reader that needs no more (head, less) closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

helpIfAsked(USAGE);
const said = new Set<string>();
const [name = "", ...rest] = process.argv.slice(2);
const field = Object.hasOwn(normalizedFields, name) ? normalizedFields[name] : undefined;
if (field === undefined || rest.length > 0) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== "") process.stdout.write(`${JSON.stringify(answer(field, line))}\n`);
}

/** Once for each key: what it holds is not looked at, so that a null may be for want of it. */
function sayUnread(key: string): void {
  if (said.has(key)) return;
  said.add(key);
  process.stderr.write(`${JSON.stringify(key)} is not read; keys that are: ${inputKeys.join(", ")}\n`);
}

function answer({ bare, read }: NormalizedField, line: string): object | null {
  try {
    const input: unknown = JSON.parse(line);
    for (const key of unreadKeys(input)) sayUnread(key);
    return read(readInput(input, bare));
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof z.ZodError) return { error: z.prettifyError(error) };
    if (error instanceof SyntaxError) return { error: "not JSON" };
    throw error;
  }
}
