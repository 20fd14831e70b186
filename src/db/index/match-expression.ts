/** One of these must hold: a token, all of some groups, or all of some and none of another. */
export type Group = Alternative[];
export type Alternative = string | Group[] | { all: Group[]; but: Group };

/** Of an alternative that is more than a token: its groups, and what it excludes. */
export function partsOf(one: Exclude<Alternative, string>): { all: Group[]; but: Group } {
  return Array.isArray(one) ? { all: one, but: [] } : one;
}

/** A MATCH expression: each group is an OR, all groups must hold, none of `without`. */
export function matchExpression(groups: Group[], without: Group = []): string {
  const all = groups.map(anyOf).join(" AND ");
  return without.length === 0 ? all : `(${all}) NOT ${anyOf(without)}`;
}

function anyOf(group: Group): string {
  return `(${group.map(expressionOf).join(" OR ")})`;
}

function expressionOf(one: Alternative): string {
  if (typeof one === "string") return `"${one}"`;
  const { all, but } = partsOf(one);
  return `(${matchExpression(all, but)})`;
}

/** Whether the index would find a posting of these words: the same, one posting at a time. */
export function holdsGroup(group: Group, words: ReadonlySet<string>): boolean {
  return group.some((one) => {
    if (typeof one === "string") return words.has(one);
    const { all, but } = partsOf(one);
    return all.every((inner) => holdsGroup(inner, words)) && !holdsGroup(but, words);
  });
}
