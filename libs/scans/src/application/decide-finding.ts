import { type Actor, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { Finding, FindingDecision } from '../domain/finding.js';
import type { FindingVerdict } from '../domain/verdict.js';
import type { FindingJournal } from './finding-journal.js';
import type { FindingStore } from './finding-store.port.js';

export interface DecideFindingCommand {
  readonly findingId: string;
  readonly actor: Actor;
  readonly verdict: FindingVerdict;
  /** Why: a person's words, kept with the finding and nowhere else. */
  readonly note: string;
  readonly seenVersion: number;
}

export type DecideFindingRefusal =
  | { readonly code: 'FORBIDDEN_ROLE'; readonly required: readonly string[] }
  | { readonly code: 'FINDING_UNKNOWN'; readonly findingId: string }
  | { readonly code: 'FINDING_JOINED'; readonly findingId: string; readonly joinedTo: string }
  | { readonly code: 'FINDING_HAS_NO_TEXT'; readonly findingId: string; readonly expected: string }
  | { readonly code: 'VERSION_STALE'; readonly seen: number; readonly current: number };

/**
 * A person of the legal staff takes a finding up: what the machine could not tell, or told wrongly, gets the person's verdict. From then
 * on no machine changes it.
 */
export class DecideFinding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly findings: FindingStore,
    private readonly journal: FindingJournal,
  ) {}

  async execute(command: DecideFindingCommand): Promise<Result<Finding, DecideFindingRefusal>> {
    const { findingId, actor, verdict, note, seenVersion } = command;
    if (!hasRole(actor, 'LEGAL')) return err({ code: 'FORBIDDEN_ROLE', required: ['LEGAL'] });
    const seen = await this.findings.find(findingId);
    if (seen === undefined) return err({ code: 'FINDING_UNKNOWN', findingId });
    if (seen.joinedTo !== undefined) return err({ code: 'FINDING_JOINED', findingId, joinedTo: seen.joinedTo });
    if ((verdict === 'LINK_ONLY') !== (seen.reuse === undefined)) {
      const expected =
        seen.reuse === undefined ? 'LINK_ONLY: the page has nothing of a work' : 'a verdict on a copied text';
      return err({ code: 'FINDING_HAS_NO_TEXT', findingId, expected });
    }
    const stale = { code: 'VERSION_STALE', seen: seenVersion, current: seen.version } as const;
    if (seen.version !== seenVersion) return err(stale);
    const decidedAt = this.journal.now();
    const reasons = [{ code: 'DECIDED_BY_PERSON', about: seen.verdict } as const];
    const next: Finding = {
      ...seen,
      verdict,
      reasons,
      decidedAt,
      decidedBy: 'PERSON',
      version: seen.version + 1,
    };
    const { flags, confidence, credit, decision, rules } = next;
    const [newest] = await this.findings.sightings(seen.id, 1);
    const entry: FindingDecision = {
      findingId,
      verdict,
      reasons,
      flags,
      confidence,
      credit,
      rules,
      decidedAt,
      note,
      sequence: next.version,
      cause: 'PERSON',
      decidedBy: actor.id,
      sightingId: newest?.id ?? seen.id,
      ...(decision === undefined ? {} : { decision }),
    };
    return this.work.run(async (tx) => {
      if (!(await this.findings.decide(tx, seen, next, entry))) return err({ ...stale, current: seen.version + 1 });
      await this.journal.decided(tx, actor, seen, entry);
      return ok(next);
    });
  }
}
