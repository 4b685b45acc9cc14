import type { UnitOfWork } from '@app/kernel';
import type { HandOutWork } from './hand-out-work.js';

/** The sweep that keeps scans going: a site's pause is over, a page is to be tried again, a worker was lost. */
export class WakeScans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handOut: HandOutWork,
  ) {}

  async execute(): Promise<'DONE' | 'NOTHING_DUE'> {
    const sent = await this.work.run((tx) => this.handOut.execute(tx));
    return sent > 0 ? 'DONE' : 'NOTHING_DUE';
  }
}
