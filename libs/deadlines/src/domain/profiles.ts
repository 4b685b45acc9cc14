import type { JurisdictionProfile } from './profile.js';
import { CN } from './profiles/cn.js';

/** Every jurisdiction whose periods can be counted. A new one is one data file and one line here. */
const PROFILES: readonly JurisdictionProfile[] = [CN];

export function findProfile(code: string): JurisdictionProfile | undefined {
  return PROFILES.find((profile) => profile.code === code);
}

export function knownProfiles(): readonly string[] {
  return PROFILES.map((profile) => profile.code);
}
