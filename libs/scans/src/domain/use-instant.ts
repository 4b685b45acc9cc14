/** When a use took place, and how that is known. */
export interface UseInstant {
  readonly at: Temporal.Instant;
  /**
   * STATED: the page states the instant. STATED_DAY: it states the day; its last instant is taken, or the one at which the page was
   * seen. SEEN: it states nothing that can be true; the first time it was seen is taken.
   */
  readonly basis: 'STATED' | 'STATED_DAY' | 'SEEN';
  /** As the page states it, even where it cannot be true. */
  readonly stated?: string;
}

/** A page may be ahead of our clock by this much, hours: zones are guessed wrong. */
const SLACK_HOURS = 26;

/**
 * The instant of publication: what the page states, where it can be true, else when we first saw it.
 * @param stated ISO 8601 with offset, local date-time, or date
 * @param zone IANA, for what has no offset
 */
export function useInstant(stated: string | undefined, seenAt: Temporal.Instant, zone: string): UseInstant {
  if (stated === undefined) return { at: seenAt, basis: 'SEEN' };
  const told = instantOf(stated, zone);
  if (told === undefined) return { at: seenAt, basis: 'SEEN', stated };
  const { at, basis } = told;
  if (Temporal.Instant.compare(at, seenAt) <= 0) return { at, basis, stated };
  const isNear = Temporal.Instant.compare(at, seenAt.add({ hours: SLACK_HOURS })) <= 0;
  return { at: seenAt, basis: isNear ? basis : 'SEEN', stated };
}

function instantOf(
  stated: string,
  zone: string,
): { readonly at: Temporal.Instant; readonly basis: 'STATED' | 'STATED_DAY' } | undefined {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/u.test(stated)) {
      const next = Temporal.PlainDate.from(stated).add({ days: 1 });
      return { at: next.toZonedDateTime(zone).toInstant().subtract({ seconds: 1 }), basis: 'STATED_DAY' };
    }
    const at = /(?:Z|[+-]\d{2}:\d{2})$/u.test(stated)
      ? Temporal.Instant.from(stated)
      : Temporal.PlainDateTime.from(stated).toZonedDateTime(zone).toInstant();
    return { at, basis: 'STATED' };
  } catch {
    return undefined;
  }
}
