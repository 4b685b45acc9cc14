import type { Clock } from '@app/kernel';

/** A clock that stands until it is moved. */
export class MovableClock implements Clock {
  private instant: Temporal.Instant;

  /** @param start ISO 8601 with offset */
  constructor(start: string) {
    this.instant = Temporal.Instant.from(start);
  }

  now(): Temporal.Instant {
    return this.instant;
  }

  /** @param to ISO 8601 with offset, or a duration such as `P1D` in hours of 24 */
  moveTo(to: string): void {
    this.instant = Temporal.Instant.from(to);
  }

  advance(duration: Temporal.DurationLike): void {
    this.instant = this.instant.add(duration);
  }
}
