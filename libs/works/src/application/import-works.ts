import type { AuditTrail } from '@app/audit';
import { type Actor, type Clock, err, hasRole, type Outbox, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { RecordDefaults } from '../domain/read-record.js';
import type { ImportCounts, ImportLog } from './import-log.port.js';
import { type ImportListener, ImportRun, type RejectedRow } from './import-run.js';
import { readSources, type WorkSources } from './readers/read-sources.js';
import type { WorkIntake } from './work-intake.js';
import type { WorkStore } from './work-store.port.js';

export interface ImportCommand extends RecordDefaults, ImportListener {
  readonly actor: Actor;
  /** What is imported, for the log of imports, e.g. file names. */
  readonly label: string;
  readonly sources: WorkSources;
}

export interface ImportReport extends ImportCounts {
  readonly importId: string;
  /** The first thousand. */
  readonly rejects: readonly RejectedRow[];
}

export interface ImportRefused {
  readonly code: 'FORBIDDEN_ROLE';
  readonly expected: string;
}

/**
 * Takes works in, in bulk. Safe to repeat: a version that is there with the same content is left unchanged, one with other content
 * is refused, so an import that broke off is simply started again. Every batch is one transaction with its audit entry.
 */
export class ImportWorks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly intake: WorkIntake,
    private readonly store: WorkStore,
    private readonly log: ImportLog,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async execute(command: ImportCommand): Promise<Result<ImportReport, ImportRefused>> {
    if (!mayImport(command.actor))
      return err({ code: 'FORBIDDEN_ROLE', expected: 'ADMIN, or an operator at the command line' });
    const run = new ImportRun(this.intake.newId(), command, (draft, ordinal) => this.intake.prepare(draft, ordinal));
    await this.work.run((tx) =>
      this.log.open(tx, { id: run.id, actorId: command.actor.id, label: command.label, at: this.clock.now() }),
    );
    let takenIn = Promise.resolve();
    for await (const item of readSources(command.sources, this.intake.readOptions(command))) {
      if (!run.take(item)) continue;
      await takenIn;
      takenIn = this.takeIn(run, command.actor);
      // WHY: the next batch is read meanwhile; a failure is met at the next `await takenIn`
      takenIn.catch(() => undefined);
    }
    await takenIn;
    await this.takeIn(run, command.actor);
    await this.work.run((tx) => this.log.close(tx, run.id, run.counts, this.clock.now()));
    return ok({ importId: run.id, ...run.counts, rejects: run.rejects });
  }

  private async takeIn(run: ImportRun, actor: Actor): Promise<void> {
    const batch = run.closeBatch();
    if (batch.works.length === 0) return run.report();
    const outcome = await this.work.run(async (tx) => {
      const at = this.clock.now();
      const taken = await this.store.takeIn(tx, batch.works, at);
      await this.log.count(tx, run.id, run.countsWith(taken));
      if (taken.inserted.length > 0) {
        await this.outbox.announce(tx, { topic: 'works.works-imported', payload: { importId: run.id } });
        await this.trail.append(tx, {
          actor,
          action: 'works.works-imported',
          subject: { type: 'work-import', id: run.id },
          reason: 'IMPORT',
          rule: 'statement, clauses 2 and 5',
          at,
          facts: {
            inserted: taken.inserted.length,
            unchanged: taken.unchanged,
            conflicts: taken.conflicts.length,
            canceledWithThem: taken.canceled,
            workIdsSha256: this.intake.hash(taken.inserted.join('\n')),
          },
        });
      }
      return taken;
    });
    run.settle(batch, outcome);
  }
}

function mayImport(actor: Actor): boolean {
  return actor.kind === 'OPERATOR' || actor.kind === 'SYSTEM' || hasRole(actor, 'ADMIN');
}
