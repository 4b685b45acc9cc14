import type { WordLanguage } from '@app/licensing';

/** A date and time as the language writes it, on the clocks of a zone, with their offset. @param zone IANA */
export function printedInstant(instant: Temporal.Instant, language: WordLanguage, zone: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return `${format.format(instant.epochMilliseconds)} UTC${instant.toZonedDateTimeISO(zone).offset}`;
}
