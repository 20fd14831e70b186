import { REDACTED } from "../../core/text-in/contact.ts";

/**
 * What of an element is for everybody, whatever its format: a tree of its fields' names, through lists as if they were
 * not there. `true` is a number, flag or text, or a list of such, and no text that `tellsContact`; "prose" is what is
 * written for all readers, whatever it holds; a test decides by the value and the fields beside it, of texts that tell
 * none. What is not named is not public, whatever it is: a board has fields for recruiters, approvers and budgets, and
 * adds new ones without telling.
 */
export interface PublicFields {
  readonly [name: string]: PublicField;
}
export type PublicField = true | "prose" | PublicTest | PublicFields | JsonText | Gated;
export type Fields = Readonly<Record<string, unknown>>;
export type PublicTest = (value: unknown, beside: Fields) => boolean;

/** A text that is JSON: of it is shown what its own fields say; a text that is none is not shown. */
export class JsonText {
  readonly fields: PublicFields;

  constructor(fields: PublicFields) {
    this.fields = fields;
  }
}

/** Fields that are shown only where those beside them say so; else none of their values is, and their shape stays. */
export class Gated {
  readonly isOpen: (beside: Fields) => boolean;
  readonly fields: PublicFields;

  constructor(isOpen: (beside: Fields) => boolean, fields: PublicFields) {
    this.isOpen = isOpen;
    this.fields = fields;
  }
}

/** The public part of an element, in the element's own format. */
export interface PublicPart {
  /** The element's bytes; `REDACTED` stands in place of each value that is not public. */
  bytes: Uint8Array<ArrayBuffer>;
  /**
   * Where they stood: JSON pointers (RFC 6901), of markup paths of names; the first `limits.redactedPathsMax`.
   * That of the whole is empty.
   */
  redacted: string[];
  /** How many there are. */
  redactedCount: number;
}

/** The public part of what can't be shown in part: one value that is left out, the whole. */
export function redactedWhole(): PublicPart {
  return {
    bytes: new Uint8Array(new TextEncoder().encode(JSON.stringify(REDACTED))),
    redacted: [""],
    redactedCount: 1,
  };
}

/** Fields that are shown: small ones, in which a mail address or a telephone number is a person's. */
export function shown<Name extends string>(...names: Name[]): Record<Name, true> {
  return Object.fromEntries(names.map((name) => [name, true])) as Record<Name, true>;
}

/** Fields that are shown whatever they hold: titles, and texts of descriptions. */
export function prose<Name extends string>(...names: Name[]): Record<Name, "prose"> {
  return Object.fromEntries(names.map((name) => [name, "prose"])) as Record<Name, "prose">;
}

/** Names of fields that can be told: any other may be a text of its own, such as an address. */
export const PLAIN_NAME = /^[A-Za-z_][\w-]{0,63}$/;
