import type { PublisherProfile } from '@app/parties';
import type { Licensor } from './application/licensor.port.js';
import { termsHash } from './signing/terms-hash.js';

/** What licensing reads of the publisher's profile. @param publicUrl base address, no final slash */
export function licensorOf(profile: PublisherProfile, publicUrl: string): Licensor {
  const { operator, rightsHolder, attribution, tariff, zone, jurisdiction } = profile;
  return {
    names: operator.names,
    ...(operator.uscc === undefined ? {} : { uscc: operator.uscc }),
    rightsHolder: rightsHolder.names,
    desk: operator.contact.email,
    zone,
    jurisdiction,
    attribution: attribution.lines,
    tariff,
    tariffHash: termsHash(tariff),
    issuer: { url: publicUrl, names: operator.names },
  };
}
