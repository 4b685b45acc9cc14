import type { Clock } from '@app/kernel';
import { type SeenPages, TRUSTED_HOURS } from './seen-pages.port.js';

/** Frees what is kept of pages that nobody visits any more: past its time a page is looked at in full, and its questions are of no use. */
export class ForgetQuestions {
  constructor(
    private readonly seen: Pick<SeenPages, 'forgetQuestions'>,
    private readonly clock: Clock,
  ) {}

  /** @returns of how many pages */
  execute(): Promise<number> {
    return this.seen.forgetQuestions(this.clock.now().subtract({ hours: TRUSTED_HOURS }));
  }
}
