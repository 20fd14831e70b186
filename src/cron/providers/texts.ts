import type { PlaceHint } from "../../core/posting.ts";
import { Line, textToHtml } from "./fields.ts";

/** What is known of some parts, as one line: "Austin, Texas"; null for nothing. */
export function joinLine(parts: readonly (string | null)[]): string | null {
  return Line.parse(parts.filter((part) => part !== null).join(", "));
}

/** A place of which the board says a name alone, and perhaps the country. */
export function placeNamed(text: string | null, country: string | null = null): PlaceHint {
  return { text, city: null, region: null, country };
}

/** A part of a description with its heading, a text: what `joinHtml` takes. Nothing of a part that is blank. */
export function headed(heading: string | null, html: string | null): (string | null)[] {
  if ((html ?? "").trim() === "") return [];
  return [heading === null ? null : `<h3>${textToHtml(heading)}</h3>`, html];
}

/** What a text of base64 holds, bytes as characters; null for what is none, or empty. */
export function base64Text(text: string): string | null {
  try {
    return atob(text) || null;
  } catch {
    return null;
  }
}
