/** The look of the HTML file: the computer's own fonts, a page's width, dark where the reader's screen is. */

export const FILE_STYLES = `
:root { color-scheme: light dark; --ink: #16181d; --quiet: #555b66; --line: #8a8f98; --tint: #f1f2f4; --paper: #fff; }
@media (prefers-color-scheme: dark) { @media screen {
  :root { --ink: #e8eaee; --quiet: #aab0bb; --line: #6d7480; --tint: #262a31; --paper: #16181d; }
} }
html { background: var(--paper); color: var(--ink); font: 400 1rem/1.55 system-ui, "Segoe UI", "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", sans-serif; }
:lang(ja) { font-family: "Hiragino Sans", "Yu Gothic UI", "Meiryo", "Noto Sans JP", system-ui, sans-serif; line-height: 1.75; }
body { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem 3rem; overflow-wrap: anywhere; }
p { margin: 0 0 .5rem; }
a { color: inherit; }
h1 { margin: 0 0 .8rem; padding-bottom: .4rem; border-bottom: 2px solid; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 1.6rem 0 .5rem; font-size: 1.2rem; }
h3, h4, h5, h6 { margin: 1rem 0 .3rem; font-size: 1rem; }
h1 .number { display: block; font-size: .95rem; font-weight: 400; color: var(--quiet); }
.file-line { position: sticky; top: 0; z-index: 1; margin: 0; padding: .5rem 0; background: var(--paper); border-bottom: 1px solid var(--line); text-align: center; font-weight: 700; }
.file-line:last-of-type { position: static; border: 0; border-top: 1px solid var(--line); }
.sheet { margin-top: 3rem; }
.tone-lead { font-size: 1.15rem; }
.tone-quiet, .cite, .by, .address, .source-label, .facts th { font-size: .875rem; color: var(--quiet); }
.contents { list-style: none; padding: 0; } .contents .indent-1 { padding-left: 2rem; } .contents .leader, .contents .page { display: none; }
.contents .number { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; margin-bottom: 1rem; } .comparison { table-layout: fixed; }
th, td { padding: .45rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; } th { background: var(--tint); }
.facts :is(th, td) { padding: .3rem 1rem .3rem 0; border: 0; border-bottom: 1px solid var(--line); background: none; } .facts th { width: 10rem; font-weight: 400; } .facts p { margin: 0; } .facts td.open { height: 1.5rem; }
.comparison th.notes { width: 26%; }
.sheet-table.tall td { height: 2rem; }
.none { color: var(--quiet); font-style: italic; } :lang(ja) .none { font-style: normal; }
.position p { margin: 0; } .review { margin-left: .5rem; padding: 0 .3rem; border: 1px solid; font-weight: 700; }
.marked { text-decoration: underline; text-decoration-thickness: 2px; background: var(--tint); }
.margin-notes { list-style: none; margin: 0; padding: 0; } .margin-notes li { display: flex; gap: .4rem; } .note-number { font-weight: 700; }
blockquote { margin: 0 0 .5rem; padding-left: .7rem; border-left: 3px solid var(--line); }
.tasks, .checklist { list-style: none; padding: 0; } .tasks > li, .checklist > li { display: flex; gap: .5rem; margin-bottom: .4rem; }
.box { flex: none; width: .9em; height: .9em; margin-top: .35em; }
pre { white-space: pre-wrap; } .align-center { text-align: center; } .align-right { text-align: end; }
.source-line { display: grid; grid-template-columns: 7rem 1fr; gap: 0 1rem; } .source-heading { margin-top: 1rem; font-weight: 700; }
.card-sheet { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; } .card { padding: 1rem; border: 1px solid var(--line); }
.card h2 { margin: 0 0 .5rem; } .card .number { display: flex; justify-content: space-between; font-size: .875rem; font-weight: 400; } .card-marking, .card-foot, .cut { display: none; }
@media print { body { max-width: none; padding: 0; } .file-line { display: none; } .sheet { margin: 0; break-before: page; } .sheet:first-of-type { break-before: auto; } thead { display: table-header-group; } tr, li { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } .card-marking, .card-foot { display: flex; justify-content: space-between; } .card { break-inside: avoid; } }
`.trim();
