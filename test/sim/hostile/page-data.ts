import type { Provider } from "../../../src/cron/providers/provider.ts";

/**
 * The JSON in which a posting's own answer has its facts: all of it, or what stands in a page for people as linked
 * data or for its script. Null of a page that has them in its markup.
 */
export function jsonOfAnswer({ format }: Pick<Provider, "format">, answer: string): string | null {
  if (format === "json" && !answer.startsWith("<")) return answer;
  return /(?<=(?:ld\+json|application\/json)">|"jobDetail":).*?(?=<\/script>|\}; phApp)/s.exec(answer)?.[0] ?? null;
}

/** The answer with other JSON in its place. */
export function withJson(answer: string, json: string, other: string): string {
  return answer.replace(json, () => other.replaceAll("<", "\\u003c"));
}
