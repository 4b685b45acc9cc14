import { type Clock, systemActor, type UnitOfWork } from '@app/kernel';
import { type FindLicenses, LicenseId } from '@app/licensing';
import {
  type CureRule,
  type DeclaredReprint,
  observe,
  type ReprintSight,
  type ReprintState,
} from '../domain/declared-reprint.js';
import type { ReprintCheck } from '../domain/reprint-check.js';
import type { ReprintStore } from './reprint-store.port.js';
import type { ReprintEntry, ReprintsJournal } from './reprints-journal.js';

export interface ObserveReprintCommand extends ReprintSight {
  /** Addresses the page goes by: as it was asked for, as it answered. */
  readonly urls: readonly string[];
  /** The work seen; absent where it is the page that is told of, or what it does not have. */
  readonly work?: SeenWork;
  /** Of a page without what was on it: the works that it has; of them nothing is said. */
  readonly stillThere?: readonly SeenWork[];
  /** Why it counts as it does: a code of the scan. */
  readonly because?: string;
  /** What the site answered, in words. */
  readonly detail?: string;
}

/** By the id of the version, and by the address of all of them. */
interface SeenWork {
  readonly id: string;
  readonly uri: string;
}

const ACTOR = systemActor('reprints.observe-reprint');

/** A scan has looked at a page: whoever declared a reprint there is compliant, in breach with its clock running, cured, or done. */
export class ObserveReprint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly reprints: ReprintStore,
    private readonly licenses: Pick<FindLicenses, 'execute'>,
    private readonly rule: CureRule,
    private readonly journal: ReprintsJournal,
  ) {}

  /** Safe to run twice. @returns how many reprints changed their state */
  execute(command: ObserveReprintCommand): Promise<number> {
    return this.work.run(async (tx) => {
      const entries: ReprintEntry[] = [];
      for (const seen of await this.reprints.claimAt(tx, command.urls)) {
        if (!(await this.isAbout(seen, command))) continue;
        const at = this.clock.now();
        const next = observe(seen, command, at, this.rule);
        if (next === undefined) continue;
        await this.reprints.apply(tx, seen, next);
        await this.reprints.record(tx, checkOf(next, command));
        const action = actionOf(seen, next);
        if (action === undefined) continue;
        const [before, after] = [seen.state, next.state];
        const reason = command.because ?? `SEEN_${command.seen}`;
        const facts = command.evidenceId === undefined ? {} : { findingId: command.evidenceId };
        entries.push({ reprint: next, actor: ACTOR, action, before, after, reason, at, facts });
      }
      if (entries.length > 0) await this.journal.note(tx, ...entries);
      return entries.length;
    });
  }

  private async isAbout(reprint: DeclaredReprint, { work, stillThere = [] }: ObserveReprintCommand): Promise<boolean> {
    if (work !== undefined) return this.isOf(reprint, work);
    for (const other of stillThere) if (await this.isOf(reprint, other)) return false;
    return true;
  }

  /** A license names a version of a work; a scan may know a later one. */
  private async isOf(reprint: DeclaredReprint, work: SeenWork): Promise<boolean> {
    if (work.id === reprint.workId) return true;
    const license = await this.licenses.execute(LicenseId(reprint.licenseId), ACTOR);
    return license.ok && license.value.works.some(({ id, uri }) => id === reprint.workId && uri === work.uri);
  }
}

function actionOf(seen: DeclaredReprint, next: DeclaredReprint): string | undefined {
  const { outstandingSince, removalVerifiedAt, state } = next;
  if (outstandingSince !== undefined && !isSame(outstandingSince, seen.outstandingSince)) {
    return 'reprints.removal-outstanding';
  }
  if (state === 'REMOVED' && removalVerifiedAt !== undefined && seen.removalVerifiedAt === undefined) {
    return 'reprints.removal-verified';
  }
  if (state === seen.state) return undefined;
  return (ACTIONS as Partial<Record<ReprintState, string>>)[state];
}

function isSame(a: Temporal.Instant, b: Temporal.Instant | undefined): boolean {
  return b !== undefined && a.equals(b);
}

const ACTIONS = {
  COMPLIANT: 'reprints.credit-found',
  CURED: 'reprints.breach-cured',
  IN_BREACH: 'reprints.credit-missing',
} as const satisfies Partial<Record<ReprintState, string>>;

function checkOf(
  { id, version, state }: DeclaredReprint,
  { seen, seenAt, because, detail, evidenceId }: ObserveReprintCommand,
): ReprintCheck {
  return {
    reprintId: id,
    sequence: version,
    checkedAt: seenAt,
    outcome: seen,
    state,
    ...(because === undefined ? {} : { because }),
    ...(detail === undefined ? {} : { detail }),
    ...(evidenceId === undefined ? {} : { findingId: evidenceId }),
  };
}
