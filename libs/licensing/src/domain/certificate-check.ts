import type { CertificateStatus } from './certificate.js';
import { type ChainFault, type ChainFinding, type ChainLink, chainFindings } from './certificate-chain.js';
import { CREDENTIAL_TYP, PLAIN_TYP, SELECTIVE_TYP } from './certificate-credential.js';
import { parseCertificateNumber } from './certificate-number.js';
import type { ListedStatus } from './status-list.js';

/** One thing that was looked at. A fault of the chain stands under its own name. */
export interface CertificateCheck {
  readonly name:
    | 'form'
    | 'key'
    | 'signature'
    | 'claims'
    | 'number'
    | 'issuer'
    | 'disclosures'
    | 'binding'
    | 'record'
    | 'term'
    | 'status_list'
    | 'standing'
    | 'chain'
    | 'log'
    | ChainFault;
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
  /** The issuer-signed part alone, without disclosures. */
  readonly core?: string;
  readonly claims?: OpenedClaims;
  /** Why the claims are no certificate. */
  readonly faults?: readonly string[];
  /** Claims shown beside the signed ones, where the token can carry any; and what is wrong with them. */
  readonly disclosed?: Readonly<Record<string, unknown>>;
  readonly disclosureFault?: string;
  /** The presentation is made for one reader and one occasion. */
  readonly binding?: Binding;
}

export interface Binding {
  readonly audience: string;
  readonly nonce: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  /** Whether an issuer's key signed it over exactly this presentation. */
  readonly isSigned: boolean;
}

/** The claims a check needs. Seconds since 1970; `exp` exclusive. */
export interface OpenedClaims {
  readonly number: string;
  readonly licenseId: string;
  readonly issuer: string;
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly status?: { readonly index: number; readonly uri: string };
  /** Absent in certificates of the first form. */
  readonly chain?: readonly ChainLink[];
  /** For people who compare the certificate with what is printed. */
  readonly licensee: string;
  readonly works: readonly { readonly uri: string; readonly title: string }[];
}

/** Collects checks in order. */
export class Checks {
  private readonly all: CertificateCheck[] = [];

  add(name: CertificateCheck['name'], ok: boolean, detail: string): this {
    this.all.push({ name, ok, detail });
    return this;
  }

  get list(): readonly CertificateCheck[] {
    return this.all;
  }

  get areSound(): boolean {
    return this.all.every(({ ok }) => ok);
  }
}

const TYPES: readonly string[] = [CREDENTIAL_TYP, SELECTIVE_TYP, PLAIN_TYP];

/** Checks a token by itself: form, key, signature, claims, number, and what was disclosed with it. */
export function tokenChecks(opened: OpenedToken): Checks {
  const checks = new Checks();
  if (opened.signature === 'UNREADABLE') return checks.add('form', false, 'this is no signed certificate');
  const isTyped = opened.typ !== undefined && TYPES.includes(opened.typ);
  const what = isTyped ? `a token of type ${opened.typ}` : `a token of another type: ${opened.typ ?? 'none'}`;
  checks.add('form', isTyped, what);
  const isKnownKey = opened.signature !== 'KEY_UNKNOWN';
  checks.add('key', isKnownKey, `key ${opened.keyId ?? '(none)'} is ${isKnownKey ? '' : 'not '}one of the issuer's`);
  if (isKnownKey) {
    const isSigned = opened.signature === 'SIGNED';
    checks.add('signature', isSigned, isSigned ? 'signed with that key' : 'the text was changed after it was signed');
  }
  const { claims, faults = [] } = opened;
  const missing = faults.length === 0 ? 'claims of a certificate are missing' : faults.join('; ');
  checks.add('claims', claims !== undefined, claims === undefined ? missing : 'all claims are there');
  if (claims !== undefined) {
    const number = parseCertificateNumber(claims.number);
    checks.add('number', number.ok, number.ok ? `number ${claims.number} is well formed` : number.error.expected);
  }
  if (opened.disclosureFault !== undefined) return checks.add('disclosures', false, opened.disclosureFault);
  if (opened.disclosed !== undefined) {
    const names = Object.keys(opened.disclosed);
    checks.add(
      'disclosures',
      true,
      names.length === 0 ? 'nothing more is disclosed' : `disclosed: ${names.join(', ')}`,
    );
  }
  return checks;
}

/** What a reader expects of a presentation. */
export interface ExpectedBinding {
  readonly audience?: string;
  readonly nonce?: string;
}

/** Seconds a presentation for one reader may be old; clocks may differ by a minute. */
const BINDING_LIFE = 600;
const CLOCK_SKEW = 60;

/** Whether a presentation was made for this reader, for this occasion, just now: what is shown again elsewhere was not. */
export function bindingCheck(
  checks: Checks,
  binding: Binding | undefined,
  expected: ExpectedBinding,
  now: Temporal.Instant,
): void {
  const isAsked = expected.audience !== undefined || expected.nonce !== undefined;
  if (binding === undefined) {
    if (isAsked) checks.add('binding', false, 'the presentation is made for nobody in particular');
    return;
  }
  const age = now.epochMilliseconds / 1_000 - binding.issuedAt;
  const fault = !binding.isSigned
    ? 'it was not made over this presentation'
    : expected.audience !== undefined && expected.audience !== binding.audience
      ? `it was made for ${binding.audience}`
      : expected.nonce !== undefined && expected.nonce !== binding.nonce
        ? 'it answers another question: its nonce is another'
        : age > BINDING_LIFE || age < -CLOCK_SKEW
          ? `it was made ${Math.round(age)} seconds ago`
          : undefined;
  checks.add('binding', fault === undefined, fault ?? `made for ${binding.audience}`);
}

/** Adds what the chain says. @returns whether nothing is left of the grant */
export function chainCheck(checks: Checks, findings: readonly ChainFinding[], links: readonly ChainLink[]): boolean {
  if (findings.length === 0) {
    const parties = links.map(({ grantor }) => grantor).concat(links.slice(-1).map(({ grantee }) => grantee));
    const names = parties.map(({ names: each }) => each.en ?? Object.values(each)[0] ?? '');
    checks.add('chain', true, names.join(' → '));
  }
  for (const { name, detail } of findings) checks.add(name, false, detail);
  return findings.some(({ extent }) => extent === 'WHOLE');
}

/** The verdict on a sound token away from the register: its own term and chain, and the status list where there is one. */
export function offlineVerdict(
  checks: Checks,
  claims: OpenedClaims,
  listed: ListedStatus | undefined,
  at: Temporal.Instant,
): CertificateVerdict {
  const second = at.epochMilliseconds / 1_000;
  const term = second < claims.nbf ? 'not_yet_valid' : second >= claims.exp ? 'expired' : 'valid';
  checks.add('term', term === 'valid', `${instantOf(claims.nbf)} up to, not including, ${instantOf(claims.exp)}`);
  let isCut = false;
  if (claims.chain !== undefined) {
    const issuedAt = Temporal.Instant.fromEpochMilliseconds(claims.iat * 1_000);
    isCut = chainCheck(checks, chainFindings(claims.chain, issuedAt, at), claims.chain);
  }
  if (listed === undefined) checks.add('standing', true, 'not checked: no status list was given');
  else checks.add('standing', listed === 'valid', `the status list says: ${listed}`);
  return { status: offlineStatus(term, listed, isCut), checks: checks.list };
}

function offlineStatus(
  term: 'not_yet_valid' | 'expired' | 'valid',
  listed: ListedStatus | undefined,
  isCut: boolean,
): CertificateStatus {
  if (listed === 'unlisted') return 'unknown_number';
  if (listed === 'superseded' || listed === 'revoked') return listed;
  if (term !== 'valid') return term;
  if (listed === 'suspended') return listed;
  return isCut ? 'suspended_upstream' : (listed ?? 'valid');
}

function instantOf(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1_000).toString();
}
