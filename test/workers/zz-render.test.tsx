import { env } from "cloudflare:workers";
import { it } from "vitest";
import { ask } from "./app-under-test.ts";
import { STYLE } from "../../src/worker/pages/style.ts";
import { NOW, seedBoards, type SeedJob } from "./seed.ts";
import { jobId } from "../../src/core/ids.ts";

const html = `<p>The Personalization team makes deciding what to play next on Spotify easier and more enjoyable for every listener. We seek to understand the world of music better than anyone else so that we can make great recommendations to every individual and keep the world listening.</p><h3>What You'll Do</h3><ul><li>Contribute to the design, development, evaluation, and iteration of recommendation models.</li><li>Drive hands-on ML development to improve reward signals and recommendation quality across Home, Now Playing, and other core surfaces.</li><li>Contribute to the team's adoption of generative recommendation models.</li></ul><h3>Who You Are</h3><ul><li>You have a strong background in machine learning and enjoy applying theory to real-world applications.</li><li>You have hands-on experience building and shipping production machine learning systems at scale.</li></ul><p>The United States base range for this position is $210,000 - $260,000 plus equity.</p>`;
const titles = ["Senior Machine Learning Engineer - Personalization", "Product Designer", "Staff Software Engineer, Payments Infrastructure and Ledger Reconciliation Platform (Remote, EMEA)", "Account Executive", "Data Scientist II", "Customer Support Specialist", "Engineering Manager, Growth"];
const mk = (prefix: string, n: number): SeedJob[] => Array.from({ length: n }, (_, i) => ({ key: `${prefix}-${i}`, title: titles[i % titles.length] ?? "", html, closed: i % 9 === 8, facts: i % 3 === 0 ? {} : { locationText: i % 3 === 1 ? "Berlin, Germany" : "London; Stockholm; Remote – EMEA", workplaceType: i % 3 === 1 ? "on_site" : null, department: i % 2 ? "Design" : null, salary: { raw: null, min: null, max: null, currency: null, period: null, basis: null } } }));
it("renders", async () => {
  await seedBoards(env.DB, [
    { provider: "lever", board: "spotify", slug: "spotify", name: "Spotify", jobs: mk("spotify", 75) },
    { provider: "greenhouse", board: "acme", slug: "acme", name: "Acme International Holdings", jobs: mk("acme", 40) },
    { provider: "ashby", board: "acme", slug: "acme", name: "Acme International Holdings", jobs: mk("acme2", 9) },
    { provider: "ashby", board: "linear", slug: "linear", name: "Linear", jobs: mk("linear", 3) },
  ]);
  await env.DB.prepare("update orgs set domain='spotify.com' where slug='spotify'").run();
  await env.DB.prepare("update sources set health='suspect' where provider='ashby'").run();
  void NOW;
  const pages = { home: "/", companies: "/companies", company: "/companies/acme", jobs: "/jobs", job: `/jobs/${jobId("lever","spotify","spotify-0")}`, closed: `/jobs/${jobId("lever","spotify","spotify-8")}`, missing: "/nope", bad: "/jobs?status=x&limit=0" };
  for (const [name, path] of Object.entries(pages)) {
    const body = await (await ask(path)).text();
    console.log(`@@${name}@@${btoa(String.fromCharCode(...new TextEncoder().encode(body)))}@@`);
  }
  console.log(`@@css@@${btoa(String.fromCharCode(...new TextEncoder().encode(STYLE)))}@@`);
});
