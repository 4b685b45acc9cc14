/** The month of an instant on the clocks of a zone, `2026-05`. @param zone IANA */
export function monthOf(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString();
}

/** The same as a number, 202605. */
export function monthNumber(instant: Temporal.Instant, zone: string): number {
  const { year, month } = instant.toZonedDateTimeISO(zone);
  return year * 100 + month;
}
