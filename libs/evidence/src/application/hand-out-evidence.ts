import { type Actor, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { EvidenceFiles } from './evidence-files.port.js';
import type { EvidenceJournal } from './evidence-journal.js';
import type { EvidenceStore } from './evidence-store.port.js';

export type HandOutRefusal =
  | { readonly code: 'EVIDENCE_UNKNOWN'; readonly evidenceId: string }
  | { readonly code: 'EVIDENCE_ERASED'; readonly evidenceId: string; readonly erasedAt: string }
  | { readonly code: 'EVIDENCE_NOT_SECURED'; readonly evidenceId: string; readonly state: string };

/** Gives a bundle out, and writes down to whom and why before a byte leaves. */
export class HandOutEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: EvidenceStore,
    private readonly files: EvidenceFiles,
    private readonly journal: EvidenceJournal,
  ) {}

  async execute(command: {
    readonly evidenceId: string;
    readonly actor: Actor;
    readonly reason: string;
  }): Promise<Result<{ readonly bytes: Uint8Array; readonly key: string }, HandOutRefusal>> {
    const { evidenceId, actor, reason } = command;
    const evidence = await this.store.find(evidenceId);
    if (evidence === undefined) return err({ code: 'EVIDENCE_UNKNOWN', evidenceId });
    const { bundleKey: key, state, erasedAt } = evidence;
    if (erasedAt !== undefined) return err({ code: 'EVIDENCE_ERASED', evidenceId, erasedAt: erasedAt.toString() });
    const bytes = key === undefined ? undefined : await this.files.get(key);
    if (key === undefined || bytes === undefined) return err({ code: 'EVIDENCE_NOT_SECURED', evidenceId, state });
    await this.work.run((tx) => this.journal.held(tx, evidence, { kind: 'HANDED_OUT', actor, reason, hash: key }));
    return ok({ bytes, key });
  }
}
