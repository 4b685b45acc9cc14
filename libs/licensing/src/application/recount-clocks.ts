import type { UnitOfWork } from '@app/kernel';
import { type Recounted, recountDeadlines } from '@app/parties';
import type { ProvisionalAnswers } from './provisional-answers.js';
import type { ProvisionalPayments } from './provisional-payments.js';

/** Counts the clocks of open requests and unpaid invoices again once the calendar of their year is loaded. */
export class RecountClocks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly answers: ProvisionalAnswers,
    private readonly payments: ProvisionalPayments,
  ) {}

  async execute(report: (progress: Recounted) => Promise<void>): Promise<Recounted> {
    const answers = await recountDeadlines(this.work, this.answers, report);
    const sum = (more: Recounted): Recounted => ({
      seen: answers.seen + more.seen,
      changed: answers.changed + more.changed,
    });
    return sum(await recountDeadlines(this.work, this.payments, (progress) => report(sum(progress))));
  }
}
