import type { Clock } from '@app/kernel';
import type { ClaimPlace, ClaimReader } from './claim-store.port.js';

const PAGE = 1_000;

/** Which drafts are due now, page by page. */
export class FindDueDrafts {
  constructor(
    private readonly clock: Clock,
    private readonly claims: ClaimReader,
  ) {}

  /** One instant for the whole sweep; pages of at most 1,000 claim ids, earliest first. */
  async *execute(): AsyncGenerator<readonly string[]> {
    const now = this.clock.now();
    let after: ClaimPlace | undefined;
    do {
      const page: readonly ClaimPlace[] = await this.claims.dueDrafts(now, PAGE, after);
      if (page.length > 0) yield page.map(({ id }) => id);
      after = page.length < PAGE ? undefined : page.at(-1);
    } while (after !== undefined);
  }
}
