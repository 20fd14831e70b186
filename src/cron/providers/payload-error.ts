/** A payload that is not what its provider answers; `message` says what was expected. */
export class PayloadError extends Error {
  override name = "PayloadError";
}
