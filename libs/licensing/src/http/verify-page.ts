import { createHash } from 'node:crypto';
import { Eta } from 'eta';
import type { VerifiedCertificate } from '../application/verify-certificate.js';
import { WORLD } from '../domain/iso-codes.js';
import { type PageLanguage, type PageStatus, VERIFY_WORDS, type VerifyWords } from './verify-words.js';

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem }
h1 { font-size: 1.25rem; font-weight: 600 }
.status { border-left: .5rem solid; padding: .25rem 1rem; margin: 1.5rem 0 }
.status strong { font-size: 1.75rem; display: block }
.good { border-color: #1a7f37 } .wait { border-color: #9a6700 } .bad { border-color: #b42318 }
dt { font-weight: 600; margin-top: .75rem } dd { margin: 0; overflow-wrap: anywhere }
ul { margin: 0; padding-left: 1.25rem }
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
<main>
<h1><%= it.title %></h1>
<p class="status <%= it.tone %>" role="status"><strong><%= it.status %></strong><%= it.meaning %></p>
<dl>
<% for (const entry of it.entries) { %><dt><%= entry.label %></dt>
<dd><% if (entry.values.length === 1) { %><%= entry.values[0] %><% } else { %><ul><% for (const value of entry.values) { %><li><%= value %></li><% } %></ul><% } %></dd>
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
  readonly language: PageLanguage;
  /** IANA zone in which instants are printed. */
  readonly zone: string;
  readonly now: Temporal.Instant;
}

const TONES: Readonly<Record<PageStatus, string>> = {
  valid: 'good',
  not_yet_valid: 'wait',
  suspended: 'wait',
  revoked: 'bad',
  expired: 'wait',
  unknown_number: 'bad',
  tampered: 'bad',
  impossible_number: 'bad',
};

/** The verification as a plain page: no script, readable by a screen reader, status first and in words. */
export function verifyPage(page: VerifyPage): string {
  const words = VERIFY_WORDS[page.language];
  return eta.render(print, {
    language: page.language,
    title: words.title,
    status: words.status[page.status],
    meaning: words.meaning[page.status],
    tone: TONES[page.status],
    style: STYLE,
    entries: entriesOf(page, words).map(([label, ...values]) => ({ label, values })),
  });
}

function entriesOf({ number, verified, zone, now }: VerifyPage, words: VerifyWords): (readonly string[])[] {
  const { labels } = words;
  const asOf = [labels.asOf, local(now, zone)];
  const license = verified?.license;
  if (license === undefined) return [[labels.number, number], asOf];
  const { scope } = license;
  return [
    [labels.number, number],
    [labels.licensee, license.licenseeName],
    [labels.works, ...license.works.map(({ title, uri }) => `${title} (${uri})`)],
    [labels.uses, scope.uses.map((use) => words.uses[use] ?? use).join(', ')],
    [labels.media, scope.media.map((medium) => words.media[medium] ?? medium).join(', ')],
    [labels.domains, scope.domains.join(', ') || words.none],
    [labels.territories, scope.territories.map((code) => (code === WORLD ? words.world : code)).join(', ')],
    [labels.languages, scope.languages.join(', ')],
    [labels.term, words.term(local(scope.termStartsAt, zone), local(scope.termEndsAt, zone))],
    [labels.credit, ...Object.values(license.attribution)],
    asOf,
  ];
}

/** `2027-01-01 00:00 +08:00` */
function local(instant: Temporal.Instant, zone: string): string {
  const at = instant.toZonedDateTimeISO(zone);
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: 'minute' })} ${at.offset}`;
}
