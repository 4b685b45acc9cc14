import { type Actor, type Clock, err, ok, type Result } from '@app/kernel';
import { holderOf } from '../domain/product.js';
import { isReleased, type Work } from '../domain/work.js';
import { seesEverything } from './list-works.js';
import type { WorkStore } from './work-store.port.js';

/** A work as one actor may see it. */
export interface SeenWork {
  readonly work: Work;
  /** Whether its whole text may be shown to the actor. */
  readonly withText: boolean;
}

/** One version of a work. What a partner may not see at all is unknown to it. */
export class ReadWork {
  constructor(
    private readonly store: WorkStore,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, workId: string): Promise<Result<SeenWork, { code: 'NOT_FOUND'; workId: string }>> {
    const [work] = await this.store.find([workId]);
    const withText = seesEverything(actor);
    if (work === undefined || !(withText || (await this.isShown(work, actor)))) {
      return err({ code: 'NOT_FOUND', workId });
    }
    return ok({ work, withText });
  }

  private async isShown(work: Work, actor: Actor): Promise<boolean> {
    const now = this.clock.now();
    const holder = holderOf(actor);
    if (holder === undefined || !isReleased(work, now)) return false;
    return (await this.store.offered([work.id], holder, now)).has(work.id);
  }
}
