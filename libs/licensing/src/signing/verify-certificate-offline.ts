import { auditHashing, checkLoggedEntry, NoteVerifier, readLoggedEntry } from '@app/audit';
import type { JSONWebKeySet } from 'jose';
import { CERTIFICATE_ISSUED } from '../domain/certificate.js';
import {
  bindingCheck,
  type CertificateVerdict,
  type Checks,
  type ExpectedBinding,
  type OpenedClaims,
  offlineVerdict,
  tokenChecks,
} from '../domain/certificate-check.js';
import { type ListedStatus, statusOf } from '../domain/status-list.js';
import { openToken } from './open-token.js';
import { openStatusList } from './status-list-token.js';
import { termsHash } from './terms-hash.js';

export interface OfflineCertificate {
  /** Compact JWS or SD-JWT presentation, as the certificate carries it. */
  readonly token: string;
  /** The issuer's public keys, from `/.well-known/jwks.json`, obtained in a way that is trusted. */
  readonly jwks: JSONWebKeySet;
  /** Signed status list, from `/certificates/status-list`; without one, suspension and revocation stay unseen. */
  readonly statusList?: string;
  /** Instant of the use. */
  readonly at: Temporal.Instant;
  /** Instant of the reading, against which the status list and a presentation are fresh; `at` where absent. */
  readonly now?: Temporal.Instant;
  /** Public address of the issuer that is expected; any whose keys these are where absent. */
  readonly issuer?: string;
  readonly binding?: ExpectedBinding;
  /** Its issuing in the audit log, as the service gave it with the certificate. */
  readonly log?: unknown;
  /** Public key of the audit log, from `/audit/key`; a certificate whose issuing is not shown is not taken then. */
  readonly logKey?: string;
}

/** What was verified, with what the certificate says, to hold against what is printed beside it. */
export interface OfflineVerdict extends CertificateVerdict {
  readonly certificate?: {
    readonly number: string;
    readonly issuer: string;
    readonly licensee: string;
    readonly works: readonly { readonly uri: string; readonly title: string }[];
  };
  readonly disclosed?: Readonly<Record<string, unknown>>;
}

/** Verifies a certificate without the service: signature, form, number, issuer, term, chain and, where given, the status list. */
export async function verifyCertificateOffline(given: OfflineCertificate): Promise<OfflineVerdict> {
  const opened = await openToken(given.token.trim(), given.jwks);
  const checks = tokenChecks(opened);
  const { claims, disclosed } = opened;
  if (claims !== undefined && given.issuer !== undefined) {
    const isExpected = claims.issuer === given.issuer;
    checks.add('issuer', isExpected, `issued by ${claims.issuer}${isExpected ? '' : `, not by ${given.issuer}`}`);
  }
  const now = given.now ?? given.at;
  if (checks.areSound) bindingCheck(checks, opened.binding, given.binding ?? {}, now);
  if (!checks.areSound || claims === undefined) return { status: 'tampered', checks: checks.list };
  const listed =
    given.statusList === undefined ? undefined : await listedIn(checks, given.statusList, given.jwks, claims, now);
  if (listed === 'UNTRUSTED') return { status: 'tampered', checks: checks.list };
  logCheck(checks, given, claims.number, opened.core ?? '');
  if (!checks.areSound) return { status: 'tampered', checks: checks.list };
  const { number, issuer, licensee, works } = claims;
  return {
    ...offlineVerdict(checks, claims, listed, given.at),
    certificate: { number, issuer, licensee, works },
    ...(disclosed === undefined || Object.keys(disclosed).length === 0 ? {} : { disclosed }),
  };
}

/** A list that cannot be trusted says nothing, and nothing is not "valid". */
async function listedIn(
  checks: Checks,
  token: string,
  jwks: JSONWebKeySet,
  { status }: OpenedClaims,
  now: Temporal.Instant,
): Promise<ListedStatus | 'UNTRUSTED'> {
  const list = await openStatusList(token, jwks);
  const second = now.epochMilliseconds / 1_000;
  const fault =
    'fault' in list
      ? list.fault
      : status !== undefined && list.subject !== status.uri
        ? `it is the list ${list.subject}, not ${status.uri}`
        : list.exp !== undefined && second >= list.exp
          ? `an old list: it was good until ${Temporal.Instant.fromEpochMilliseconds(list.exp * 1_000).toString()}`
          : undefined;
  checks.add('status_list', fault === undefined, fault ?? 'signed by the issuer, and fresh');
  if ('fault' in list || fault !== undefined) return 'UNTRUSTED';
  return status === undefined ? 'unlisted' : statusOf(list.statusAt(status.index));
}

/** Whether the log speaks of this certificate, and of this very text. */
function logCheck(checks: Checks, { log, logKey }: OfflineCertificate, number: string, core: string): void {
  if (log === undefined && logKey === undefined) return;
  const logged = readLoggedEntry(log);
  if (logged === undefined) {
    checks.add('log', false, 'the file carries no proof of its issuing');
    return;
  }
  const key = logKey === undefined ? undefined : NoteVerifier.read(logKey);
  if (logKey !== undefined && key === undefined) {
    checks.add('log', false, 'the key is none: <name>+<key id>+<key>');
    return;
  }
  const { action, subject, facts } = logged.entry;
  const isSame = [facts?.tokenHash, facts?.selectiveHash].includes(termsHash(core));
  if (action !== CERTIFICATE_ISSUED || subject.id !== number || !isSame) {
    checks.add('log', false, 'the entry of the log is about another certificate, or another text');
    return;
  }
  const { ok, detail } = checkLoggedEntry(logged, auditHashing, key && ((note) => key.verifies(note)));
  checks.add('log', ok, detail);
}
