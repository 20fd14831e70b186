import { limits } from "../limits.ts";

/** An http address as a person may paste it, with or without its scheme, else null. */
export function pastedAddress(text: string): URL | null {
  const address = text.trim();
  if (address.length > limits.urlCharsMax || /\p{Cc}/u.test(address)) return null;
  const hasScheme = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);
  const url = URL.parse(hasScheme ? address : `https://${address}`, "https://none.invalid");
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.username === "" && url.password === "" && url.port === "" ? url : null;
}
