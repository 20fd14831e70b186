import { businesses } from "./corpus/companies.ts";
import { corpora, type Corpus } from "./corpus/prose.ts";
import { tradeCorpora } from "./corpus/trade-prose.ts";
import { tradeOf } from "./corpus/trades.ts";
import { createRandom, seedFrom } from "./random.ts";
import type { SimPay, SimPosting } from "./sim-posting.ts";

/** A description as plain text in parts; each protocol dresses it in its own HTML. */
export interface Prose {
  intro: string[];
  body: string[];
  sections: { heading: string; items: string[] }[];
  /** The sentence that states the pay, when the posting has one. */
  pay: string | null;
  closing: string[];
}

const symbols: Readonly<Record<string, string>> = {
  USD: "$",
  CAD: "CA$",
  GBP: "£",
  EUR: "€",
  JPY: "¥",
  BRL: "R$",
  INR: "₹",
  AUD: "A$",
};
const periodWords = { year: "", month: " per month", hour: " per hour" } as const;

/** The description of a posting: a pure function of the posting and its company's name. */
export function describePosting(posting: SimPosting, company: string): Prose {
  const corpus = corpusOf(posting);
  const random = createRandom(posting.proseSeed);
  const business = businesses[seedFrom(company) % businesses.length] ?? "";
  const blanks: Readonly<Record<string, string>> = {
    company,
    business,
    title: posting.title.trim(),
    team: posting.team,
  };
  const fill = (text: string): string =>
    text.includes("{") ? text.replaceAll(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank) : text;
  const intro = [fill(random.pick(corpus.intro))];
  const body = random.sample(corpus.about, random.int(1, 3)).map(fill);
  const sections = [
    { heading: corpus.headings.duties, items: random.sample(corpus.duties, random.int(4, 9)).map(fill) },
    { heading: corpus.headings.skills, items: random.sample(corpus.skills, random.int(4, 8)) },
    { heading: corpus.headings.benefits, items: random.sample(corpus.benefits, random.int(2, 7)) },
  ];
  const payTemplate = random.pick(corpus.pay);
  const denial = random.pick(corpus.deniesRemote);
  if (posting.deniesRemote) body.push(denial);
  const closing = random.sample(corpus.closing, random.int(1, 3)).map(fill);
  return {
    intro,
    body,
    sections,
    pay: posting.paySaid && posting.pay !== null ? payLine(payTemplate, posting.pay) : null,
    closing,
  };
}

/** A nurse's posting speaks of patients, not of TypeScript. */
function corpusOf({ department, language }: SimPosting): Corpus {
  const trade = tradeOf(department);
  if (trade === undefined) return corpora[language];
  const { duties, skills } = trade;
  return { ...corpora[language], ...tradeCorpora[language], ...(language === "en" && { duties, skills }) };
}

function payLine(template: string, pay: SimPay): string {
  const { min, max } = payBounds(pay);
  const words = periodWords[pay.period];
  return template.replace("{min}", moneyText(min, pay.currency)).replace("{max}", moneyText(max, pay.currency) + words);
}

/** From the lowest tier's floor to the highest tier's ceiling. */
export function payBounds(pay: SimPay): { min: number; max: number } {
  return { min: Math.min(...pay.tiers.map((tier) => tier.min)), max: Math.max(...pay.tiers.map((tier) => tier.max)) };
}

/** "$120,000", "CHF 95,000": as companies write it in English text. */
function moneyText(amount: number, currency: string): string {
  const [whole = "", cents] = String(amount).split(".");
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",") + (cents === undefined ? "" : `.${cents.padEnd(2, "0")}`);
  return `${symbols[currency] ?? `${currency} `}${digits}`;
}

/** "$120K", as Ashby sums up pay. */
export function shortMoneyText(amount: number, currency: string): string {
  const text = amount >= 1000 ? `${Math.round(amount / 100) / 10}K` : String(amount);
  return `${symbols[currency] ?? `${currency} `}${text}`;
}

export function escapeHtml(text: string): string {
  // Most sentences have nothing to escape, and looking is cheaper than replacing.
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
