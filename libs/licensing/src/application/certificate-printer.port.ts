import type { Certificate } from '../domain/certificate.js';
import type { WordLanguage } from '../domain/certificate-words.js';
import type { License } from '../domain/license.js';
import type { Licensor } from './licensor.port.js';

/** Injection token of the `CertificatePrinter`. */
export const CERTIFICATE_PRINTER = Symbol('CERTIFICATE_PRINTER');

export interface PrintedCertificate {
  readonly certificate: Certificate;
  readonly license: License;
  readonly licensor: Licensor;
  /** Source of the licensor's own right at the time of issue. */
  readonly basis: string;
  /** A page each, in this order. */
  readonly languages: readonly WordLanguage[];
}

export interface CertificatePrinter {
  /** PDF; the same bytes for the same certificate. */
  print(printed: PrintedCertificate): Promise<Uint8Array>;
}
