import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { CaseId } from '../domain/infringement-case.js';
import type { CounselMandate, CounselPower } from '../domain/pack.js';
import type { CaseReader } from './case-store.port.js';
import type { Documents } from './documents.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import type { HandOverStore, Pack } from './packs.port.js';
import { type CaseUnknown, caseUnknown, NOT_LEGAL_STAFF, type NotLegalStaff } from './refusals.js';

export interface GrantMandateCommand {
  readonly caseId: CaseId;
  readonly counsel: string;
  readonly firm: string;
  readonly powers: readonly CounselPower[];
  readonly documentHash?: string;
  readonly actor: Actor;
}

export interface MandateRefused {
  readonly code: 'COUNSEL_MANDATE_REFUSED';
  readonly caseId: string;
  readonly expected: string;
}

type Refusal = NotLegalStaff | CaseUnknown | MandateRefused;

/** Gives counsel powers in one case, and takes them back. */
export class MandateCounsel {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly cases: CaseReader,
    private readonly handOver: HandOverStore,
    private readonly journal: InfringementJournal,
  ) {}

  async execute({ actor, ...given }: GrantMandateCommand): Promise<Result<CounselMandate, Refusal>> {
    const { caseId } = given;
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    if ((await this.cases.byId(caseId)) === undefined) return err(caseUnknown(caseId));
    const at = this.clock.now();
    const mandate: CounselMandate = { ...given, id: this.newId(), grantedBy: actor.id, grantedAt: at };
    return this.work.run(async (tx) => {
      if (!(await this.handOver.grant(tx, mandate)))
        return err({ code: 'COUNSEL_MANDATE_REFUSED', caseId, expected: 'a case without a living mandate' });
      await this.note(tx, 'infringement.counsel-mandated', mandate, actor, at);
      return ok(mandate);
    });
  }

  /** Who may act in a case now; undefined where nobody may. */
  standing(caseId: CaseId): Promise<CounselMandate | undefined> {
    return this.handOver.liveMandate(caseId);
  }

  async revoke(caseId: CaseId, actor: Actor): Promise<Result<CounselMandate, Refusal>> {
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const mandate = await this.handOver.liveMandate(caseId);
    const refused = { code: 'COUNSEL_MANDATE_REFUSED', caseId, expected: 'a living mandate' } as const;
    if (mandate === undefined) return err(refused);
    const at = this.clock.now();
    return this.work.run(async (tx) => {
      if (!(await this.handOver.revoke(tx, caseId, actor.id, at))) return err(refused);
      await this.note(tx, 'infringement.counsel-mandate-revoked', mandate, actor, at);
      return ok({ ...mandate, revoked: { by: actor.id, at } });
    });
  }

  private note(
    tx: Parameters<InfringementJournal['note']>[0],
    topic: `infringement.${string}`,
    { id, caseId, powers }: CounselMandate,
    actor: Actor,
    at: Temporal.Instant,
  ): Promise<void> {
    const subject = { type: 'infringement-case', id: caseId };
    const facts = { mandateId: id, powers: powers.join(' ') };
    return this.journal.note(tx, { topic, subject, actor, at, reason: 'COUNSEL', facts, payload: { caseId } });
  }
}

/** Packs that were made, and their bytes. */
export class ReadPacks {
  constructor(
    private readonly handOver: HandOverStore,
    private readonly documents: Documents,
  ) {}

  ofCase(caseId: string): Promise<readonly Pack[]> {
    return this.handOver.packsOf(caseId);
  }

  async file(packId: string): Promise<Uint8Array | undefined> {
    const pack = await this.handOver.pack(packId);
    return pack === undefined ? undefined : this.documents.read(pack.objectKey);
  }
}
