import { isMiningReserved, type RightsStatement, termsOfUse } from './rights/rights-statement.js';

/** One rule of a TDMRep file. */
export interface TdmRule {
  readonly location: string;
  /** 1: rights to text and data mining are reserved. */
  readonly 'tdm-reservation': 0 | 1;
  readonly 'tdm-policy'?: string;
}

/**
 * The reservation against text and data mining for this host (W3C TDM Reservation Protocol; Directive (EU) 2019/790, article 4(3)).
 * Mining is a use like any other here: licensed by name or not at all; on which terms says the policy.
 */
export function tdmReservation(site: RightsStatement): readonly TdmRule[] {
  if (!isMiningReserved(site)) return [{ location: '/', 'tdm-reservation': 0 }];
  return [{ location: '/', 'tdm-reservation': 1, 'tdm-policy': site.places.policy }];
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

/** What says the rights, and what a license token opens: to be read by those too who are kept from the rest. */
const TERMS = ['/rsl.xml', '/rights/', '/texts/', '/.well-known/'] as const;

/**
 * RFC 9309 rules for this host: what anybody verifies with is open to crawlers, what a partner signs in for is not, and those that
 * gather training data stay out unless training is free. `License` is RSL's (RSL 1.0, section 4.4): it stands before every group, and
 * changes nothing of what is allowed.
 * @param publicUrl origin of the service, without a slash at its end
 */
export function robotsTxt(site: RightsStatement, publicUrl: string): string {
  const isFree = termsOfUse(site, 'ai-training')?.availability === 'FREE';
  return [
    `# Text and data mining rights are ${isMiningReserved(site) ? '' : 'not '}reserved: see /.well-known/tdmrep.json. Licenses: ${site.contact}`,
    `License: ${site.places.rsl}`,
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
    ...(isFree ? [] : [...MINERS.map((name) => `User-agent: ${name}`), ...TERMS.map(allow), 'Disallow: /', '']),
    'User-agent: *',
    'Allow: /api/v1/publisher',
    'Allow: /works',
    'Disallow: /api/',
    '',
  ].join('\n');
}

const allow = (path: string): string => `Allow: ${path}`;
