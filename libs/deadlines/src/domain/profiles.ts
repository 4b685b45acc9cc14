import type { JurisdictionProfile } from './profile.js';
import { CN } from './profiles/cn.js';
import { BE, DE, EU, FR, NL } from './profiles/eu.js';
import { GB } from './profiles/gb.js';
import { HK } from './profiles/hk.js';
import { JP, JP_SATURDAY } from './profiles/jp.js';
import { TW } from './profiles/tw.js';
import { US } from './profiles/us.js';

/** Every jurisdiction whose periods can be counted. A new one is one data file and one line here. */
const PROFILES: readonly JurisdictionProfile[] = [CN, EU, DE, BE, FR, NL, US, GB, TW, HK, JP, JP_SATURDAY];

export function findProfile(code: string): JurisdictionProfile | undefined {
  return PROFILES.find((profile) => profile.code === code);
}

export function knownProfiles(): readonly string[] {
  return PROFILES.map((profile) => profile.code);
}

/** Jurisdictions that have calendars. */
export function knownCalendars(): readonly string[] {
  return [...new Set(PROFILES.map(({ calendars }) => calendars))];
}
