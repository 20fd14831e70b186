import { contactProblem } from "../src/core/contact.ts";

/** Cloudflare's plans for Workers. */
export type Plan = "free" | "paid";

/** CPU time of one crawl, request or run of the cron on Workers Paid, ms; 30 s without. Free refuses to be told. */
const CPU_MS_PAID = 60_000;

export function isPlan(text: string): text is Plan {
  return text === "free" || text === "paid";
}

/** What wrangler.toml is deployed as. */
export function deployConfig(production: string, plan: Plan): string {
  return plan === "free" ? production : `${production}\n[limits]\ncpu_ms = ${CPU_MS_PAID}\n`;
}

/**
 * What wrangler is asked for, in order. Migrations first: the Worker that is there goes on with a newer database,
 * a newer Worker not with an older one. Of a second database too, where replays are made (docs/replay.md).
 */
export function deploySteps(production: string): string[][] {
  const databases = /^\s*binding\s*=\s*"DB_REPLAY"/m.test(production) ? ["DB", "DB_REPLAY"] : ["DB"];
  return [...databases.map((name) => ["d1", "migrations", "apply", name, "--remote"]), ["deploy"]];
}

/** What wrangler.toml says under CONTACT; empty when it says nothing. */
export function contactIn(production: string): string {
  return /^CONTACT = "([^"]*)"/m.exec(production)?.[1] ?? "";
}

/** Why wrangler.toml can't be deployed as it is; null when it can. */
export function deployProblem(production: string): string | null {
  const contact = contactProblem(contactIn(production));
  if (contact !== null) return contact;
  const origin = URL.parse(/^PUBLIC_ORIGIN = "([^"]*)"/m.exec(production)?.[1]?.trim() ?? "");
  if (origin?.protocol !== "https:" || origin.href !== `${origin.origin}/`)
    return 'set PUBLIC_ORIGIN in wrangler.toml to where the Worker is reached, as "https://jobs.example.org": every absolute address that it gives out begins so';
  if (/^\s*LOCAL_WEBHOOKS\s*=\s*"\s*on\s*"/im.test(production))
    return "LOCAL_WEBHOOKS stands in wrangler.toml, which sends webhooks to this machine: it belongs in .dev.vars";
  if (/^\s*cpu_ms\s*=/m.test(production))
    return "cpu_ms stands in wrangler.toml, which Workers Free refuses: take it out and deploy with --plan paid";
  return null;
}
