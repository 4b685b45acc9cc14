import { err, ok, type Result } from '@app/kernel';

export interface AddressInvalid {
  readonly code: 'REPORT_ADDRESS_INVALID';
  readonly at: '/url';
  readonly expected: string;
}

const MAX_LENGTH = 2_048;

/**
 * The address two reports of one page have in common: lower-case ASCII host, no user, default port or fragment. Query
 * and path stay, since they may tell pages apart.
 */
export function canonicalAddress(text: string): Result<string, AddressInvalid> {
  const refused = err({
    code: 'REPORT_ADDRESS_INVALID',
    at: '/url',
    expected: `an http or https address of at most ${MAX_LENGTH} characters`,
  } as const);
  const url = URL.parse(text.trim());
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') return refused;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length > MAX_LENGTH ? refused : ok(url.href);
}

/** Host of a canonical address. */
export function hostOf(address: string): string {
  return new URL(address).hostname;
}
