import type { FindWorks } from '@app/works';
import type { ReportedWorks } from './reported-works.port.js';

/** Asks our own archive. */
export class ArchivedWorks implements ReportedWorks {
  constructor(private readonly findWorks: FindWorks) {}

  async isKnown(workId: string): Promise<boolean> {
    return (await this.findWorks.execute({ ids: [workId] })).length > 0;
  }
}
