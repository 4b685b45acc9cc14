import type { FeedItem, FeedWithdrawal } from '../domain/feed-entry.js';
import { type FeedFormat, type FeedHead, verifyUrl } from './feed-format.js';
import { html } from './html-text.js';
import { certificatesOf, policyText } from './item-rights.js';
import { articleHtml } from './paste.js';

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, "Noto Sans", "Noto Sans SC", "Noto Sans TC", sans-serif }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 3rem }
article { border-top: 1px solid; margin-top: 2rem } textarea { width: 100%; height: 8rem; box-sizing: border-box }
.source { font-weight: 600 } .terms { white-space: pre-line; font-size: .875rem } pre { overflow-x: auto; font-size: .75rem }
.withdrawn { border-left: .5rem solid #b42318; padding-left: 1rem }`;

/** A page to read and to copy from: each article with its credit line, and once more as markup ready to paste. */
export const htmlFormat: FeedFormat = {
  mediaType: 'text/html; charset=utf-8',
  separator: '\n',
  begin: (head) => `<!doctype html>
<html lang="${html(head.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${html(head.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${html(head.title)}</h1>
<p>${html(head.description)}</p>
<p>${html(head.rights)}</p>
<main>
`,
  entry: (entry, { publicUrl }) => (entry.kind === 'ITEM' ? articleOf(entry, publicUrl) : withdrawnOf(entry)),
  end: (head, isEmpty) => `
${isEmpty ? '<p>Nothing to deliver on this page.</p>\n' : ''}</main>
<nav>${navigation(head)}</nav>
</body>
</html>
`,
};

function navigation({ nextUrl, deltaUrl }: FeedHead): string {
  const next = nextUrl === undefined ? '' : `<a rel="next" href="${html(nextUrl)}">Next page</a> `;
  return `${next}<a rel="prev" href="${html(deltaUrl)}">What changes from now on</a>`;
}

function articleOf(entry: FeedItem, publicUrl: string): string {
  const article = articleHtml(entry);
  const proofs = certificatesOf(entry).map(
    (number) => `<a rel="license" href="${html(verifyUrl(publicUrl, number))}">${html(number)}</a>`,
  );
  const note = entry.edNote === undefined ? '' : `<p class="note">${html(entry.edNote)}</p>\n`;
  return `<article id="${html(entry.workId)}" lang="${html(entry.language)}" data-uri="${html(entry.uri)}" data-version="${html(entry.version)}" data-part="${entry.part}">
<h2>${html(entry.title)}</h2>
${note}<p><time datetime="${entry.versionCreated.toString()}">${entry.versionCreated.toString()}</time></p>
<div class="body">
${article}
</div>
<footer lang="en">
<p><label>Ready to paste:<br><textarea readonly>
${html(article)}</textarea></label></p>
<p class="terms">${html(entry.usageTerms)}</p>
<p>Certificate: ${proofs.join(', ')}</p>
<details><summary>ODRL</summary><pre>${html(policyText(entry))}</pre></details>
</footer>
</article>`;
}

function withdrawnOf({ workId, uri, version, reason, at, instruction, edNote }: FeedWithdrawal): string {
  const note = edNote === undefined ? '' : `<p class="note">${html(edNote)}</p>\n`;
  return `<article id="${html(workId)}" class="withdrawn" lang="en" data-uri="${html(uri)}" data-version="${html(version)}" data-withdrawn="${reason}">
<h2>${html(instruction)}</h2>
${note}<p>${html(uri)}, <time datetime="${at.toString()}">${at.toString()}</time></p>
</article>`;
}
