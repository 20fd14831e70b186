import { describe, expect, it } from "vitest";
import { normalizePosting } from "../../../../src/core/normalize/normalize-posting.ts";
import { findProvider, providers, type ProviderName } from "../../../../src/cron/providers/registry.ts";
import { expected } from "../../../fixtures/expected.ts";
import { fixture, readAll } from "./read-all.ts";

describe.each(Object.keys(providers) as ProviderName[])("%s", (name) => {
  const provider = findProvider(name);
  if (provider === null) throw new Error(`no provider ${name}`);

  it("reads every fact of its fixture's first posting", () => {
    const [first] = readAll(provider, fixture(`${name}/acme.${provider.format}`));
    // An element that names its board names that of the list.
    const named = first?.kind === "posting" ? (first.board ?? provider.example) : null;
    expect({ ...first, board: named }).toEqual({ kind: "posting", posting: expected[name], board: provider.example });
    // The normaliser takes what it gives.
    expect(() => normalizePosting(expected[name])).not.toThrow();
  });

  it("keeps a posting's native fields free of what the fixture's persons and mailboxes are", () => {
    expect(JSON.stringify(expected[name].native)).not.toMatch(/@|"(?:recruiter|hiring_manager|mailbox_email)/i);
  });
});
