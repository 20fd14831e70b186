/**
 * Titles of postings that stand for no opening: standing invitations to send a CV. Folded (`foldName`); the whole
 * title, or what stands before or behind it ("General application - Berlin").
 */
const kinds = [
  "(?:general|open|speculative|spontaneous|unsolicited|initiative|future) (?:job )?(?:application|applications|applicants?|interest|submission)",
  "(?:expression of interest|talent (?:pool|community|network|bank|pipeline)|future (?:opportunit(?:y|ies)|openings?|roles?|talent))",
  "(?:join our (?:talent|team|community|network)\\b.*|dont see (?:what|your|a|the)\\b.*|cant find (?:what|your|a|the)\\b.*|stay in touch|keep in touch|register your interest)",
  "(?:initiativ ?bewerbung(?:en)?|blindbewerbung|spontanbewerbung)",
  "(?:candidatures? spontanees?|candidatura (?:espontanea|spontanea|geral)|banco de talentos|open sollicitatie|spontanansokan|uopfordret ansogning|candidatura abierta)",
];
const placeholder = new RegExp(`^(?:${kinds.join("|")})\\b|\\b(?:${kinds.join("|")})$`, "u");

export function placeholderTitle(foldedTitle: string): boolean {
  return placeholder.test(foldedTitle);
}
