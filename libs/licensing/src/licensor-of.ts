import type { HolidayCalendar } from '@app/deadlines';
import type { PublisherProfile } from '@app/parties';
import type { Licensor } from './application/licensor.port.js';
import { tariffFaults } from './domain/tariff-faults.js';
import { termsHash } from './signing/terms-hash.js';

/**
 * What licensing reads of the publisher's profile.
 * @param publicUrl base address, no final slash
 * @throws Error naming every fault of the tariff: the service does not start on a price list it could not sell by
 */
export function licensorOf(
  profile: PublisherProfile,
  publicUrl: string,
  calendars: readonly HolidayCalendar[],
): Licensor {
  const { operator, rightsHolder, attribution, tariff, zone, jurisdiction } = profile;
  const faults = tariffFaults(tariff);
  if (faults.length > 0)
    throw new Error(`The tariff of the publisher's profile cannot be sold by: ${faults.join('; ')}`);
  return {
    names: operator.names,
    ...(operator.uscc === undefined ? {} : { uscc: operator.uscc }),
    rightsHolder: rightsHolder.names,
    desk: operator.contact.email,
    zone,
    jurisdiction,
    calendars,
    attribution: attribution.lines,
    tariff,
    tariffHash: termsHash(tariff),
    issuer: { url: publicUrl, names: operator.names },
  };
}
