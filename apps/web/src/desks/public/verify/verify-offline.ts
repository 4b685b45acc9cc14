import { record } from '../../../shared/json/record.js';
import { type OpenedToken, openToken, type PublicKey } from './signed-token.js';
import { openStatusList } from './status-list.js';

/** What this browser found out by itself. */
export interface OfflineVerdict {
  /**
   * As the service would name it; `unsettled`: nothing is wrong, but there is no list to ask whether it still stands;
   * `unverifiable`: there are no keys here to check it with, which says nothing of the certificate.
   */
  readonly status: string;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
  /** Instant up to which the issuer's list of statuses tells, ISO 8601. */
  readonly listedAt?: string;
  /** `credentialSubject` of a certificate whose signature is good. */
  readonly subject?: Readonly<Record<string, unknown>>;
}

/** What is kept of the issuer for the time without a connection. */
export interface IssuerMaterial {
  readonly keys: readonly PublicKey[];
  /** The signed list, as it came. */
  readonly statusList?: string;
}

const TYPES = ['vc+jwt', 'vc+sd-jwt', 'license-certificate+jwt'];

/** Verifies a certificate by its signed text alone: no connection is needed. @param nowSeconds since 1970 */
export async function verifyOffline(
  text: string,
  { keys, statusList }: IssuerMaterial,
  nowSeconds: number,
): Promise<OfflineVerdict> {
  const opened = await openToken(text, keys);
  if (keys.length === 0 && opened.signature !== 'UNREADABLE') return { status: 'unverifiable', checks: [] };
  const checks = soundness(opened);
  if (opened.claims === undefined || checks.some(({ ok }) => !ok)) return { status: 'tampered', checks };
  const { claims } = opened;
  const subject = record(claims.credentialSubject) ?? claims;
  const [begins, ends] = [numberAt(claims, 'nbf'), numberAt(claims, 'exp')];
  const term = termOf(begins, ends, nowSeconds);
  checks.push({ name: 'term', ok: term === 'valid', detail: `${iso(begins)} – ${iso(ends)}` });
  const { uri, index } = placeIn(claims);
  const kept = statusList === undefined ? undefined : await openStatusList(statusList, keys);
  // a list that has run out, or that is not the one this certificate names, is as good as none
  const list = kept !== undefined && kept.uri === uri && nowSeconds < kept.expiresAt ? kept : undefined;
  const listed = list?.at(index);
  if (list !== undefined && listed !== undefined) {
    checks.push({ name: 'status_list', ok: listed === 'valid', detail: `${listed}, ${iso(list.issuedAt)}` });
  }
  const status =
    listed !== undefined && listed !== 'valid' ? listed : term === 'valid' && listed === undefined ? 'unsettled' : term;
  return { status, checks, subject, ...(list === undefined ? {} : { listedAt: iso(list.issuedAt) }) };
}

function soundness({ signature, typ, keyId }: OpenedToken): { name: string; ok: boolean; detail: string }[] {
  if (signature === 'UNREADABLE') return [{ name: 'form', ok: false, detail: '' }];
  const isKnownKey = signature !== 'KEY_UNKNOWN';
  return [
    { name: 'form', ok: TYPES.includes(typ ?? ''), detail: typ ?? '' },
    { name: 'key', ok: isKnownKey, detail: keyId ?? '' },
    ...(isKnownKey ? [{ name: 'signature', ok: signature === 'SIGNED', detail: 'Ed25519' }] : []),
  ];
}

function termOf(begins: number, ends: number, now: number): 'valid' | 'not_yet_valid' | 'expired' {
  if (now < begins) return 'not_yet_valid';
  return now < ends ? 'valid' : 'expired';
}

/** Which list, and where in it. */
function placeIn(claims: Readonly<Record<string, unknown>>): { readonly uri: unknown; readonly index: number } {
  const place = record(record(claims.status)?.status_list) ?? {};
  return { uri: place.uri, index: numberAt(place, 'idx') };
}

/** A number that is not there is none any list or clock has. */
function numberAt(of: Readonly<Record<string, unknown>>, name: string): number {
  const value = of[name];
  return typeof value === 'number' ? value : Number.MAX_SAFE_INTEGER;
}

function iso(seconds: number): string {
  return seconds > 8.64e12 ? '' : new Date(seconds * 1_000).toISOString();
}
