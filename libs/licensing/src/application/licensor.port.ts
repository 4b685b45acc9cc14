import type { HolidayCalendar } from '@app/deadlines';
import type { Names } from '../domain/agreement-terms.js';
import type { Issuer } from '../domain/certificate.js';
import type { Tariff } from '../domain/tariff.js';

/** Injection token of the `Licensor`. */
export const LICENSOR = Symbol('LICENSOR');

/** Who sells here and on which terms: the part of the publisher's profile that licensing reads. */
export interface Licensor {
  readonly names: Names;
  readonly uscc?: string;
  readonly rightsHolder: Names;
  /** Address of the licensing desk: whom to ask. */
  readonly desk: string;
  /** IANA zone of the publisher's days. */
  readonly zone: string;
  /** ISO 3166-1 alpha-2 of the publisher. */
  readonly jurisdiction: string;
  /** Its working days, and those of others. */
  readonly calendars: readonly HolidayCalendar[];
  readonly attribution: Names;
  readonly tariff: Tariff;
  /** `sha-256:…` of the tariff. */
  readonly tariffHash: string;
  readonly issuer: Issuer;
}
