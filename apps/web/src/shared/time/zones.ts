import type { Language } from '../../words/languages.js';

/** Making a format costs far more than using it, and a list uses the same few in every row. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known;
}

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
  const options = { timeZone: zone, dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' } as const;
  return formatOf(language, options).format(new Date(instant));
}

/** The zone's own name for that instant, e.g. `GMT+8` or `中国标准时间`. */
export function zoneName(instant: string, zone: string, language: Language): string {
  const parts = formatOf(language, { timeZone: zone, timeZoneName: 'long' }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** A calendar day, the same whatever zone the reader is in. @param day `2026-09-01` */
export function dayIn(day: string, language: Language): string {
  return formatOf(language, { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(`${day}T00:00:00Z`));
}

/** Whether two zones show another clock at that instant. */
export function differs(instant: string, one: string, other: string): boolean {
  return instantIn(instant, one, 'en') !== instantIn(instant, other, 'en');
}
