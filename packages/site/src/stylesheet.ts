/**
 * The one style sheet of every published page. It is a file of the release, because the pages' security
 * policy forbids styles inside them, and it names system fonts only: nothing is fetched from anywhere.
 */
export const stylesheet = `:root {
  color-scheme: light dark;
  --paper: #fbf8f3; --sheet: #ffffff; --ink: #1d1b19; --faint: #5f5a53; --rule: #ddd5c8; --wash: #f2ece2;
  --signal: #b3241c; --settled: #2c6a4a; --risk: #8a5a00;
  --signal-wash: #f9e6e2; --settled-wash: #e3f0e8; --risk-wash: #f7ecd4;
  --text: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif;
  --title: "Charter", "Iowan Old Style", "Noto Serif", Georgia, serif;
  --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s6: 1.5rem; --s8: 2rem; --s12: 3rem;
  --measure: 42rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181715; --sheet: #201f1c; --ink: #eeeae3; --faint: #b0a99e; --rule: #3a3732; --wash: #27251f;
    --signal: #ff8a7d; --settled: #7fcfa3; --risk: #e8b75a;
    --signal-wash: #3a201c; --settled-wash: #1d3127; --risk-wash: #382c14;
  }
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0 auto; max-width: 68rem; padding: 0 clamp(1rem, 4vw, 3rem); background: var(--paper); color: var(--ink); font: var(--text) }
a { color: inherit; text-underline-offset: .18em }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--signal); outline-offset: 2px }
.skip { position: absolute; inset-inline-start: -99rem }
.skip:focus { inset-inline-start: var(--s4); top: var(--s2); background: var(--sheet); padding: var(--s2) var(--s3); z-index: 1 }
.top { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: var(--s1) var(--s6); padding-top: var(--s8); color: var(--faint); font-size: .92rem }
.top p { margin: 0 }
.top ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 var(--s4); margin: 0; padding: 0 }
.top li a { display: inline-block; padding: var(--s1) 0 }
.top li a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: 2px solid var(--signal) }
main { padding: var(--s6) 0 var(--s12) }
h1 { font: 400 clamp(1.6rem, 1.1rem + 1.8vw, 2.3rem)/1.2 var(--title); margin: 0 0 var(--s3); max-width: 34ch; text-wrap: balance; overflow-wrap: break-word }
h1 strong { font-weight: 700 }
h2 { font: 600 1.15rem/1.3 var(--title); margin: var(--s12) 0 var(--s3); padding-top: var(--s3); border-top: 2px solid var(--ink) }
h2 small { font: .9rem system-ui, sans-serif; color: var(--faint); margin-inline-start: var(--s2) }
p { max-width: var(--measure); overflow-wrap: break-word }
.lede { font-size: 1.06rem; margin: 0 0 var(--s6) }
.quiet, footer { color: var(--faint); font-size: .92rem }
.acts { display: flex; flex-wrap: wrap; gap: var(--s3); margin: var(--s4) 0; padding: 0; list-style: none }
.button { font: 600 1rem/1.2 system-ui, sans-serif; padding: .65rem 1rem; border: 1.5px solid var(--ink); color: var(--ink); text-decoration: none; border-radius: 3px; display: inline-block }
.button:hover { background: var(--wash) }
.button.first { background: var(--ink); color: var(--paper) }
.button.first:hover { text-decoration: underline }
.wide {
  overflow-x: auto; background-repeat: no-repeat; background-attachment: local, local, scroll, scroll;
  background-position: 0 0, 100% 0, 0 0, 100% 0; background-size: 3rem 100%, 3rem 100%, .75rem 100%, .75rem 100%;
  background-image: linear-gradient(to right, var(--paper) 30%, transparent), linear-gradient(to left, var(--paper) 30%, transparent), linear-gradient(to right, var(--rule), transparent), linear-gradient(to left, var(--rule), transparent);
}
table { border-collapse: collapse; min-width: min(100%, 30rem); font-variant-numeric: tabular-nums }
caption { text-align: start; color: var(--faint); padding-bottom: var(--s2) }
th, td { text-align: start; padding: .42rem 0; padding-inline-end: 1.5rem; border-bottom: 1px solid var(--rule); vertical-align: baseline }
thead th { font-weight: 600; font-size: .88rem; color: var(--faint) }
tbody th { font-weight: 600 }
th.n, td.n { text-align: end; white-space: nowrap }
tr > :last-child { padding-inline-end: 0 }
tbody tr:hover { background: var(--wash) }
.mark { white-space: nowrap; padding: .06rem .5rem; border-radius: 1rem; font-size: .85rem; font-weight: 600 }
.settled { color: var(--settled); background: var(--settled-wash) }
.risk { color: var(--risk); background: var(--risk-wash) }
.now { color: var(--signal); background: var(--signal-wash) }
figure { margin: var(--s4) 0 }
figure table { width: 100% }
figcaption { color: var(--faint); font-size: .92rem; margin-bottom: var(--s3) }
figcaption strong { color: var(--ink); font-weight: 600; margin-inline-end: var(--s2) }
.day { margin-bottom: var(--s6); font-variant-numeric: tabular-nums }
.day p { display: grid; grid-template-columns: minmax(6rem, 11rem) minmax(0, 1fr); gap: var(--s3); align-items: center; margin: .35rem 0; max-width: none }
.day span { display: flex; justify-content: space-between; gap: var(--s2); font-size: .95rem; line-height: 1.25 }
.day small { color: var(--faint); font-size: inherit }
.day svg { display: block; width: 100%; height: 1.5rem; direction: ltr }
.day .axis { height: 1rem; overflow: visible }
.day text { font: 12px system-ui, sans-serif; fill: var(--faint) }
.ground { fill: var(--wash) }
.lines { stroke: var(--rule); stroke-width: 1px; fill: none }
.stretch { fill: var(--ink); stroke: var(--ink); stroke-width: 2px }
.stretch.is-settled { fill: var(--settled); stroke: var(--settled) }
.stretch.is-risk { fill: var(--risk-wash); stroke: var(--risk) }
.stretch.is-now { fill: var(--signal); stroke: var(--signal) }
footer { border-top: 1px solid var(--rule); padding: var(--s3) 0 var(--s8) }
footer p { margin: 0 }
@media (max-width: 40rem) {
  .top { padding-top: var(--s6) }
  h2 { margin-top: var(--s8) }
  h2 small { display: block; margin: var(--s1) 0 0 }
  .acts li { flex: 1 1 100% }
  .button { display: block; text-align: center }
  .day p { grid-template-columns: 7.5rem minmax(0, 1fr); gap: var(--s2) }
  .day span { display: block; font-size: .88rem }
  .day small { display: block }
  .sparse { display: none }
  th, td { padding-inline-end: var(--s3); font-size: .92rem }
}
@page { margin: 16mm }
@media print {
  .skip, .acts, .top ul { display: none }
  h2:has(+ .acts) { display: none }
  h2 { margin-top: var(--s6) }
  body { background: none; max-width: none; padding: 0 }
  h2 { break-after: avoid }
  tr, .day p { break-inside: avoid }
  .wide { overflow: visible; background: none }
  .ground { fill: none; stroke: var(--rule) }
}
@media (forced-colors: active) {
  .stretch { fill: CanvasText; stroke: CanvasText }
  .stretch.is-risk { fill: Canvas }
  .button.first { forced-color-adjust: none }
}
`;
