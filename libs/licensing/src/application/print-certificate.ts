import { type Actor, err, ok, type Result } from '@app/kernel';
import { WORD_LANGUAGES, type WordLanguage } from '../domain/certificate-words.js';
import type { LicenseId } from '../domain/license.js';
import { visibleTo } from '../domain/visibility.js';
import type { CertificatePrinter } from './certificate-printer.port.js';
import type { CertificateStore } from './certificate-store.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { Licensor } from './licensor.port.js';
import type { NotFound } from './refusals.js';
import type { RightsRegister } from './rights-register.port.js';

export interface PrintQuery {
  readonly actor: Actor;
  readonly licenseId: LicenseId;
  /** Absent: all languages, a page each, the licensor's first. */
  readonly language?: WordLanguage;
}

/** The certificate on paper, for those whose license it is and for the operator's people. */
export class PrintCertificate {
  constructor(
    private readonly licenses: LicenseStore,
    private readonly certificates: CertificateStore,
    private readonly rights: RightsRegister,
    private readonly licensor: Licensor,
    private readonly printer: CertificatePrinter,
  ) {}

  async execute({
    actor,
    licenseId,
    language,
  }: PrintQuery): Promise<Result<{ number: string; bytes: Uint8Array }, NotFound>> {
    const license = await this.licenses.find(licenseId, visibleTo(actor));
    if (license === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
    const certificate = await this.certificates.current(licenseId);
    if (certificate === undefined) throw new Error('INVARIANT: every license has its certificate');
    const mandate = await this.rights.mandateAt(certificate.issuedAt);
    const { licensor } = this;
    const languages = language === undefined ? languagesOf(licensor) : [language];
    const basis = mandate?.source ?? '';
    const bytes = await this.printer.print({ certificate, license, licensor, basis, languages });
    return ok({ number: certificate.number, bytes });
  }
}

/** The languages the licensor has a name in come first, in its own order. */
function languagesOf({ names }: Licensor): readonly WordLanguage[] {
  const own = Object.keys(names).flatMap((tag) => WORD_LANGUAGES.filter((language) => language === tag));
  return [...new Set([...own, ...WORD_LANGUAGES])];
}
