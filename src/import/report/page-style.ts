/** The style of the report's page, for small and large screens, light and dark. */

/** Has no character that HTML would have to escape. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1c1b19; --faint: #5f5b55; --paper: #fdfcfa; --tint: #f1eee8; --rule: #d8d3ca;
  --title: #ffe08a; --date: #bfe3c0; --outlet: #c9d8fb; --name: #e4cdf5; --dateline: #b9e6e8;
  --reference: #f9cfb4; --cut: #dcd8d0; --missing: #ffb3ad;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #ebe8e2; --faint: #aaa59c; --paper: #191816; --tint: #24221f; --rule: #43403a;
    --title: #6a5510; --date: #24553a; --outlet: #2c437c; --name: #573a70; --dateline: #1c565a;
    --reference: #70411f; --cut: #45423c; --missing: #8c2b27;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 84rem; font: 1rem/1.5 system-ui, sans-serif;
  color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 0.75rem; padding-top: 0.5rem; border-top: 1px solid var(--rule); font-size: 1.3rem; }
h3 { margin: 0 0 0.5rem; font-size: 1.05rem; }
h4 { margin: 0.75rem 0 0.25rem; font-size: 1rem; }
p, ul, ol, dl { margin: 0.5rem 0; }
ul, ol { padding-left: 1.25rem; }
a { color: inherit; }
small, .faint { color: var(--faint); font-size: 0.85rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
.numbers { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0.5rem; }
.numbers div { padding: 0.5rem 0.75rem; background: var(--tint); }
.numbers dt { color: var(--faint); font-size: 0.85rem; }
.numbers dd { margin: 0; font-size: 1.3rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th { color: var(--faint); font-size: 0.85rem; font-weight: normal; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td { overflow-wrap: anywhere; min-width: 6rem; }
td.n, th.n { min-width: 3.5rem; overflow-wrap: normal; padding-right: 0.9rem; }
code, .raw { font: 0.9rem/1.6 ui-monospace, monospace; }
.months { font-size: 0.8rem; }
.months td, .months th { padding: 0.15rem 0.3rem; min-width: 2.2rem; }
.months .some { background: color-mix(in srgb, var(--outlet) calc(var(--share) * 1%), transparent); }
.months .spike { outline: 2px solid var(--ink); outline-offset: -2px; font-weight: bold; }
.months .none { background: var(--missing); }
.article { margin: 1rem 0 2rem; border: 1px solid var(--rule); }
.article header { padding: 0.6rem 0.9rem; background: var(--tint); }
.article header ul { margin: 0.25rem 0 0; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr); }
.sides section { padding: 0.6rem 0.9rem; }
.sides section + section { border-top: 1px solid var(--rule); }
@media (min-width: 56rem) {
  .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .sides section + section { border-top: 0; border-left: 1px solid var(--rule); }
}
.raw { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.fields { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.15rem 0.75rem; }
.fields dt { color: var(--faint); font-size: 0.85rem; }
.fields dd { margin: 0; }
mark { color: inherit; background: var(--cut); padding: 0.05em 0.15em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark[data-kind]::before { content: attr(data-kind); margin-right: 0.35em; font: 0.7rem/1 system-ui, sans-serif;
  color: var(--faint); text-transform: lowercase; }
@media (prefers-color-scheme: dark) { mark[data-kind]::before { color: var(--ink); } }
mark.title { background: var(--title); }
mark.date { background: var(--date); }
mark.outlet { background: var(--outlet); }
mark.editor, mark.reporter, mark.source { background: var(--name); }
mark.dateline { background: var(--dateline); }
mark.reference { background: var(--reference); }
mark.heading, mark.quotation { background: none; border-bottom: 2px solid var(--rule); }
mark.dropped { text-decoration: line-through; }
mark.missing { background: var(--missing); outline: 1px solid; }
.label { color: var(--faint); }
.repeated { text-decoration: line-through; }
blockquote { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 3px solid var(--rule); }
@media print { .article { break-inside: avoid-page; } }
`;
