import { CERTIFICATE_TYP, type CertificateStatus } from './certificate.js';
import { parseCertificateNumber } from './certificate-number.js';

/** One thing that was looked at. */
export interface CertificateCheck {
  readonly name: 'form' | 'key' | 'signature' | 'claims' | 'number' | 'record' | 'term' | 'standing';
  readonly ok: boolean;
  readonly detail: string;
}

export interface CertificateVerdict {
  readonly status: CertificateStatus;
  readonly checks: readonly CertificateCheck[];
}

/** What a token turned out to be. */
export interface OpenedToken {
  readonly typ?: string;
  readonly keyId?: string;
  /** SIGNED: the signature is good under a key of the issuer. */
  readonly signature: 'SIGNED' | 'FORGED' | 'KEY_UNKNOWN' | 'UNREADABLE';
  readonly claims?: OpenedClaims;
}

/** The claims a check needs. Seconds since 1970; `exp` exclusive. */
export interface OpenedClaims {
  readonly number: string;
  readonly licenseId: string;
  readonly nbf: number;
  readonly exp: number;
  readonly statusIndex?: number;
}

/** Status by the signed status list: 0 valid, 1 revoked, 2 suspended. Absent where nobody brought one. */
export type ListedStatus = 'valid' | 'revoked' | 'suspended' | 'unlisted';

/** Checks a token by itself: form, key, signature, claims, number. @returns the checks so far, `sound` when all passed */
export function tokenChecks(opened: OpenedToken): {
  readonly sound: boolean;
  readonly checks: readonly CertificateCheck[];
} {
  const checks: CertificateCheck[] = [];
  const check = (name: CertificateCheck['name'], ok: boolean, detail: string): void => {
    checks.push({ name, ok, detail });
  };
  if (opened.signature === 'UNREADABLE') {
    check('form', false, 'this is no signed certificate');
    return { sound: false, checks };
  }
  const isTyped = opened.typ === CERTIFICATE_TYP;
  check(
    'form',
    isTyped,
    isTyped ? `a token of type ${CERTIFICATE_TYP}` : `a token of another type: ${opened.typ ?? 'none'}`,
  );
  const isKnownKey = opened.signature !== 'KEY_UNKNOWN';
  check('key', isKnownKey, `key ${opened.keyId ?? '(none)'} is ${isKnownKey ? '' : 'not '}one of the issuer's`);
  if (isKnownKey) {
    const isSigned = opened.signature === 'SIGNED';
    check('signature', isSigned, isSigned ? 'signed with that key' : 'the text was changed after it was signed');
  }
  const { claims } = opened;
  check(
    'claims',
    claims !== undefined,
    claims === undefined ? 'claims of a certificate are missing' : 'all claims are there',
  );
  if (claims !== undefined) {
    const number = parseCertificateNumber(claims.number);
    check('number', number.ok, number.ok ? `number ${claims.number} is well formed` : number.error.expected);
  }
  return { sound: checks.every(({ ok }) => ok), checks };
}

/** The verdict on a sound token away from the register: its own term, and the status list where there is one. */
export function offlineVerdict(
  checks: readonly CertificateCheck[],
  claims: OpenedClaims,
  listed: ListedStatus | undefined,
  at: Temporal.Instant,
): CertificateVerdict {
  const second = at.epochMilliseconds / 1_000;
  const term = second < claims.nbf ? 'not_yet_valid' : second >= claims.exp ? 'expired' : 'valid';
  const words = `${instantOf(claims.nbf)} up to, not including, ${instantOf(claims.exp)}`;
  const all: CertificateCheck[] = [...checks, { name: 'term', ok: term === 'valid', detail: words }];
  if (listed === undefined) {
    all.push({ name: 'standing', ok: true, detail: 'not checked: no status list was given' });
    return { status: term, checks: all };
  }
  all.push({ name: 'standing', ok: listed === 'valid', detail: `the status list says: ${listed}` });
  if (listed === 'unlisted') return { status: 'unknown_number', checks: all };
  if (term === 'expired' && listed === 'revoked') return { status: 'expired', checks: all };
  return { status: listed === 'valid' ? term : listed, checks: all };
}

function instantOf(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1_000).toString();
}
