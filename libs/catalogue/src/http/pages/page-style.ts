import { createHash } from 'node:crypto';

/** Colors are at least 4.5 : 1 against what they stand on, in both schemes (WCAG 2.2, 1.4.3); controls are 44 px high. */
export const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.65 system-ui, "Noto Sans", "Noto Sans SC", "Noto Sans TC", sans-serif;
  --ink: #1f2328; --paper: #ffffff; --card: #f6f8fa; --line: #d0d7de; --quiet: #57606a; --link: #0a58ca; --button: #0a58ca;
  --on-button: #ffffff; --mark: #fff3bf; --wait: #8a5a00 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --card: #161b22; --line: #3d444d; --quiet: #9198a1; --link: #7cb7ff; --button: #7cb7ff;
    --on-button: #0d1117; --mark: #5a4700; --wait: #d4a72c } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 46rem; padding: 1.25rem 1rem 4rem; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
a { color: var(--link); text-underline-offset: .15em }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -100rem } .skip:focus { position: static }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; justify-content: space-between; border-bottom: 1px solid var(--line); padding-bottom: .5rem }
header > a { font-weight: 600; text-decoration: none; color: inherit; padding: .5rem 0 }
nav a { display: inline-block; padding: .5rem .375rem; color: var(--quiet) } nav a[aria-current] { font-weight: 600; text-decoration: none; color: var(--ink) }
h1 { font-size: clamp(1.5rem, 5vw, 2.125rem); line-height: 1.3; margin: 1.75rem 0 .75rem; text-wrap: balance }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem }
.quiet { color: var(--quiet); font-size: .9375rem } .lead { font-size: 1.125rem }
.note { border-left: .375rem solid var(--wait); background: var(--card); padding: .75rem 1rem; margin: 1.25rem 0 }
.card { border: 1px solid var(--line); border-radius: .5rem; background: var(--card); padding: 1rem 1.25rem 1.25rem; margin: 1.75rem 0 }
.card h2 { margin-top: 0 }
.button, button { display: inline-block; min-height: 2.75rem; padding: .5rem 1.25rem; border: 0; border-radius: .375rem; background: var(--button); color: var(--on-button); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer }
dl { margin: 0 } dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .5rem 0; border-top: 1px solid var(--line) }
dt { color: var(--quiet) } dd { margin: 0 }
form { display: grid; grid-template-columns: 1fr auto; gap: .5rem; margin: 1.25rem 0 }
input, select { min-height: 2.75rem; padding: .375rem .75rem; border: 1px solid var(--quiet); border-radius: .375rem; background: var(--paper); color: inherit; font: inherit; width: 100% }
.filters { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .5rem 1rem } .filters label { flex: 1 1 9rem; font-size: .9375rem; color: var(--quiet) }
.hits { list-style: none; margin: 0; padding: 0 } .hits li { border-top: 1px solid var(--line); padding: 1rem 0 }
.hits h2 { font-size: 1.125rem; line-height: 1.4; margin: 0 0 .25rem } .hits p { margin: .25rem 0 }
mark { background: var(--mark); color: inherit; border-radius: .125rem }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .75rem }
@media (max-width: 36rem) { dl > div { grid-template-columns: 1fr } .card .button { width: 100%; text-align: center } }
`;

/** Allows the pages' own style, and the search form to be sent here: no script, no picture, no frame around them. */
export const PAGE_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
