import { createHash } from 'node:crypto';

/** An SD-JWT taken apart (RFC 9901, section 4): the issuer's JWT, its disclosures, and a key binding where there is one. */
export interface SelectiveParts {
  readonly core: string;
  readonly disclosures: readonly string[];
  readonly binding?: string;
  /** What the binding is over: the presentation up to and with its last tilde. */
  readonly presented: string;
}

/** Most disclosures looked at: more are no certificate of ours. */
const MAX_DISCLOSURES = 16;

/** @returns undefined when the text is no SD-JWT: it has no tilde */
export function partsOf(text: string): SelectiveParts | undefined {
  if (!text.includes('~')) return undefined;
  const [core = '', ...rest] = text.split('~');
  const binding = rest.pop() ?? '';
  const presented = text.slice(0, text.length - binding.length);
  return { core, disclosures: rest, presented, ...(binding === '' ? {} : { binding }) };
}

export type Disclosed = { readonly claims: Readonly<Record<string, unknown>> } | { readonly fault: string };

/**
 * What the disclosures say, each held against the digests that the issuer signed (RFC 9901, section 7.1). A disclosure
 * that was not signed for, or that comes twice, spoils the whole presentation.
 */
export function readDisclosures(disclosures: readonly string[], payload: unknown): Disclosed {
  if (disclosures.length > MAX_DISCLOSURES) return { fault: 'there are more disclosures than any certificate has' };
  const subject = isObject(payload) ? payload.credentialSubject : undefined;
  const digests = isObject(subject) && Array.isArray(subject._sd) ? subject._sd : [];
  if (isObject(payload) && payload._sd_alg !== undefined && payload._sd_alg !== 'sha-256') {
    return { fault: 'its digests are not SHA-256' };
  }
  if (new Set(disclosures).size !== disclosures.length) return { fault: 'a disclosure is there twice' };
  const claims: (readonly [string, unknown])[] = [];
  for (const disclosure of disclosures) {
    if (!digests.includes(digestOf(disclosure))) return { fault: 'a disclosure was not signed for by the issuer' };
    const claim = claimIn(disclosure);
    if (claim === undefined || (isObject(subject) && claim[0] in subject)) return { fault: 'a disclosure is no claim' };
    claims.push(claim);
  }
  return { claims: Object.fromEntries(claims) };
}

/** Base64url of the SHA-256 over the text, which is ASCII (section 4.2.3). */
export function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** `[salt, name, value]` */
export function claimIn(disclosure: string): readonly [string, unknown] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(disclosure, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [salt, name, value]: readonly unknown[] = parts;
    if (typeof salt !== 'string' || typeof name !== 'string' || name === '_sd' || name === '...') return undefined;
    return [name, value];
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
