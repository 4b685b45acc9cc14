import type { Actor, NewId, Tx } from '@app/kernel';
import { join, receive } from '../domain/receive-report.js';
import { duplicateKey, type Filing, type InfringementReport, type ReportContent, ReportId } from '../domain/report.js';
import type { InfringementJournal, ReportTopic } from './infringement-journal.js';
import type { ReportStore } from './report-store.port.js';

/** A report taken in: a new one, or one more filing of one that is open; KNOWN: of a finding that was filed before. */
export interface Received {
  readonly report: InfringementReport;
  readonly outcome: 'NEW' | 'JOINED' | 'KNOWN';
  readonly before?: InfringementReport;
}

/** Attempts to find or make the report while others file the same. */
const MAX_ATTEMPTS = 5;

const TOPICS = {
  NEW: 'infringement.report-received',
  JOINED: 'infringement.report-filed-again',
} as const satisfies Partial<Record<Received['outcome'], ReportTopic>>;

/** Takes reports in, so that the same thing becomes one report however often and at whatever moment it is filed. */
export class ReportIntake {
  constructor(
    private readonly newId: NewId,
    private readonly reports: ReportStore,
    private readonly journal: InfringementJournal,
  ) {}

  /** Writes the report or the filing. Nobody is told yet: `tell` is for the end of the transaction. */
  async take(tx: Tx, content: ReportContent, actor: Actor, filed: Omit<Filing, 'id' | 'actor'>): Promise<Received> {
    const filing: Filing = { ...filed, id: this.newId(), actor: { kind: actor.kind, id: actor.id } };
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const before = await this.reports.findOpen(tx, content);
      const received =
        before === undefined ? await this.begin(tx, content, filing) : await this.add(tx, before, content, filing);
      if (received !== undefined) return received;
    }
    throw new Error('INVARIANT: a report under this key is neither open nor free');
  }

  async tell(tx: Tx, { report, outcome, before }: Received, actor: Actor, at: Temporal.Instant): Promise<void> {
    if (outcome === 'KNOWN') return;
    await this.journal.report(tx, TOPICS[outcome], report, { actor, at, ...(before === undefined ? {} : { before }) });
  }

  /** @returns undefined when somebody began the same report at the same moment */
  private async begin(tx: Tx, content: ReportContent, filing: Filing): Promise<Received | undefined> {
    const report = receive(ReportId(this.newId()), content, filing);
    const isAdded = await this.reports.add(tx, report, duplicateKey(content), filing);
    return isAdded ? { report, outcome: 'NEW' } : undefined;
  }

  /** @returns undefined when the report was dismissed at the same moment */
  private async add(
    tx: Tx,
    before: InfringementReport,
    content: ReportContent,
    filing: Filing,
  ): Promise<Received | undefined> {
    const { findingId } = filing;
    const isKnown = findingId !== undefined && (await this.reports.hasFiling(tx, before.id, findingId));
    if (isKnown) return { report: before, outcome: 'KNOWN' };
    const report = join(before, content);
    return (await this.reports.addFiling(tx, report, filing)) ? { report, outcome: 'JOINED', before } : undefined;
  }
}
