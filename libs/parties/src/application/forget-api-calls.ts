import { deadlineRule } from '@app/deadlines';
import type { Clock } from '@app/kernel';
import type { ApiCallStore } from './api-call-store.port.js';

const PAGE = 10_000;

/**
 * Forgets what was asked with API tokens once nobody needs it any more (API_CALL_RETENTION).
 * WHY by itself, and not as a holding of `retention`: that writes a line into the log for each row it erases, which here
 * would keep for good what is to be forgotten.
 */
export class ForgetApiCalls {
  constructor(
    private readonly clock: Clock,
    private readonly calls: Pick<ApiCallStore, 'forget'>,
  ) {}

  /** @returns how many were forgotten */
  async execute(): Promise<number> {
    const before = this.clock.now().toZonedDateTimeISO('UTC').subtract(deadlineRule('API_CALL_RETENTION').period);
    let forgotten = 0;
    for (let page = PAGE; page === PAGE; forgotten += page) page = await this.calls.forget(before.toInstant(), PAGE);
    return forgotten;
  }
}
