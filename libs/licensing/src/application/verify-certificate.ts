import type { LoggedEntry } from '@app/audit';
import { type Clock, err, ok, type Result } from '@app/kernel';
import { type Certificate, type CertificateStatus, certificateStatus } from '../domain/certificate.js';
import type { ChainLink } from '../domain/certificate-chain.js';
import {
  bindingCheck,
  type CertificateVerdict,
  Checks,
  chainCheck,
  type ExpectedBinding,
  tokenChecks,
} from '../domain/certificate-check.js';
import { type CertificateNumber, type NumberImpossible, parseCertificateNumber } from '../domain/certificate-number.js';
import { asOf, type License, LicenseId, stateAt } from '../domain/license.js';
import { type CertificateChains, findingsOf } from './certificate-chains.js';
import type { CertificateInLog } from './certificate-in-log.js';
import type { CertificateKeys } from './certificate-keys.js';
import type { CertificateStore } from './certificate-store.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { TokenOpener } from './token-opener.port.js';

export interface VerifiedCertificate extends CertificateVerdict {
  readonly certificate?: Certificate;
  readonly license?: License;
  /** From the rights holder down to the licensee, as the register has it for the instant; absent: nobody held a right. */
  readonly chain?: readonly ChainLink[];
  /** The issuing in the audit log, with the proof that it stands there. */
  readonly log?: LoggedEntry;
  /** What the holder chose to show beside the certificate. */
  readonly disclosed?: Readonly<Record<string, unknown>>;
}

export interface NumberUnknown {
  readonly code: 'CERTIFICATE_NUMBER_UNKNOWN';
  readonly number: CertificateNumber;
}

/** Tells anybody what a certificate is worth at the instant of a use, against the register as it is now. */
export class VerifyCertificate {
  constructor(
    private readonly clock: Clock,
    private readonly certificates: CertificateStore,
    private readonly licenses: LicenseStore,
    private readonly chains: CertificateChains,
    private readonly keys: CertificateKeys,
    private readonly opener: TokenOpener,
    private readonly inLog: CertificateInLog,
  ) {}

  /** By its number, as printed or typed. @param at instant of the use; now where absent */
  async byNumber(
    text: string,
    at = this.clock.now(),
  ): Promise<Result<VerifiedCertificate, NumberImpossible | NumberUnknown>> {
    const number = parseCertificateNumber(text);
    if (!number.ok) return number;
    const found = await this.certificates.byNumber(number.value);
    if (found === undefined) return err({ code: 'CERTIFICATE_NUMBER_UNKNOWN', number: number.value });
    const checks = new Checks().add('number', true, `number ${number.value} is well formed`);
    return ok(await this.against(found, checks, at));
  }

  /** By the signed token or presentation: also tells whether it is the one that was issued. */
  async byToken(
    text: string,
    { at = this.clock.now(), ...expected }: ExpectedBinding & { readonly at?: Temporal.Instant } = {},
  ): Promise<VerifiedCertificate> {
    const opened = await this.opener.open(text, await this.keys.jwks());
    const checks = tokenChecks(opened);
    if (checks.areSound) bindingCheck(checks, opened.binding, expected, this.clock.now());
    const number = opened.claims === undefined ? undefined : parseCertificateNumber(opened.claims.number);
    if (!checks.areSound || number === undefined || !number.ok) return { status: 'tampered', checks: checks.list };
    const found = await this.certificates.byNumber(number.value);
    if (found === undefined) {
      checks.add('record', false, 'no certificate with this number was issued');
      return { status: 'unknown_number', checks: checks.list };
    }
    if (opened.core !== found.token && opened.core !== found.selective?.token) {
      checks.add('record', false, 'another text was issued under this number');
      return { status: 'tampered', checks: checks.list };
    }
    const { disclosed } = opened;
    const isShown = disclosed !== undefined && Object.keys(disclosed).length > 0;
    return { ...(await this.against(found, checks, at)), ...(isShown ? { disclosed } : {}) };
  }

  private async against(certificate: Certificate, checks: Checks, at: Temporal.Instant): Promise<VerifiedCertificate> {
    const found = await this.licenses.find(LicenseId(certificate.licenseId), { kind: 'ALL' });
    if (found === undefined) throw new Error(`INVARIANT: certificate ${certificate.number} has its license`);
    const license = asOf(found, at);
    checks.add('record', true, `issued at ${certificate.issuedAt.toString()}`);
    const { termStartsAt, termEndsAt } = license.scope;
    const isInTerm = Temporal.Instant.compare(at, termStartsAt) >= 0 && Temporal.Instant.compare(at, termEndsAt) < 0;
    checks.add('term', isInTerm, `${termStartsAt.toString()} up to, not including, ${termEndsAt.toString()}`);
    const own = certificateStatus(license, certificate, at);
    const { isCut, chain } = await this.checkChain(checks, certificate, license, at);
    const { isForged, ...shown } = await this.checkLog(checks, certificate);
    const cut: CertificateStatus = own === 'valid' && isCut ? 'suspended_upstream' : own;
    const status = isForged ? 'tampered' : cut;
    checks.add('standing', status === 'valid', standingOf(status, certificate, license, at));
    return { status, certificate, license, checks: checks.list, ...(chain === undefined ? {} : { chain }), ...shown };
  }

  /** A register that says another text than the log was changed behind the service's back. */
  private async checkLog(checks: Checks, certificate: Certificate): Promise<{ isForged: boolean; log?: LoggedEntry }> {
    const found = await this.inLog.find(certificate);
    if (found === undefined) return { isForged: false };
    const { leafIndex, treeSize } = found.logged;
    const where = `entry ${leafIndex + 1} of the log's ${treeSize}`;
    checks.add('log', found.isSame, found.isSame ? `its issuing is ${where}` : `${where} is about another text`);
    return { isForged: !found.isSame, log: found.logged };
  }

  /** Against mandate and agents as the register has them for the instant, whatever the certificate said of it when it was issued. */
  private async checkChain(
    checks: Checks,
    { agreementHash }: Certificate,
    license: License,
    at: Temporal.Instant,
  ): Promise<{ readonly isCut: boolean; readonly chain?: readonly ChainLink[] }> {
    const chain = await this.chains.of(license, agreementHash, at);
    if (chain === undefined) {
      checks.add('chain_broken', false, `the licensor held no right at ${at.toString()}`);
      return { isCut: true };
    }
    const { links } = chain;
    return { isCut: chainCheck(checks, findingsOf(chain, at), links), chain: links };
  }
}

function standingOf(
  status: CertificateStatus,
  { superseded }: Certificate,
  license: License,
  at: Temporal.Instant,
): string {
  if (status === 'superseded' && superseded !== undefined) {
    return `since ${superseded.at.toString()} the certificate ${superseded.by} takes its place`;
  }
  if (status === 'expired' && stateAt(license, at) === 'EXHAUSTED') return 'all uses of the license are used up';
  return `the license is ${status.replaceAll('_', ' ')}`;
}
