import { type Conflict, type Derived, type Evidence, unknown } from "../../evidence.ts";

/** Explicit statements of a value: taken where they agree, unknown where they do not. */
export function agree<T extends string | number | boolean>(
  stated: { value: T; evidence: Evidence }[],
  confidence = 0.9,
): Derived<{ value: T }> {
  const [first] = stated;
  if (first === undefined) return unknown();
  if (stated.some(({ value }) => value !== first.value))
    return unknown(stated.map(({ value, evidence }): Conflict => ({ ...evidence, value: String(value) })));
  return { value: { value: first.value }, confidence, evidence: stated.map(({ evidence }) => evidence), conflicts: [] };
}
