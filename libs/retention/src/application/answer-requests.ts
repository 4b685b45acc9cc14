import type { AuditTrail } from '@app/audit';
import { type Clock, type Outbox, systemActor, type Tx, type UnitOfWork } from '@app/kernel';
import type { Holding, KeptFor } from '../domain/holding.js';
import {
  answerRequest,
  type SubjectRequest,
  type SubjectRequestId,
  UNATTENDED_DAYS,
  waitsForStaff,
} from '../domain/subject-request.js';
import { merged } from './erase-overdue.js';
import type { Erasure } from './erasure.js';
import type { HoldingRows } from './holding-rows.port.js';
import type { OpenPart, SubjectRequestReader, SubjectRequestStore } from './subject-request-store.port.js';

/** Requests a run; rows a transaction. */
const REQUESTS = 100;
const BATCH = 200;

export interface AnswerProgress {
  readonly requestId: string;
  /** Holdings gone through, and of how many. */
  readonly holdings: number;
  readonly of: number;
}

/**
 * Works confirmed requests off, holding by holding. Each batch stands in the report with the very transaction that
 * exported or erased it, and begins where the report ends: a worker that dies is followed by another at the same place,
 * and two that meet wait for one another.
 */
export class AnswerRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly holdings: readonly Holding[],
    private readonly rows: HoldingRows,
    private readonly erasure: Erasure,
    private readonly requests: SubjectRequestStore,
    private readonly reader: SubjectRequestReader,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** @returns requests answered by this run */
  async execute(report: (progress: AnswerProgress) => Promise<void> = async () => undefined): Promise<number> {
    let answered = 0;
    const unattendedBefore = this.clock.now().add({ hours: 24 * UNATTENDED_DAYS });
    for (const id of await this.reader.waiting(REQUESTS, unattendedBefore)) {
      for (let step = await this.step(id); step !== 'GONE'; step = await this.step(id)) {
        if (step === 'ANSWERED') answered += 1;
        else await report({ requestId: id, holdings: step, of: this.holdings.length });
      }
    }
    return answered;
  }

  /** One batch of the first holding that is not through. @returns holdings that are */
  private step(id: SubjectRequestId): Promise<number | 'ANSWERED' | 'GONE'> {
    return this.work.run(async (tx) => {
      const request = await this.requests.lock(tx, id);
      if (request?.state !== 'CONFIRMED' || request.email === undefined) return 'GONE';
      // more time may have been taken since the ids were read, or between two batches
      if (waitsForStaff(request, this.clock.now())) return 'GONE';
      const parts = await this.requests.partsOf(tx, id);
      const isThrough = ({ name }: Holding) =>
        parts.some(({ holding, finishedAt }) => holding === name && finishedAt !== undefined);
      const next = this.holdings.find((holding) => !isThrough(holding));
      if (next === undefined) {
        await this.finish(tx, request, parts);
        return 'ANSWERED';
      }
      const begun = parts.find(({ holding }) => holding === next.name);
      const part = begun ?? { holding: next.name, found: 0, done: 0, kept: [], cursor: '' };
      await this.requests.putPart(tx, id, await this.worked(tx, request, request.email, next, part));
      return this.holdings.filter(isThrough).length;
    });
  }

  private async worked(
    tx: Tx,
    request: SubjectRequest,
    person: string,
    holding: Holding,
    part: OpenPart,
  ): Promise<OpenPart> {
    const page = { person, after: part.cursor, limit: BATCH };
    const batch =
      request.kind === 'ACCESS'
        ? await this.exported(tx, holding, page, part)
        : await this.erased(tx, holding, page, part, request.id);
    const { found, last, ...rest } = batch;
    return {
      ...part,
      ...rest,
      found: part.found + found,
      cursor: last ?? part.cursor,
      ...(found < BATCH ? { finishedAt: this.clock.now() } : {}),
    };
  }

  private async exported(tx: Tx, holding: Holding, page: Page, part: OpenPart) {
    const rows = await this.rows.readOf(tx, holding, page);
    return {
      found: rows.length,
      last: rows.at(-1)?.key,
      done: part.done + rows.length,
      rows: [...(part.rows ?? []), ...rows.map(({ values }) => values)],
    };
  }

  private async erased(tx: Tx, holding: Holding, page: Page, part: OpenPart, requestId: string) {
    await this.rows.shutOutHolds(tx);
    const taken = await this.rows.takeOf(tx, holding, page);
    const why = { cause: 'REQUEST', at: this.clock.now(), requestId } as const;
    const { erased, kept } = await this.erasure.of(tx, holding, taken, why);
    const all = kept.reduce<readonly KeptFor[]>(merged, part.kept);
    return { found: taken.length, last: taken.at(-1)?.key, done: part.done + erased, kept: all };
  }

  private async finish(tx: Tx, request: SubjectRequest, parts: readonly OpenPart[]): Promise<void> {
    const now = this.clock.now();
    const after = answerRequest(request, now);
    if (!(await this.requests.change(tx, request, after))) throw new Error('INVARIANT: a locked request was changed');
    await this.outbox.announce(tx, {
      topic: 'retention.request-answered',
      payload: { requestId: request.id, told: 'ANSWERED' },
    });
    const sum = (of: (part: OpenPart) => number) => parts.reduce((all, part) => all + of(part), 0);
    await this.trail.append(tx, {
      actor: systemActor('retention.answer-requests'),
      action: 'retention.request-answered',
      subject: { type: 'subject-request', id: request.id },
      before: request.state,
      after: after.state,
      reason: request.kind,
      rule: request.law,
      at: now,
      facts: {
        found: sum(({ found }) => found),
        done: sum(({ done }) => done),
        kept: sum(({ kept }) => kept.reduce((all, { rows }) => all + rows, 0)),
        inTime: Temporal.Instant.compare(now, request.dueAt) < 0,
      },
    });
  }
}

interface Page {
  readonly person: string;
  readonly after: string;
  readonly limit: number;
}
