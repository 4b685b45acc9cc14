import { err, type Money, ok, type Result } from '@app/kernel';
import type { TokenUse } from './license-token.js';

/** The terms a client wants to license under: what its RSL `license` element says. */
export interface WantedLicense {
  /** At least one, each once, sorted. */
  readonly uses: readonly TokenUse[];
  /** ISO 3166-1 alpha-2; absent: wherever it is offered. */
  readonly territories?: readonly string[];
  /** What it agrees to pay, net; absent: nothing. */
  readonly price?: Money;
}

/** An RSL `license` element as it stands, nothing understood yet. */
export interface LicenseElement {
  readonly usage: readonly string[];
  readonly geo?: readonly string[];
  readonly forbidden: readonly string[];
  readonly paymentType?: string;
  readonly amount?: { readonly value: string; readonly currency: string };
}

export interface LicenseNotUnderstood {
  readonly code: 'LICENSE_INVALID';
  readonly expected: string;
}

/** RSL 1.0, section 3.4.1.1, and our own word for mining. */
const USE_OF: Readonly<Record<string, TokenUse>> = {
  'ai-input': 'ai-input',
  'ai-train': 'ai-training',
  'imprimatur:tdm': 'tdm',
};

/** More than any work costs. */
const MOST_DIGITS = 12;
const AMOUNT = new RegExp(`^\\d{1,${MOST_DIGITS}}(?:\\.\\d{1,2})?$`, 'u');

/**
 * Understands an element, or says what is expected: uses by name (a license for all of them is none here), no use both
 * permitted and forbidden, a price in figures.
 */
export function wantedLicense(element: LicenseElement): Result<WantedLicense, LicenseNotUnderstood> {
  const { usage, geo, forbidden, amount, paymentType } = element;
  const refuse = (expected: string): Result<never, LicenseNotUnderstood> => err({ code: 'LICENSE_INVALID', expected });
  const uses: TokenUse[] = [];
  for (const token of new Set(usage)) {
    const use = Object.hasOwn(USE_OF, token) ? USE_OF[token] : undefined;
    if (use === undefined) return refuse(`permits type="usage" of ${Object.keys(USE_OF).join(', ')}`);
    uses.push(use);
  }
  if (uses.length === 0) return refuse(`permits type="usage" of at least one of ${Object.keys(USE_OF).join(', ')}`);
  if (usage.some((token) => forbidden.includes(token) || forbidden.includes('all'))) {
    return refuse('no use that is permitted and forbidden at once');
  }
  if (
    geo !== undefined &&
    (geo.length === 0 || !geo.every((place) => /^[A-Z]{2}$/u.test(place)) || geo.includes('EU'))
  ) {
    return refuse('permits type="geo" of ISO 3166-1 alpha-2 codes of countries');
  }
  if (paymentType !== undefined && paymentType !== 'purchase') return refuse('payment type="purchase"');
  if (amount !== undefined && !(AMOUNT.test(amount.value) && /^[A-Z]{3}$/u.test(amount.currency))) {
    return refuse('an amount in figures, e.g. <amount currency="CNY">250.00</amount>');
  }
  return ok({
    uses: uses.sort(),
    ...(geo === undefined ? {} : { territories: [...new Set(geo)].sort() }),
    ...(amount === undefined ? {} : { price: { minor: minorUnits(amount.value), currency: amount.currency } }),
  });
}

function minorUnits(major: string): bigint {
  const [whole = '0', part = ''] = major.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}
