import { isDatedPlace, isStillIn } from './group-leavers.js';
import { ALPHA_2, ISO_3166_1 } from './iso-3166.js';
import { type Kinship, kinship } from './kinship.js';
import { PLACE_GROUPS } from './m49.js';

const CODE = /^([A-Z]{2,3}|[A-Z]{2}-[A-Z0-9]{1,3}|\d{3})$/;

/**
 * The code in a name of a place: `CN`, `CHN`, `156`, `iso3166:CN`, `urn:iso:std:iso:3166:-1:CN`, `https://…/m49/001`.
 * Other IRIs are opaque: only the world can say where they lie.
 * @returns ISO 3166-1 alpha-2, ISO 3166-2 or UN M.49 code, or undefined
 */
function placeCode(name: string): string | undefined {
  const isQualified = /[/:#]/.test(name);
  if (isQualified && !/3166|m49/i.test(name)) return undefined;
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'), name.lastIndexOf('#')) + 1);
  const code = last.toUpperCase();
  if (!CODE.test(code)) return undefined;
  return ALPHA_2.get(code) ?? code;
}

/** The code alone, where there is one, so that two ways to write a place are equal. */
export function canonicalPlace(name: string): string {
  return placeCode(name) ?? name;
}

/** The country of `CN-31`, an ISO 3166-2 code. */
function countryOf(code: string): string {
  return code.slice(0, 2);
}

function isIn(place: string, area: string): boolean {
  if (area.length === 2) return place.length > 3 && countryOf(place) === area;
  const members = PLACE_GROUPS.get(area);
  if (members === undefined) return false;
  return members.has(place) || (!PLACE_GROUPS.has(place) && members.has(countryOf(place)));
}

/** The same at an instant. */
function isInAt(place: string, area: string, at: Temporal.Instant | undefined): boolean | 'unknown' {
  return isIn(place, area) && (PLACE_GROUPS.has(place) || isStillIn(countryOf(place), area, at));
}

/** Whether how a place lies to others hangs on the instant. */
export function isPlaceDated(name: string): boolean {
  return isDatedPlace(canonicalPlace(name));
}

function isKnown(code: string): boolean {
  return ISO_3166_1.has(code) || PLACE_GROUPS.has(code) || (code.length > 3 && ISO_3166_1.has(countryOf(code)));
}

/** Groups that have a country in common without one lying in the other: `003` and `419`, `199` and `202`. */
function overlap(a: string, b: string): boolean {
  const [ours, theirs] = [PLACE_GROUPS.get(a), PLACE_GROUPS.get(b)];
  return ours !== undefined && theirs !== undefined && [...ours].some((member) => theirs.has(member));
}

/**
 * How two places lie to each other, by the codes alone. Hong Kong, Macao and Taiwan have codes of their own, so they
 * are not in `CN`: a territory that is to hold them names them.
 * @param at instant of the use; countries leave groups
 * @returns BROADER also for groups that overlap; `"unknown"` for a place that is no known code, or a country that leaves a group where no instant is told
 */
export function comparePlaces(left: string, right: string, at?: Temporal.Instant): Kinship {
  const [a, b] = [canonicalPlace(left), canonicalPlace(right)];
  if (a === b) return 'WITHIN';
  const isCode = placeCode(left) !== undefined && placeCode(right) !== undefined && isKnown(a) && isKnown(b);
  if (!isCode) return 'unknown';
  const [inside, outside] = [isInAt(a, b, at), isInAt(b, a, at)];
  if (inside === 'unknown' || outside === 'unknown') return 'unknown';
  return kinship(inside, outside || overlap(a, b));
}
