import type { WorkplaceType } from "../../facts.ts";
import { asksOfJob } from "../text/asks-of-job.ts";
import { answerOf } from "../text/yes-no.ts";
import type { Sentence } from "../text/sentences.ts";
import { modelsInPart } from "./model-words.ts";

/** The answer to a question of the work model. */
export interface Answer {
  /** What it states; "not_remote" where remote work is denied, null where nothing follows of it. */
  says: WorkplaceType | "not_remote" | null;
}

const questionCharsMax = 90;
const answerChars = 16;
/** What the applicant is asked, and what is possible and no model yet. */
const ofApplicant = /\b(?:are|have|do|would|will) you\b|\b(?:comfortable|willing|experience)\b/i;
const ofPossible =
  /\b(?:possible|allowed|permitted|option(?:al)?|available|m\u00f6glich|possib(?:le|ile)|posible|poss\u00edvel|mogelijk|mo\u017cliwa|m\u00f6jligt|mulig)\b/i;
const asks =
  /^\P{L}*(?:is (?:this|the|it|that)|can (?:this|the|i|it)|will (?:this|the|i)|\u00e9|es|ist|est-ce|peut-on|kann|pode|posso|d\u00e1 para|se puede|\u00e8|is (?:de|deze|het))(?!\p{L})/iu;

/** The words for a model, and those by which one asks for it. */
const named =
  /\b(?:remot(?:e|ely|o|a)|home[ -]based|from home|wfh|telecommut\w*|telework\w*|t\u00e9l\u00e9travail|teletrab\w+|home[ -]?office|zdaln\w+|h[i\u00ed]brid\w*|hybrid\w*|ibrid[oa]|on[ -]?site|in[ -](?:the )?office|in[ -]person|office[ -]based|presencial|pr\u00e9sentiel|sur site|vor ort|in presenza|in sede|op kantoor|stacjonarn\w+)(?![a-z\u00c0-\u024f])/giu;
/** Words of what is possible, whose "no" denies it. */
const asksForLeave =
  /(?<!\p{L})(?:can|could|may|i|this|possible|allowed|permitted|option|available|any|there|kann|ich|man|m\u00f6glich|peut-on|possib(?:le|ile)|se|puede|posible|posso|pode|poss\u00edvel|kan|ik|mogelijk|mo\u017cliwa|m\u00f6jligt|mulig)(?!\p{L})/giu;

/** What a question with its answer behind the mark or on the line below says: "Is this role remote? Yes"; null for no such question. */
export function readQuestion(text: string, { text: sentence, at }: Sentence): Answer | null {
  const end = at + sentence.length;
  if (sentence.length > questionCharsMax || !/^\s?\?/.test(text.slice(end, end + 2))) return null;
  const answer = answerOf(text.slice(end, end + answerChars));
  // What is asked states nothing, nor does a choice that nobody made.
  if (answer === null || answer === "either") return asks.test(sentence) ? { says: null } : null;
  const [model, ...others] = modelsInPart(sentence);
  if (model === undefined || others.length > 0 || ofApplicant.test(sentence)) return { says: null };
  const asked = answer ? sentence : sentence.replace(asksForLeave, " ");
  // "On-site parking? Yes", "Is the interview remote? Yes": of something else than the job.
  if (!asksOfJob(asked, named)) return { says: null };
  if (!answer) return { says: model === "remote" ? "not_remote" : null };
  return { says: ofPossible.test(sentence) ? null : model };
}
