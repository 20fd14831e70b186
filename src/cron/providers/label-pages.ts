import { limits } from "../../core/limits.ts";
import type { Posting } from "../../core/posting.ts";
import { Line, native } from "./fields.ts";
import { endOfDay } from "./loose-fields.ts";
import { innerText, type MarkupNode } from "./markup.ts";
import type { PublicFields } from "./public-part.ts";
import { placeNamed } from "./texts.ts";

/**
 * Pages whose facts stand beside labels. A field's own name is the customer's and says nothing (`department` holds the
 * closing date): what it holds is told by the words that people see.
 */

/** What such a page may say, by our own names; a provider without labels for one leaves it out. */
interface LabelledFacts {
  place?: string | null;
  department?: string | null;
  employment?: string | null;
  workplace?: string | null;
  requisition?: string | null;
  company?: string | null;
  pay?: string | null;
  /** Ms since 1970. */
  posted?: number | null;
  /** The last day on which one can apply: its begin, in ms since 1970. */
  closes?: number | null;
}

/**
 * Tells the field that a label names, else null. `labels`: whole labels in lower case, the first that fits counts;
 * `noise`: what of a label says nothing (its colon). Long texts are no labels, and are not searched.
 */
export function labelReader(
  labels: readonly (readonly [field: string, words: RegExp])[],
  noise: RegExp,
): (label: string) => string | null {
  return (label) => {
    const words = label.trim().toLowerCase();
    if (words.length > limits.labelCharsMax) return null;
    const plain = words.replace(noise, "").trim();
    return labels.find(([, test]) => test.test(plain))?.[0] ?? null;
  };
}

/** The public fields of a row whose cells stand in one another, however deep: each has these fields, and all cells. */
export function nestedCells(names: readonly string[], fields: PublicFields): PublicFields {
  const cell: Record<string, PublicFields[string]> = { ...fields };
  for (const name of names) cell[name] = cell;
  return cell;
}

/** The one line that an element says; null for none. */
export function lineOf(node: MarkupNode | null): string | null {
  return node === null ? null : Line.parse(innerText(node));
}

const NOT_SAID = new Set(["heading", "sr-only", "wai", "visually-hidden", "always-hidden"]);

/** What a cell says without the label in it, and without what is there for readers of screens alone. */
export function unlabelled(cell: MarkupNode | null): string | null {
  const isSaid = ({ name, attributes }: MarkupNode): boolean =>
    !["b", "strong", "label"].includes(name) &&
    !(attributes["class"] ?? "").split(/\s+/).some((one) => NOT_SAID.has(one));
  const textOf = (node: MarkupNode): string => [node.text, ...node.children.filter(isSaid).map(textOf)].join(" ");
  return cell === null ? null : Line.parse(textOf(cell).trim().replace(/^[|:]/, ""));
}

/** The posting that a row of a list says. Its form is behind its own page. */
export function rowPosting(row: LabelledFacts & { id: string; title: string }, address: string | null): Posting {
  const place = row.place ?? null;
  return {
    key: row.id,
    title: row.title,
    locationText: place,
    places: place === null ? [] : [placeNamed(place)],
    department: row.department ?? null,
    team: null,
    employmentText: row.employment ?? null,
    workplaceText: row.workplace ?? null,
    isRemote: null,
    pay: [],
    payText: row.pay ?? null,
    descriptionHtml: null,
    language: null,
    companyName: row.company ?? null,
    sourceUrl: address,
    applyUrl: address,
    postedAt: row.posted ?? null,
    updatedAt: null,
    deadlineAt: endOfDay(row.closes ?? null),
    native: native({ requisition_id: row.requisition ?? null }),
  };
}

/** The listed posting with what its own page says in other words, or more. Places and texts are the provider's. */
export function withLabelled(listed: Posting, page: LabelledFacts): Posting {
  return {
    ...listed,
    department: page.department ?? listed.department,
    employmentText: page.employment ?? listed.employmentText,
    workplaceText: page.workplace ?? listed.workplaceText,
    payText: page.pay ?? listed.payText,
    companyName: page.company ?? listed.companyName,
    postedAt: page.posted ?? listed.postedAt,
    deadlineAt: endOfDay(page.closes ?? null) ?? listed.deadlineAt,
  };
}
