import type { FindWorks } from '@app/works';
import type { ClaimedWork } from '../domain/claim-review.js';
import type { ClaimedWorks } from './claimed-works.port.js';

/** Asks our own archive. */
export class ArchivedWorks implements ClaimedWorks {
  constructor(private readonly findWorks: FindWorks) {}

  async byUri(uri: string): Promise<ClaimedWork | undefined> {
    const [work] = await this.findWorks.execute({ uris: [uri] });
    if (work === undefined) return undefined;
    return { origin: work.origin, ...(work.source === undefined ? {} : { source: work.source }) };
  }
}
