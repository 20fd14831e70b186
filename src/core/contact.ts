/** The address that the repository once carried: nobody there knows about your crawler. */
const CONTACT_OF_NOBODY = "https://github.com/jobledger/jobledger";

/** A web page or a mail address, without what would end the comment of a User-Agent in which it stands. */
const ADDRESS = /^(?:https:\/\/[^\s()@]+\.[^\s()@]+|(?:mailto:)?[^\s()@/:]+@[^\s()@/:]+\.[^\s()@/:]+)$/;
const CONTACT_CHARS_MAX = 200;

/** Why real boards may not be asked under this CONTACT, in one line that says what to do; null when they may. */
export function contactProblem(contact: string): string | null {
  const given = contact.trim();
  const what =
    given === "" || given === CONTACT_OF_NOBODY
      ? "CONTACT is not set"
      : ADDRESS.test(given) && given.length <= CONTACT_CHARS_MAX
        ? null
        : "CONTACT is no mail or https address";
  if (what === null) return null;
  return `${what}: put an address of yours into wrangler.toml, .dev.vars or the environment (CONTACT=you@your.org npm run dev); it is in the User-Agent, for a board's owner who wants to reach you`;
}
