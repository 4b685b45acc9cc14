import type { LoggedEntry } from '@app/audit';
import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import type { Certificate } from '../domain/certificate.js';
import { DISCLOSABLE, type Disclosable } from '../domain/certificate-credential.js';
import type { License, LicenseId } from '../domain/license.js';
import { visibleTo } from '../domain/visibility.js';
import type { CertificateInLog } from './certificate-in-log.js';
import type { CertificateStore } from './certificate-store.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { NotFound } from './refusals.js';
import type { Seal } from './seal.port.js';

export interface PresentQuery {
  readonly actor: Actor;
  readonly licenseId: LicenseId;
  /** Claims to show; absent: no presentation is asked for. */
  readonly disclose?: readonly string[];
  /** For whom, and in answer to what: it cannot be shown to another, or again. */
  readonly reader?: { readonly audience: string; readonly nonce: string };
}

export interface PresentedCertificate {
  readonly certificate: Certificate;
  readonly license: License;
  /** Its issuing in the audit log; absent until the tree has taken it in. */
  readonly log?: LoggedEntry;
  /** SD-JWT with the chosen disclosures and no other. */
  readonly presentation?: string;
}

export type PresentRefused =
  | NotFound
  | {
      readonly code: 'DISCLOSURE_UNKNOWN';
      readonly field: 'disclose';
      readonly value: string;
      readonly expected: string;
    }
  | { readonly code: 'DISCLOSURE_UNAVAILABLE'; readonly number: string; readonly expected: string };

/** Hands a license's certificate to those it belongs to, and puts together what its holder chooses to show. */
export class PresentCertificate {
  constructor(
    private readonly clock: Clock,
    private readonly licenses: LicenseStore,
    private readonly certificates: CertificateStore,
    private readonly seal: Seal,
    private readonly inLog: CertificateInLog,
  ) {}

  async execute(query: PresentQuery): Promise<Result<PresentedCertificate, PresentRefused>> {
    const { actor, licenseId, disclose, reader } = query;
    const license = await this.licenses.find(licenseId, visibleTo(actor));
    if (license === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
    const certificate = await this.certificates.current(licenseId);
    if (certificate === undefined) throw new Error('INVARIANT: every license has its certificate');
    const found = await this.inLog.find(certificate);
    const log = found === undefined ? {} : { log: found.logged };
    if (disclose === undefined) return ok({ certificate, license, ...log });
    const stranger = disclose.find((name) => !isDisclosable(name));
    if (stranger !== undefined) {
      const expected = DISCLOSABLE.join(', ');
      return err({ code: 'DISCLOSURE_UNKNOWN', field: 'disclose', value: stranger.slice(0, 64), expected });
    }
    const { selective, number } = certificate;
    if (selective === undefined) {
      return err({ code: 'DISCLOSURE_UNAVAILABLE', number, expected: 'a certificate issued anew' });
    }
    const names = DISCLOSABLE.filter((name) => disclose.includes(name));
    const to = reader === undefined ? undefined : { ...reader, at: this.clock.now() };
    return ok({ certificate, license, ...log, presentation: await this.seal.present(selective, names, to) });
  }
}

function isDisclosable(name: string): name is Disclosable {
  return DISCLOSABLE.some((each) => each === name);
}
