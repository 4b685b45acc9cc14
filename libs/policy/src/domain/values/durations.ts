/** `xsd:duration`: whole months, and seconds, of which neither is so many of the other. */
export interface Duration {
  readonly months: number;
  readonly seconds: number;
}

const FORM = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,9})?)S)?)?$/;

/** @param lexical `xsd:duration`, weeks as in ISO 8601 too @returns undefined when it is none */
export function durationOf(lexical: string): Duration | undefined {
  const text = lexical.trim();
  const match = FORM.exec(text);
  if (match === null || /[PT]$/.test(text)) return undefined;
  const [, minus, years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const sign = minus === undefined ? 1 : -1;
  const inDays = Number(weeks) * 7 + Number(days);
  return {
    months: sign * (Number(years) * 12 + Number(months)),
    seconds: sign * (((inDays * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)),
  };
}

/** The four dates against which XML Schema 1.1 part 2, section 3.3.6.2, weighs months against days. */
const REFERENCES = ['1696-09-01', '1697-02-01', '1903-03-01', '1903-07-01'].map((day) => Temporal.PlainDate.from(day));

/** Days of so many months from a reference date on. */
function daysOf(months: number, from: Temporal.PlainDate): number {
  return from.until(from.add({ months }), { largestUnit: 'days' }).days;
}

/** @returns negative, 0 or positive; undefined where months and days leave it open (`P1M` and `P30D`) */
export function compareDurations(left: Duration, right: Duration): number | undefined {
  if (left.months === right.months) return Math.sign(left.seconds - right.seconds);
  const orders = REFERENCES.map((from) => {
    const ahead = daysOf(left.months, from) - daysOf(right.months, from);
    return Math.sign(ahead * 86_400 + left.seconds - right.seconds);
  });
  const [first] = orders;
  return orders.every((order) => order === first) ? first : undefined;
}

/** The instant a duration after another one; months are counted by the calendar in UTC. */
export function instantAfter(start: Temporal.Instant, { months, seconds }: Duration): Temporal.Instant {
  const moved = start.toZonedDateTimeISO('UTC').add({ months }).toInstant();
  const whole = Math.trunc(seconds);
  return moved.add({ seconds: whole, nanoseconds: Math.round((seconds - whole) * 1e9) });
}
