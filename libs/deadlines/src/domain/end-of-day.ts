import type { Reading } from './profile.js';
import { clock, type Question } from './question.js';
import type { Step } from './trace-step.js';

/** The first moment after the last day, on the clock of the zone: midnight, or when the channel closes. */
export function endOf(
  { profile, zone, hours }: Question,
  reading: Reading,
  last: Temporal.PlainDate,
): { readonly at: Temporal.ZonedDateTime; readonly steps: readonly Step[] } {
  const { law } = profile;
  if (hours === undefined || hours.receivedBy === 'SYSTEM' || reading.closing === 'MIDNIGHT') {
    const at = last.add({ days: 1 }).toZonedDateTime(zone);
    const midnight: Step = {
      step: 'ENDS_AT_MIDNIGHT',
      law: law.midnight,
      from: last.toString(),
      to: clock(at),
      values: { zone },
    };
    const isOpen = hours?.receivedBy === 'SYSTEM';
    return { at, steps: isOpen ? [{ step: 'ALWAYS_OPEN', law: law.closing }, midnight] : [midnight] };
  }
  const at = last.toZonedDateTime({ timeZone: zone, plainTime: hours.closes });
  const values = { closes: hours.closes.toString({ smallestUnit: 'minute' }), zone };
  return { at, steps: [{ step: 'ENDS_AT_CLOSING', law: law.closing, from: last.toString(), to: clock(at), values }] };
}
