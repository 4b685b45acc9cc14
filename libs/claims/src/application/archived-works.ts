import { type Actor, err, type Result, type TransitionRefused, type Tx } from '@app/kernel';
import type { FindWorks, MoveWorkStatus } from '@app/works';
import type { ClaimedWork } from '../domain/claim-review.js';
import type { ClaimedWorks } from './claimed-works.port.js';

/** Asks our own archive. */
export class ArchivedWorks implements ClaimedWorks {
  constructor(
    private readonly findWorks: FindWorks,
    private readonly status: MoveWorkStatus,
  ) {}

  async byUri(uri: string): Promise<(ClaimedWork & { readonly id: string }) | undefined> {
    const [work] = await this.findWorks.execute({ uris: [uri] });
    if (work === undefined) return undefined;
    return { id: work.id, origin: work.origin, ...(work.source === undefined ? {} : { source: work.source }) };
  }

  async withhold(tx: Tx, workId: string, actor: Actor): Promise<Result<void, TransitionRefused>> {
    const moved = await this.status.execute(tx, { actor, workId, event: 'WorkWithheld', reason: 'CLAIM_OPEN' });
    if (moved.ok) return moved;
    if (moved.error.code === 'STATE_REFUSED') return err(moved.error);
    throw new Error(`INVARIANT: work ${workId} was found a moment ago`);
  }

  async release(tx: Tx, workId: string, actor: Actor): Promise<void> {
    await this.status.execute(tx, { actor, workId, event: 'WorkReleased', reason: 'CLAIM_DECIDED' });
  }
}
