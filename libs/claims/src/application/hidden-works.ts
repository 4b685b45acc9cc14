import type { Actor, Tx } from '@app/kernel';
import { type Claim, showsAgain } from '../domain/claim.js';
import type { ClaimedWork } from '../domain/claim-review.js';
import type { ClaimStore } from './claim-store.port.js';
import type { ClaimedWorks } from './claimed-works.port.js';

/** Works hidden for a claim, and shown again with its outcome. */
export class HiddenWorks {
  constructor(
    private readonly claims: ClaimStore,
    private readonly works: ClaimedWorks,
  ) {}

  byUri(uri: string): Promise<ClaimedWork | undefined> {
    return this.works.byUri(uri);
  }

  /** After the claim was stored: shows its work again, where that is due and no other claim hides it. */
  async showAfter(tx: Tx, claim: Claim, actor: Actor): Promise<void> {
    if (claim.hiddenWorkId === undefined || !showsAgain(claim)) return;
    if (!(await this.claims.hides(tx, claim.hiddenWorkId))) await this.works.release(tx, claim.hiddenWorkId, actor);
  }
}
