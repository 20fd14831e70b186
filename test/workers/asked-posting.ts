/** The key, of digits, of the posting whose own address at Lever a request asks for; undefined: it asks for a list. */
export function askedPosting({ url }: Request): string | undefined {
  return /\/v0\/postings\/[^/]+\/(\d+)/.exec(new URL(url).pathname)?.[1];
}
