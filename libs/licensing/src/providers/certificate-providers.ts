import { AUDIT_TRAIL, FindLoggedEntry } from '@app/audit';
import { CLOCK, UNIT_OF_WORK } from '@app/kernel';
import { PUBLISHER_PROFILE, type PublisherProfile } from '@app/parties';
import { provideUseCase, SETTINGS, type Settings } from '@app/platform';
import { AGREEMENT_STORE } from '../application/agreement-store.port.js';
import { AMENDMENT_STORE } from '../application/amendment-store.port.js';
import { CertificateChains } from '../application/certificate-chains.js';
import { CertificateInLog } from '../application/certificate-in-log.js';
import { CertificateIssuing } from '../application/certificate-issuing.js';
import { CERTIFICATE_KEY_STORE } from '../application/certificate-key-store.port.js';
import { CertificateKeys } from '../application/certificate-keys.js';
import { CERTIFICATE_PRINTER } from '../application/certificate-printer.port.js';
import { CERTIFICATE_STORE } from '../application/certificate-store.port.js';
import { LICENSE_STORE } from '../application/license-store.port.js';
import { LicensingJournal } from '../application/licensing-journal.js';
import { LICENSOR } from '../application/licensor.port.js';
import { PresentCertificate } from '../application/present-certificate.js';
import { PrintCertificate } from '../application/print-certificate.js';
import { PublishStatusList } from '../application/publish-status-list.js';
import { ReissueCertificate } from '../application/reissue-certificate.js';
import { RIGHTS_REGISTER } from '../application/rights-register.port.js';
import { SEAL } from '../application/seal.port.js';
import { TOKEN_OPENER } from '../application/token-opener.port.js';
import { VerifyCertificate } from '../application/verify-certificate.js';
import { CertificateRepository } from '../persistence/certificate.repository.js';
import { CertificateKeyRepository } from '../persistence/certificate-key.repository.js';
import { JoseOpener } from '../signing/jose-opener.js';
import { JoseSeal } from '../signing/jose-seal.js';
import { PdfCertificate } from '../signing/pdf-certificate.js';

const SHELL = [UNIT_OF_WORK, CLOCK] as const;

/** Stores, seal and printer of certificates, and what they are made with. */
export const certificateParts = [
  { provide: CERTIFICATE_STORE, useClass: CertificateRepository },
  { provide: CERTIFICATE_KEY_STORE, useClass: CertificateKeyRepository },
  {
    provide: JoseSeal,
    useFactory: ({ certificateSigningJwk }: Settings) => JoseSeal.open(certificateSigningJwk),
    inject: [SETTINGS],
  },
  { provide: SEAL, useExisting: JoseSeal },
  { provide: TOKEN_OPENER, useClass: JoseOpener },
  {
    provide: CERTIFICATE_PRINTER,
    useFactory: ({ projectRoot }: Settings, { print }: PublisherProfile) =>
      new PdfCertificate(projectRoot, print?.fonts),
    inject: [SETTINGS, PUBLISHER_PROFILE],
  },
  provideUseCase(CertificateKeys, [...SHELL, CERTIFICATE_KEY_STORE, SEAL, LicensingJournal]),
  provideUseCase(CertificateChains, [LICENSE_STORE, RIGHTS_REGISTER, LICENSOR]),
  provideUseCase(CertificateIssuing, [CERTIFICATE_STORE, CertificateChains, LICENSOR, SEAL, AUDIT_TRAIL]),
  provideUseCase(CertificateInLog, [FindLoggedEntry, SEAL]),
];

/** Certificates: keys, seal, chain, print, and their verification. */
export const certificateUseCases = [
  provideUseCase(VerifyCertificate, [
    CLOCK,
    CERTIFICATE_STORE,
    LICENSE_STORE,
    CertificateChains,
    CertificateKeys,
    TOKEN_OPENER,
    CertificateInLog,
  ]),
  provideUseCase(PresentCertificate, [CLOCK, LICENSE_STORE, CERTIFICATE_STORE, SEAL, CertificateInLog]),
  provideUseCase(PrintCertificate, [LICENSE_STORE, CERTIFICATE_STORE, RIGHTS_REGISTER, LICENSOR, CERTIFICATE_PRINTER]),
  provideUseCase(ReissueCertificate, [
    ...SHELL,
    LICENSE_STORE,
    AGREEMENT_STORE,
    AMENDMENT_STORE,
    CertificateIssuing,
    LicensingJournal,
  ]),
  provideUseCase(PublishStatusList, [CLOCK, CERTIFICATE_STORE, RIGHTS_REGISTER, LICENSOR, CertificateKeys, SEAL]),
];
