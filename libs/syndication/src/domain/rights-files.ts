/** One rule of a TDMRep file. */
export interface TdmRule {
  readonly location: string;
  /** 1: rights to text and data mining are reserved. */
  readonly 'tdm-reservation': 0 | 1;
  readonly 'tdm-policy'?: string;
}

/**
 * The reservation against text and data mining for this host (W3C TDM Reservation Protocol; Directive (EU) 2019/790, article 4(3)).
 * Mining is a use like any other here: licensed by name or not at all.
 */
export function tdmReservation(): readonly TdmRule[] {
  return [{ location: '/', 'tdm-reservation': 1 }];
}

/** Purposes a crawler may name for itself; the answer to each stands in the file, whether it asks or not. */
const MINERS = [
  'GPTBot',
  'ClaudeBot',
  'CCBot',
  'Google-Extended',
  'Applebot-Extended',
  'Bytespider',
  'meta-externalagent',
] as const;

/**
 * RFC 9309 rules for this host: what anybody verifies with is open to crawlers, what a partner signs in for is not, and those that
 * gather training data stay out.
 */
export function robotsTxt(contact: string): string {
  return [
    `# Text and data mining rights are reserved: see /.well-known/tdmrep.json. Licenses: ${contact}`,
    ...MINERS.map((name) => `User-agent: ${name}`),
    'Disallow: /',
    '',
    'User-agent: *',
    'Allow: /api/v1/publisher',
    'Disallow: /api/',
    '',
  ].join('\n');
}
