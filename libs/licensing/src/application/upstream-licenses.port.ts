import type { LicenseId } from '../domain/license.js';

/** Injection token of the `UpstreamLicenses`. */
export const UPSTREAM_LICENSES = Symbol('UPSTREAM_LICENSES');

/** Which licenses hang from somebody outside licensing: an agent of the register, a partner in good standing. */
export interface UpstreamLicenses {
  /** Not over yet, granted through one of these grants. */
  throughAgents(grantIds: readonly string[]): Promise<readonly LicenseId[]>;
  /** Not over yet, held by the partner. */
  heldBy(partnerId: string): Promise<readonly LicenseId[]>;
  /** Grants of agents with a license that is not over and not suspended for what it hangs from. */
  agentsInUse(): Promise<readonly string[]>;
  /** Those of these partners with a license that is not over and not suspended for its licensee. */
  notFollowing(partnerIds: readonly string[]): Promise<readonly string[]>;
  /** Partners with a license that is suspended for its licensee. */
  following(): Promise<readonly string[]>;
}
