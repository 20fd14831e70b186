/** One of these must hold: a token, or all of some groups. */
export type Group = Alternative[];
export type Alternative = string | Group[];

/** A MATCH expression: each group is an OR, all groups must hold, none of `without`. */
export function matchExpression(groups: Group[], without: Group = []): string {
  const all = groups.map(anyOf).join(" AND ");
  return without.length === 0 ? all : `(${all}) NOT ${anyOf(without)}`;
}

function anyOf(group: Group): string {
  return `(${group.map((one) => (typeof one === "string" ? `"${one}"` : `(${matchExpression(one)})`)).join(" OR ")})`;
}

/** Whether the index would find a posting of these words: the same, one posting at a time. */
export function holdsGroup(group: Group, words: ReadonlySet<string>): boolean {
  return group.some((one) =>
    typeof one === "string" ? words.has(one) : one.every((inner) => holdsGroup(inner, words)),
  );
}
