import { createHash } from 'node:crypto';
import { Eta } from 'eta';
import type { VerifiedCertificate } from '../application/verify-certificate.js';
import { nameIn } from '../domain/agreement-terms.js';
import { licenseEntries, localInstant } from '../domain/certificate-entries.js';
import { CERTIFICATE_WORDS } from '../domain/certificate-vocabulary.js';
import { type PageStatus, WORD_LANGUAGES, type WordLanguage } from '../domain/certificate-words.js';
import { TONES } from './status-tones.js';

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, "Noto Sans", "Noto Sans SC", "Noto Sans TC", sans-serif;
  --good: #1a7f37; --wait: #8a5a00; --bad: #b42318; --line: #d0d7de; --quiet: #57606a }
@media (prefers-color-scheme: dark) {
  :root { --good: #4ac26b; --wait: #d4a72c; --bad: #ff8182; --line: #3d444d; --quiet: #9198a1 } }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 3rem }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: baseline; justify-content: space-between }
h1 { font-size: 1.25rem; font-weight: 600; margin: 0 }
nav a { margin-left: .75rem; color: inherit } nav a:first-child { margin-left: 0 }
nav a[aria-current] { font-weight: 600; text-decoration: none }
.status { border: 1px solid var(--line); border-left: .5rem solid; border-radius: .25rem; padding: .75rem 1rem; margin: 1.5rem 0 }
.status strong { font-size: 1.75rem; line-height: 1.3; display: block }
.good { border-left-color: var(--good) } .wait { border-left-color: var(--wait) } .bad { border-left-color: var(--bad) }
.good strong { color: var(--good) } .wait strong { color: var(--wait) } .bad strong { color: var(--bad) }
dl { margin: 0 } dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; padding: .5rem 0; border-top: 1px solid var(--line) }
dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
ul { margin: 0; padding-left: 1.25rem }
@media (max-width: 36rem) { dl > div { grid-template-columns: 1fr } }
`;

/** Every value passes Eta's escaping (`<%= %>`); nothing is printed raw but the style, which is ours and hashed. */
const TEMPLATE = `<!doctype html>
<html lang="<%= it.language %>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title><%= it.status %> – <%= it.title %></title>
<style><%~ it.style %></style>
</head>
<body>
<header>
<h1><%= it.title %></h1>
<nav><% for (const other of it.languages) { %><a href="?lang=<%= other.tag %>" lang="<%= other.tag %>" hreflang="<%= other.tag %>"<% if (other.tag === it.language) { %> aria-current="true"<% } %>><%= other.name %></a><% } %></nav>
</header>
<main>
<p class="status <%= it.tone %>" role="status"><strong><%= it.status %></strong><%= it.meaning %></p>
<dl>
<% for (const entry of it.entries) { %><div><dt><%= entry.label %></dt>
<dd><% if (entry.values.length === 1) { %><%= entry.values[0] %><% } else { %><ul><% for (const value of entry.values) { %><li><%= value %></li><% } %></ul><% } %></dd></div>
<% } %></dl>
</main>
</body>
</html>
`;

const eta = new Eta({ autoEscape: true, autoTrim: false });
const print = eta.compile(TEMPLATE);

/** Allows this page's own style and nothing else: no script, no picture, no frame around it, no form. */
export const PAGE_CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface VerifyPage {
  readonly status: PageStatus;
  /** As typed, or in full form when it is one. */
  readonly number: string;
  readonly verified?: VerifiedCertificate;
  readonly language: WordLanguage;
  /** IANA zone in which instants are printed. */
  readonly zone: string;
  readonly now: Temporal.Instant;
  /** Instant of the use, where it was asked for another than now. */
  readonly at?: Temporal.Instant;
}

const LANGUAGE_NAMES: Readonly<Record<WordLanguage, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

/** The verification as a plain page: no script, readable by a screen reader, status first and in words. */
export function verifyPage(page: VerifyPage): string {
  const words = CERTIFICATE_WORDS[page.language];
  return eta.render(print, {
    language: page.language,
    languages: WORD_LANGUAGES.map((tag) => ({ tag, name: LANGUAGE_NAMES[tag] })),
    title: words.title,
    status: words.status[page.status],
    meaning: words.meaning[page.status],
    tone: TONES[page.status],
    style: STYLE,
    entries: entriesOf(page).map(([label, ...values]) => ({ label, values })),
  });
}

function entriesOf(page: VerifyPage): (readonly string[])[] {
  const { number, verified, language, zone, now, at } = page;
  const words = CERTIFICATE_WORDS[language];
  const { labels } = words;
  const times: (readonly string[])[] = [
    ...(at === undefined ? [] : [[labels.instant, localInstant(at, zone)]]),
    [labels.asOf, localInstant(now, zone)],
  ];
  const { license, certificate, checks = [], chain: links = [] } = verified ?? {};
  if (license === undefined || certificate === undefined) return [[labels.number, number], ...times];
  const isChained = checks.some(({ name, ok }) => name === 'chain' && ok);
  const parties = [...links.map(({ grantor }) => grantor), ...links.slice(-1).map(({ grantee }) => grantee)];
  const chain = parties.map(({ names }) => nameIn(names, language)).join(' → ');
  const uncovered = checks
    .filter(({ name }) => name === 'out_of_scope' || name === 'chain_broken' || name === 'issuer_not_authorized')
    .map(({ detail }) => detail);
  const { superseded } = certificate;
  return [
    [labels.number, number],
    ...(superseded === undefined ? [] : [[labels.supersededBy, superseded.by]]),
    ...(uncovered.length === 0 ? [] : [[labels.uncovered, ...uncovered]]),
    ...licenseEntries(license, { words, language, zone }).map(({ label, values }) => [labels[label], ...values]),
    ...(isChained ? [[labels.chain, chain]] : []),
    [labels.issuedAt, localInstant(certificate.issuedAt, zone)],
    ...times,
  ];
}
