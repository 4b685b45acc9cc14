import type { JSONWebKeySet } from 'jose';
import {
  type CertificateVerdict,
  type ListedStatus,
  offlineVerdict,
  tokenChecks,
} from '../domain/certificate-check.js';
import { statusOf } from '../domain/status-list.js';
import { openToken } from './open-token.js';
import { openStatusList } from './status-list-token.js';

export interface OfflineCertificate {
  /** Compact JWS, as the certificate carries it. */
  readonly token: string;
  /** The issuer's public keys, from `/.well-known/jwks.json`, obtained in a way that is trusted. */
  readonly jwks: JSONWebKeySet;
  /** Signed status list, from `/certificates/status-list`; without one, suspension and revocation stay unseen. */
  readonly statusList?: string;
  /** Instant of the use. */
  readonly at: Temporal.Instant;
}

/** Verifies a certificate without the service: signature, form, number, term and, where given, the status list. */
export async function verifyCertificateOffline(given: OfflineCertificate): Promise<CertificateVerdict> {
  const opened = await openToken(given.token.trim(), given.jwks);
  const { sound, checks } = tokenChecks(opened);
  const { claims } = opened;
  if (!sound || claims === undefined) return { status: 'tampered', checks };
  if (given.statusList === undefined) return offlineVerdict(checks, claims, undefined, given.at);
  const list = await openStatusList(given.statusList, given.jwks);
  if (list === undefined) {
    // a list that cannot be trusted says nothing, and nothing is not "valid"
    const detail = 'the status list is not signed by the issuer';
    return { status: 'tampered', checks: [...checks, { name: 'standing', ok: false, detail }] };
  }
  const listed: ListedStatus = claims.statusIndex === undefined ? 'unlisted' : statusOf(list(claims.statusIndex));
  return offlineVerdict(checks, claims, listed, given.at);
}
