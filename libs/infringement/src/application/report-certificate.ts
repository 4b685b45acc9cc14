import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { kindOfCertificate } from '../domain/failed-certificate.js';
import { type AddressInvalid, canonicalAddress } from '../domain/page-address.js';
import type { CertificateChecks, PresentedCertificate } from './certificate-checks.port.js';
import type { Received, ReportIntake } from './report-intake.js';

export interface ReportCertificateCommand extends PresentedCertificate {
  /** Where it was shown, when it was on a page. */
  readonly url?: string;
  readonly statement?: string;
  /** How to reach who reports; personal data. */
  readonly contact?: string;
  readonly actor: Actor;
}

export type ReportCertificateRefusal =
  | AddressInvalid
  | { readonly code: 'REPORT_INCOMPLETE'; readonly missing: readonly string[]; readonly expected: string }
  | { readonly code: 'CERTIFICATE_HOLDS'; readonly status: string };

/** Anybody reports a certificate that does not hold. It is checked anew: of one that holds there is nothing to report. */
export class ReportCertificate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly certificates: CertificateChecks,
    private readonly intake: ReportIntake,
  ) {}

  async execute(command: ReportCertificateCommand): Promise<Result<Received, ReportCertificateRefusal>> {
    const { number, token, url, statement, contact, actor } = command;
    if ((number === undefined) === (token === undefined)) {
      return err({ code: 'REPORT_INCOMPLETE', missing: ['/number', '/token'], expected: 'exactly one of the two' });
    }
    const address = url === undefined ? undefined : canonicalAddress(url);
    if (address !== undefined && !address.ok) return address;
    const presented = number === undefined ? { token: token ?? '' } : { number };
    const { status, mark } = await this.certificates.check(presented);
    if (status === 'valid') return err({ code: 'CERTIFICATE_HOLDS', status });
    const content = {
      kind: kindOfCertificate(status, url === undefined ? 'NOWHERE' : 'ON_A_PAGE'),
      certificate: mark,
      ...(address === undefined ? {} : { url: address.value }),
    };
    const filedAt = this.clock.now();
    const said = [`certificate ${mark}: ${status}`, ...(statement === undefined ? [] : [statement])].join('\n');
    return this.work.run(async (tx) => {
      const filing = { filedAt, statement: said, ...(contact === undefined ? {} : { contact }) };
      const received = await this.intake.take(tx, content, actor, filing);
      await this.intake.tell(tx, received, actor, filedAt);
      return ok(received);
    });
  }
}
