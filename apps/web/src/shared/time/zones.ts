import type { Language } from '../../words/languages.js';

/** IANA name of the zone this device is in. */
export function viewerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * An instant for a reader: local date and time with the zone's name.
 * @param instant ISO 8601 with offset
 * @param zone IANA name
 */
export function instantIn(instant: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** The zone's own name for that instant, e.g. `GMT+8` or `中国标准时间`. */
export function zoneName(instant: string, zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' }).formatToParts(
    new Date(instant),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** A calendar day, the same whatever zone the reader is in. @param day `2026-09-01` */
export function dayIn(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(`${day}T00:00:00Z`));
}

/** Whether two zones show another clock at that instant. */
export function differs(instant: string, one: string, other: string): boolean {
  return instantIn(instant, one, 'en') !== instantIn(instant, other, 'en');
}
