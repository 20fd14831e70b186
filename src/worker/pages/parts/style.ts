import { sha256 } from "../../../core/ids.ts";

/** The stylesheet of all pages: tokens first, then elements, then the few components. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #ffffff; --ink: #1c1f1e; --quiet: #5b6260; --line: #dedbd3; --rule: #b9b5aa;
  --accent: #0f5b50; --accent-ink: #ffffff; --warn: #8a4b00; --warn-paper: #fdf2df; --bad: #9c2417; --good: #1d6b3a;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2.5rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131615; --raised: #1a1e1d; --ink: #e6e7e3; --quiet: #9da5a2; --line: #2b302e; --rule: #4a514e;
    --accent: #79cdbd; --accent-ink: #0b1f1b; --warn: #f0c07a; --warn-paper: #2b2213; --bad: #f0998d; --good: #86d1a0;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 .9375rem/1.5 var(--sans); overflow-wrap: break-word; }
.wide { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2rem); }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.125rem); font-weight: 680; letter-spacing: -.018em; margin-top: var(--s6); }
.crumbs + * h1, .crumbs + h1 { margin-top: var(--s4); }
h2 { font-size: 1.0625rem; font-weight: 650; margin: var(--s6) 0 var(--s3); padding-bottom: var(--s2); border-bottom: 1px solid var(--rule); }
h3 { font-size: .9375rem; font-weight: 650; margin: var(--s5) 0 var(--s2); }
p { margin: 0 0 var(--s3); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: var(--mono); font-size: .8125rem; }
code { overflow-wrap: anywhere; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: var(--s3) var(--s4); margin: 0; overflow: auto; max-height: 22rem; line-height: 1.45; }
pre.call { white-space: pre-wrap; overflow-wrap: anywhere; margin-bottom: var(--s3); }
.call span { white-space: nowrap; }
ol, ul { margin: 0; padding: 0; list-style: none; }
table { border-collapse: collapse; width: 100%; }
[dir="auto"] { text-align: left; }
time, .number, dd { font-variant-numeric: tabular-nums; }
time { white-space: nowrap; }
.quiet { color: var(--quiet); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: var(--s4); top: var(--s2); background: var(--raised); padding: var(--s2) var(--s3); z-index: 1; }

.top { border-bottom: 1px solid var(--line); background: var(--raised); }
.top .wide { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: var(--s4); min-height: 3rem; padding-block: var(--s3); }
.brand { font-weight: 700; letter-spacing: -.01em; color: var(--ink); text-decoration: none; }
.top nav { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s5); }
@media (max-width: 40rem) { .top .wide { gap: var(--s2); } .top nav { width: 100%; gap: 0; justify-content: space-between; font-size: .875rem; } }
.top nav a { color: var(--quiet); text-decoration: none; }
.top nav a:hover, .top nav a[aria-current] { color: var(--ink); text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; text-underline-offset: .4em; }
.bottom { margin-top: 4rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .8125rem; }
.bottom .wide { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--s5); padding-block: var(--s4) var(--s5); }
.bottom p { margin: var(--s1) 0; }
.crumbs { padding-top: var(--s4); font-size: .8125rem; color: var(--quiet); }
.crumbs ol { display: flex; flex-wrap: wrap; gap: 0 var(--s2); }
.crumbs li + li::before { content: "/"; color: var(--rule); margin-right: var(--s2); }
.crumbs li { min-width: 0; overflow-wrap: anywhere; }
.crumbs a { color: inherit; }

.lead { font-size: 1.0625rem; color: var(--quiet); max-width: 44rem; margin-top: var(--s2); }
.line { max-width: none; }
.age { color: var(--quiet); }
.lead:has(+ .age) { margin-bottom: var(--s1); }
.line > :not(:first-child)::before { content: "·"; display: inline-block; margin: 0 .42em; color: var(--rule); }
.where > :not(:last-child)::after { content: "\\A0·\\20"; color: var(--rule); }
.note, .empty { color: var(--quiet); font-size: .875rem; }
h1 + .note { margin-top: var(--s2); }
.more { margin-top: var(--s3); font-size: .875rem; }
.columns { display: grid; gap: 0 var(--s6); grid-template-columns: minmax(0, 1fr); }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); } }

.totals { margin-top: var(--s5); border-block: 1px solid var(--rule); padding-block: var(--s4) var(--s2); }
.totals dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: var(--s4); margin: 0 0 var(--s3); }
.totals div { display: flex; flex-direction: column-reverse; }
.totals dt { color: var(--quiet); font-size: .8125rem; }
.totals dd { margin: 0; font-size: 1.75rem; font-weight: 640; letter-spacing: -.02em; line-height: 1.15; }
.totals .note { margin: 0 0 var(--s2); }

.rows li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--s4); padding: var(--s2) 0; border-bottom: 1px solid var(--line); }
.rows .title { font-weight: 600; color: var(--ink); text-decoration: none; }
.rows .title:hover { color: var(--accent); text-decoration: underline; }
.rows .title:visited { color: color-mix(in srgb, var(--ink) 75%, var(--quiet)); }
.rows .where a { color: var(--ink); }
.rows p { margin: 0; color: var(--quiet); font-size: .8125rem; }
.rows .where { grid-column: 1 / -1; }
.rows .when { grid-column: 2; grid-row: 1; line-height: 1.8; white-space: nowrap; }
@media (max-width: 40rem), (min-width: 56rem) and (max-width: 66rem) { .rows .when { grid-column: 1 / -1; grid-row: auto; } }
.rows .closed .title { text-decoration: line-through; text-decoration-color: var(--rule); font-weight: 500; }
.counts li { display: flex; justify-content: space-between; gap: var(--s4); padding: var(--s1) 0; border-bottom: 1px solid var(--line); }
.counts .number { color: var(--quiet); }
.plain li { padding: .125rem 0; }
.near { margin-bottom: var(--s4); }
.near li { padding: .2rem 0; }

.list th { text-align: left; font-weight: 500; font-size: .8125rem; color: var(--quiet); border-bottom: 1px solid var(--rule); padding: var(--s1) var(--s3) var(--s1) 0; }
.list td { border-bottom: 1px solid var(--line); padding: .4rem var(--s3) .4rem 0; vertical-align: baseline; }
.list .number { text-align: right; }
.list .free { overflow-wrap: anywhere; }
.list :is(th, td):last-child { padding-right: 0; }
section .list { font-size: .875rem; }
.facts { display: grid; grid-template-columns: minmax(7.5rem, max-content) minmax(0, 1fr); margin: 0; font-size: .875rem; }
.facts dt, .facts dd { padding: .3rem 0; border-bottom: 1px solid var(--line); margin: 0; }
.facts dt { color: var(--quiet); padding-right: var(--s4); }
.facts + .facts { margin-top: var(--s5); }
.facts ul { margin: 0; }
.even { grid-template-columns: minmax(11rem, max-content) minmax(0, 1fr); max-width: 44rem; }
.facts dd { overflow-wrap: anywhere; }
@media (max-width: 44rem) {
  .facts { grid-template-columns: fit-content(50%) minmax(0, 1fr); }
  .told { grid-template-columns: minmax(0, 1fr); }
  .told dt { border: 0; padding-bottom: 0; color: var(--ink); font-weight: 600; }
  .told dd { padding-top: 0; }
}
@media (min-width: 60rem) { .record { grid-template-columns: max-content minmax(0, 1fr) max-content minmax(0, 1fr); } .record dd { padding-right: var(--s5); } }
.outcome.failed { color: var(--bad); }
.health { white-space: nowrap; }
.health:is(.suspect, .noisy) { white-space: normal; }
.health::before { content: ""; display: inline-block; width: .55em; height: .55em; border-radius: 50%; margin-right: .5em; background: var(--rule); }
.health.ok::before { background: var(--good); }
.health:is(.suspect, .noisy, .throttled)::before { background: var(--warn); }
.health:is(.blocked, .failing, .gone)::before { background: var(--bad); }

.apply, .verify { margin-top: var(--s4); }
.button, button { display: inline-block; font: inherit; font-weight: 600; background: var(--accent); color: var(--accent-ink); border: 0; border-radius: 4px; padding: .45rem var(--s4); text-decoration: none; cursor: pointer; }
.button:hover, button:hover { filter: brightness(1.12); }
.verify button { background: none; color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); font-size: .875rem; padding: .3rem var(--s3); }
.notice { margin-top: var(--s4); background: var(--warn-paper); border-left: 4px solid var(--warn); padding: var(--s3) var(--s4); border-radius: 2px; max-width: 60rem; }
.notice strong { color: var(--warn); }
.notice.past { background: var(--raised); border-left-color: var(--rule); }
.notice.past strong { color: var(--ink); }
h1 + .prose { margin-top: var(--s3); }
.prose { max-width: 68ch; font-size: 1rem; line-height: 1.6; text-align: start; }
.prose :is(p, li, h1, h2, h3, h4, h5, h6, td, th, blockquote, pre) { unicode-bidi: plaintext; }
.prose :is(h1, h2, h3, h4, h5, h6) { font-size: 1rem; font-weight: 650; border: 0; padding: 0; margin: 1.4em 0 .4em; letter-spacing: 0; }
.prose ul { list-style: disc; padding-inline-start: 1.3em; margin-bottom: 1em; }
.prose ol { list-style: decimal; padding-inline-start: 1.5em; margin-bottom: 1em; }
.prose li { margin: .25em 0; }
.prose > :first-child { margin-top: 0; }
.prose :is(img, table) { max-width: 100%; }
.prose :is(td, th) { border: 1px solid var(--line); padding: var(--s1) var(--s2); }
.timeline { border-left: 2px solid var(--line); margin-left: .3rem; font-size: .875rem; }
.timeline > li { position: relative; padding: 0 0 var(--s3) var(--s4); }
.timeline > li::before { content: ""; position: absolute; left: calc(-.3rem - 1px); top: .45em; width: .6rem; height: .6rem; border-radius: 50%; background: var(--quiet); box-shadow: 0 0 0 3px var(--paper); }
.timeline :is(.created, .reopened)::before { background: var(--good); }
.timeline .closed::before { background: var(--bad); }
.timeline p { margin: 0; }
.timeline > li:last-child { padding-bottom: 0; }
.timeline time, .proof { color: var(--quiet); }
.timeline .proof { font-size: .8125rem; margin-top: .15rem; }
.changes { font-size: .875rem; }
.changes li { padding: .1rem 0; overflow-wrap: anywhere; }
.changes del { color: var(--quiet); text-decoration-color: var(--bad); }
.changes ins { text-decoration: none; font-weight: 550; }
.calls li { padding: var(--s2) 0; border-bottom: 1px solid var(--line); display: flex; justify-content: space-between; gap: var(--s4); align-items: baseline; }

.filters { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) auto auto auto; gap: var(--s3); align-items: end; margin: var(--s4) 0; padding: var(--s4); background: var(--raised); border: 1px solid var(--line); border-radius: 6px; }
.filters label { display: grid; gap: var(--s1); font-size: .8125rem; color: var(--quiet); }
.filters details { grid-column: 1 / -1; }
.filters summary { cursor: pointer; color: var(--accent); font-size: .875rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: var(--s3); margin-top: var(--s3); }
@media (max-width: 64rem) { .filters { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr); } }
@media (max-width: 40rem) {
  .filters { grid-template-columns: 1fr 1fr; padding: var(--s3); margin-block: var(--s3); }
  /* Of a search the first postings are in a phone's first screen. */
  h1:has(~ .search) { font-size: 1.25rem; }
  .search { grid-template-columns: repeat(10, minmax(0, 1fr)); gap: var(--s2); }
  .search > label:nth-of-type(1) { grid-column: span 6; }
  .search > label:nth-of-type(2), .search > label:nth-of-type(4) { grid-column: span 4; }
  .search > label:nth-of-type(3), .search > button { grid-column: span 3; }
  .search > button { padding-inline: 0; }
  .search > label select { padding-inline: .35rem 0; font-size: .875rem; }
}
.add { grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); }
.find { display: flex; gap: var(--s2); max-width: 40rem; margin: var(--s4) 0; }
.find input { flex: 1; min-width: 0; }
:is(.filters, .find) :is(input, select), select { font: inherit; font-size: .9375rem; color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; padding: .4rem var(--s2); width: 100%; min-width: 0; height: 2.375rem; }
:is(.filters, .find) button { height: 2.375rem; }
.chips { display: flex; flex-wrap: wrap; gap: var(--s2); margin-bottom: var(--s3); font-size: .8125rem; }
.chips a { display: inline-block; border: 1px solid var(--rule); border-radius: 1rem; padding: .15rem var(--s3); color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
.chips a:hover { border-color: var(--accent); color: var(--accent); }
.beside { display: grid; gap: 0 var(--s6); grid-template-columns: minmax(0, 1fr); }
@media (min-width: 56rem) { .beside { grid-template-columns: minmax(0, 1fr) 17rem; } }
.facets h2 { margin-top: 0; }
@media (max-width: 55.99rem) { .facets h2 { margin-top: var(--s6); } .facets { columns: 16rem auto; } .breakdown { break-inside: avoid; } }
.breakdown h3 { margin: var(--s4) 0 var(--s1); }
.breakdown .note { margin: 0 0 var(--s1); font-size: .8125rem; }
.bars li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--s3); font-size: .875rem; padding: .2rem 0 .1rem; }
.bars svg { grid-column: 1 / -1; width: 100%; height: 3px; display: block; background: var(--line); border-radius: 2px; }
.bars rect { fill: var(--accent); opacity: .75; }
.bars .chosen a { color: var(--ink); font-weight: 650; }
.bars .number { color: var(--quiet); }
.grid { display: grid; gap: var(--s4) var(--s6); grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); }
.many .bars { columns: 18rem auto; column-gap: var(--s6); }
.many .bars li { break-inside: avoid; }
.feeds { margin-top: var(--s5); font-size: .875rem; color: var(--quiet); display: flex; flex-wrap: wrap; gap: var(--s1) var(--s5); }
.feeds a { margin-left: var(--s2); }
.scroll { overflow-x: auto; }
dl + .scroll, dl + table { margin-top: var(--s4); }
.letters { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s3); margin: var(--s3) 0 var(--s4); font-size: .875rem; }
.letters a { text-decoration: none; padding: var(--s1) 0; min-width: 1em; text-align: center; }
.letters a:nth-child(2) { margin-right: var(--s3); }
.letters a[aria-current], .chips a[aria-current] { color: var(--ink); font-weight: 650; }
.letters a[aria-current] { border-bottom: 2px solid var(--accent); }
.chips a[aria-current] { border-color: var(--ink); }
.api code { overflow-wrap: anywhere; }
.step { margin-top: var(--s2); }
.contents { columns: 12rem auto; font-size: .875rem; margin: var(--s4) 0 0; max-width: 44rem; }
.contents li { padding: .125rem 0; break-inside: avoid; }
.chapter > p { max-width: 44rem; }
.chapter > .call { max-width: 60rem; }
code.name { overflow-wrap: normal; }
.operation { border-bottom: 1px solid var(--line); padding: var(--s2) 0; }
.operation > summary { cursor: pointer; }
.operation > summary code { font-weight: 650; }
.operation .list { font-size: .8125rem; }
.operation .filters { grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); }
.activity { margin: 0; }
.activity figcaption { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s5); font-size: .875rem; color: var(--quiet); margin-bottom: var(--s2); font-variant-numeric: tabular-nums; }
.activity svg { display: block; width: 100%; height: 6.5rem; }
.activity .opened { fill: var(--good); }
.activity .closed { fill: var(--bad); }
.activity .zero { fill: var(--rule); }
.activity .open, .activity .boards { height: 2.5rem; }
.activity .open path { fill: var(--accent); }
.activity .boards { height: 1.25rem; }
.activity .boards path { fill: var(--quiet); }
.activity .strip { margin: var(--s2) 0 var(--s1); font-size: .8125rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
.activity .axis + .note { margin: var(--s2) 0; }
.activity .spread { height: 2rem; }
.spread .box { fill: var(--rule); }
.spread .median { fill: var(--accent); }
.key::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-right: .45em; border-radius: 1px; background: var(--good); }
.key.closed::before { background: var(--bad); }
.axis { display: flex; justify-content: space-between; margin: var(--s1) 0 0; font-size: .8125rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
.activity summary { cursor: pointer; font-size: .8125rem; color: var(--accent); padding: var(--s1) 0; }
.activity table { max-width: 40rem; font-size: .8125rem; }
.event { white-space: nowrap; }
.event::before { content: ""; display: inline-block; width: .55em; height: .55em; border-radius: 50%; margin-right: .5em; background: var(--rule); }
.event:is(.created, .reopened)::before { background: var(--good); }
.event.closed::before { background: var(--bad); }
.event.updated::before { background: var(--warn); }
.events { font-size: .875rem; }
.events .title { font-weight: 600; color: var(--ink); text-decoration: none; }
.events .title:hover { text-decoration: underline; }
.events .quiet a { color: inherit; }
@media (max-width: 44rem) {
  .wide-only { display: none; }
  .stack thead { position: absolute; left: -999rem; }
  .stack tr { display: grid; grid-template-columns: auto 1fr; gap: 0 var(--s4); padding: var(--s2) 0; border-bottom: 1px solid var(--line); }
  .stack td { border: 0; padding: .1rem 0; }
  .stack td:nth-child(n + 3) { grid-column: 1 / -1; }
  .stack td[data-label]::before { content: attr(data-label) " "; color: var(--quiet); }
  .stack td.number { text-align: left; }
}
.tally th { text-transform: capitalize; }
.tally .number { white-space: nowrap; }
@media (max-width: 62rem) {
  .tally thead { position: absolute; left: -999rem; }
  .tally tr { display: flex; flex-wrap: wrap; gap: 0 var(--s3); padding: var(--s2) 0; border-bottom: 1px solid var(--line); }
  .tally td { border: 0; padding: .1rem 0; }
  .tally td.free { flex-basis: 100%; order: -1; }
  .tally td[data-label]::before { content: attr(data-label) " "; color: var(--quiet); }
  .tally .zero { display: none; }
}
.pager { display: flex; gap: var(--s5); margin-top: var(--s4); }
.failure { padding: var(--s6) 0; max-width: 40rem; }
.failure .code { font: 600 .875rem var(--mono); color: var(--quiet); margin: 0; }
.failure h1 { margin: var(--s1) 0 var(--s4); }
.failure ul { margin-bottom: var(--s4); }

@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --raised: #fff; --ink: #000; --quiet: #444; --line: #ccc; --rule: #888;
    --accent: #000; --warn: #000; --warn-paper: #fff; --bad: #8a1f14; --good: #1d6b3a;
  }
  body { font-size: 10pt; }
  .wide { max-width: none; padding: 0; }
  .top nav, .bottom, form, .filters, .find, .pager, .apply, .skip, .facets, .feeds, .chips, .letters, .more, .api, .activity details, [aria-labelledby="slices"], .record ~ * { display: none; }
  .top .wide { min-height: 0; padding-block: 0 var(--s1); }
  h1 { margin-top: var(--s4); }
  h2 { margin-top: var(--s5); }
  h1, h2, h3, thead { break-after: avoid; }
  tr, .rows li, .facts dt, .facts dd, .timeline > li, .bars li, .totals, .activity, .notice { break-inside: avoid; }
  p, .prose li { orphans: 3; widows: 3; }
  .columns, .beside { display: block; }
  .prose { max-width: none; font-size: 10pt; }
  pre { max-height: none; white-space: pre-wrap; }
  .scroll { overflow: visible; }
  .list, section .list, .list th, .list .changes { font-size: 8pt; }
  .list :is(th, td) { padding-right: var(--s2); }
  .list td.quiet { overflow-wrap: anywhere; }
  .list time { white-space: normal; }
  .notice { border: 1px solid var(--rule); border-left-width: 4px; }
  :is(.facts, .prose) a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .85em; overflow-wrap: anywhere; }
  .record a[href^="http"]::after { content: none; }
  :is(.key, .event, .health, .timeline > li)::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`.trim();

/** Named by its content, so that it can be stored for ever. */
export const STYLE_PATH = `/style.${sha256(STYLE).slice(0, 10)}.css`;
