import { decodeEntities } from "./decode-entities.ts";

/**
 * Mail addresses and telephone numbers in small texts. Departments, places and words on pay have none of a company's
 * own: where one stands it is a recruiter's. Of 167,111 such texts of 30,923 recorded postings none has one.
 */

/** In place of a value that is not shown; and of a name that may say more than a name should. */
export const REDACTED = "[redacted]";

/**
 * An address, however its sign is written ("Vienna (AT)" is in Austria); numbers with a country's code, one in brackets, or a leading 0. A sum of
 * amounts (5000000+1000000) has no country's code.
 */
const CONTACT =
  /[\p{L}\p{N}_.%+'-]@[\p{L}\p{N}]|[([{] ?at ?[)\]}](?=\s?[\p{L}\p{N}])|\btel:|(?<!\d)\+\d(?:[ ().\-/]{0,3}\d){6}|\(0?\d{2,5}\) ?\d{2,}|\b\d{3}[ .-]\d{3}[ .-]\d{4}\b|(?<![\d.-])0\d{1,4}[ /-](?:[ /-]?\d){5}/iu;

/**
 * Whether a text holds an e-mail address or a telephone number: in a field that a company made for itself
 * that is a person's, whatever the field is called. A number of one piece is no telephone: ids are so.
 */
export function holdsContact(text: string): boolean {
  return CONTACT.test(asRead(text));
}

/** A text as it reads: without references, escapes of an address, marks that are not seen, digits of other scripts. */
function asRead(text: string): string {
  return decodeEntities(text)
    .replaceAll(/%(40|2B)/gi, (escaped) => decodeURIComponent(escaped))
    .normalize("NFKC")
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll(/(?!\d)\p{Nd}/gu, digitOf);
}

/** Digits of a script stand one behind the other, from its 0 on. */
function digitOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** An address of the web or its path; one in which a mail address or a number to call stands. */
const ADDRESS = /^(?:https?:\/)?\/\S*$/i;
const ADDRESS_OF_PERSON = /[^\s@/](?:@|%40)[^\s@/]|\b(?:mailto|tel):/i;
/** What has a telephone number's signs and is none: a day of its own order, an id. */
const DAY = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:[ T][\d:.]+)?(?: ?[AP]M)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/i;
const ID = /^(?=[\d_-]*[a-z])[\w-]+$/i;

/** Whether a value of a small field is a text with a mail address or a telephone number. */
export function tellsContact(value: unknown): boolean {
  if (typeof value !== "string" || DAY.test(value) || ID.test(value)) return false;
  return ADDRESS.test(value) ? ADDRESS_OF_PERSON.test(asRead(value)) : holdsContact(value);
}
