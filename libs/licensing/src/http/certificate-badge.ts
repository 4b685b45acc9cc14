import { type Issuer, verifyUrl } from '../domain/certificate.js';
import { CERTIFICATE_WORDS } from '../domain/certificate-vocabulary.js';
import type { PageStatus, WordLanguage } from '../domain/certificate-words.js';
import { TONES, type Tone } from './status-tones.js';

/** Nothing runs and nothing is fetched, even where the picture is opened by itself. */
export const BADGE_CSP = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const WIDTH = 260;
const HEIGHT = 48;
/** White text on each has a contrast of at least 4.5 : 1. */
const COLORS: Readonly<Record<Tone, string>> = { good: '#1a7f37', wait: '#8a5a00', bad: '#b42318' };
const MARKS: Readonly<Record<Tone, string>> = {
  good: 'M17 25l5 5 9-11',
  wait: 'M24 12a12 12 0 1 0 .01 0zM24 17v8l5 3',
  bad: 'M18 18l12 12M30 18L18 30',
};

/** The status of a certificate as a picture for the partner's page: true at the time it is asked for. */
export function badgeSvg(status: PageStatus, number: string, language: WordLanguage): string {
  const words = CERTIFICATE_WORDS[language];
  const tone = TONES[status];
  const label = `${words.badge}: ${words.short[status]}, ${number}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(label)}" lang="${language}">
<title>${escaped(label)}</title>
<rect x=".5" y=".5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="6" fill="#fff" stroke="${COLORS[tone]}"/>
<path d="M6.5 .5H48V47.5H6.5a6 6 0 0 1-6-6V6.5a6 6 0 0 1 6-6z" fill="${COLORS[tone]}"/>
<path d="${MARKS[tone]}" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>
<g font-family="system-ui,-apple-system,'Noto Sans','PingFang SC','Microsoft YaHei',sans-serif">
<text x="60" y="20" font-size="14" font-weight="600" fill="${COLORS[tone]}">${escaped(words.badge)} · ${escaped(words.short[status])}</text>
<text x="60" y="38" font-size="12" fill="#1f2328" font-family="ui-monospace,Consolas,monospace">${escaped(number)}</text>
</g>
</svg>
`;
}

/** The lines a partner copies into a page: a link to the verification with the picture in it. No script. */
export function badgeSnippet(number: string, issuer: Issuer, language: WordLanguage): string {
  const url = verifyUrl(issuer, number);
  const { title } = CERTIFICATE_WORDS[language];
  return [
    `<a href="${escaped(`${url}?lang=${language}`)}" rel="license noopener" target="_blank">`,
    `<img src="${escaped(`${url}/badge.svg?lang=${language}`)}" width="${WIDTH}" height="${HEIGHT}" alt="${escaped(`${title} ${number}`)}" loading="lazy">`,
    '</a>',
  ].join('');
}

/** For text and quoted attributes of HTML and XML. What XML cannot hold at all is left out. */
export function escaped(text: string): string {
  const holdable = Array.from(text)
    .filter((sign) => sign === '\t' || sign === '\n' || (sign >= ' ' && sign !== '\u{fffe}' && sign !== '\u{ffff}'))
    .join('');
  return holdable.replace(
    /[&<>"']/gu,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '',
  );
}
