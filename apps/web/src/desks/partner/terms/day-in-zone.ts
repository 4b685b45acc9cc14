/**
 * The first instant of a day on a zone's clocks, as ISO 8601 with offset.
 * @param day `2027-01-01`
 * @param zone IANA name
 */
export function startOfDay(day: string, zone: string): string {
  const utc = new Date(`${day}T00:00:00Z`);
  // the offset that counts is the one at the day's own beginning: near a change of clocks the second look tells it
  const near = offsetAt(utc, zone);
  const offset = offsetAt(new Date(utc.getTime() - near * 60_000), zone);
  return `${day}T00:00:00${written(offset)}`;
}

/** The day on a zone's clocks at an instant. */
export function dayAt(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant));
}

/** A day, so many days later or earlier. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Minutes east of Greenwich. */
function offsetAt(at: Date, zone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    at,
  );
  return Math.round((Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1_000) * 1_000) / 60_000);
}

function written(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
