/** Makes a thing when it is first asked for, and that one from then on: a Worker's start makes what it needs. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
