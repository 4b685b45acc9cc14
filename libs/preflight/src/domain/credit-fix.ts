/** The credit that would do, ready to be copied. */
export interface RequiredCredit {
  readonly line: string;
  /** BCP 47, of the line. */
  readonly language: string;
  /** Regions of a page where it may stand. */
  readonly regions: readonly string[];
  readonly link: 'OPTIONAL' | 'REQUIRED';
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param home domain of the publisher, which the line links to where a link is required */
export function requiredCredit(
  owed: { readonly line: string; readonly language: string },
  { placement, link }: { readonly placement: readonly string[]; readonly link: 'OPTIONAL' | 'REQUIRED' },
  home: string | undefined,
): RequiredCredit {
  const words = owed.line.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
  const linked = link === 'REQUIRED' && home !== undefined ? `<a href="https://${home}/">${words}</a>` : words;
  return { ...owed, regions: placement, link, html: `<p>${linked}</p>` };
}
