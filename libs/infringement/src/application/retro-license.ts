import { type Actor, type Clock, err, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type FindLicenses, LicenseId, type OfferPastUse, type OfferPastUseRefused } from '@app/licensing';
import type { CaseId, InfringementCase } from '../domain/infringement-case.js';
import { type MoveCaseRefusal, moveCase } from '../domain/move-case.js';
import type { CaseProgress } from './case-progress.js';
import type { CaseReader, CaseStore } from './case-store.port.js';
import type { InfringementJournal } from './infringement-journal.js';
import { isLegalPerson } from './legal-person.js';
import type { HandOverStore, RetroOffer } from './packs.port.js';
import { type CaseUnknown, caseUnknown, NOT_LEGAL_STAFF, type NotLegalStaff, type Stale, stale } from './refusals.js';

export interface OfferRetroCommand {
  readonly caseId: CaseId;
  readonly actor: Actor;
  /** What is offered beside work, partner and the instant of use, which the case knows. */
  readonly scope: Omit<Parameters<OfferPastUse['execute']>[0]['scope'], 'termStartsAt'>;
}

export interface RetroRefused {
  readonly code: 'RETRO_LICENSE_REFUSED';
  readonly at: string;
  readonly expected: string;
}

export interface AcceptRetroCommand {
  readonly caseId: CaseId;
  readonly seenVersion: number;
  readonly licenseId: string;
  readonly reason: string;
  readonly actor: Actor;
}

/** A license for what was used: offered in negotiations as a request of the partner, and named in the case once it is granted. */
export class RetroLicense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly cases: CaseStore & CaseReader,
    private readonly handOver: HandOverStore,
    private readonly licensing: {
      readonly offer: Pick<OfferPastUse, 'execute'>;
      readonly find: Pick<FindLicenses, 'execute'>;
    },
    private readonly progress: CaseProgress,
    private readonly journal: InfringementJournal,
  ) {}

  async offer({
    caseId,
    actor,
    scope,
  }: OfferRetroCommand): Promise<Result<RetroOffer, NotLegalStaff | CaseUnknown | RetroRefused | OfferPastUseRefused>> {
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const file = await this.cases.byId(caseId);
    if (file === undefined) return err(caseUnknown(caseId));
    const { partnerId, workId, usedAt, state } = file;
    if (state !== 'NEGOTIATION') return err(refused('/state', 'a case in NEGOTIATION'));
    if (partnerId === undefined)
      return err(refused('/partnerId', 'a case about a registered partner: others are registered first'));
    if (workId === undefined || usedAt === undefined)
      return err(refused('/workId', 'a case about a work, with the instant of its use'));
    const asked = { actor, partnerId, workIds: [workId], caseId, scope: { ...scope, termStartsAt: usedAt.toString() } };
    const request = await this.licensing.offer.execute(asked);
    if (!request.ok) return request;
    const offer: RetroOffer = { caseId, requestId: request.value.id, offeredBy: actor.id, offeredAt: this.clock.now() };
    return this.work.run(async (tx) => {
      await this.handOver.addOffer(tx, offer);
      await this.journal.note(tx, {
        topic: 'infringement.retro-license-offered',
        subject: { type: 'infringement-case', id: caseId },
        actor,
        at: offer.offeredAt,
        reason: 'RETRO_LICENSE',
        facts: { requestId: offer.requestId, partnerId },
        payload: { caseId, requestId: offer.requestId },
      });
      return ok(offer);
    });
  }

  /** The negotiations led to a license: one that came of an offer made in this case. Past use is released only by express words. */
  async accept(
    command: AcceptRetroCommand,
  ): Promise<Result<InfringementCase, NotLegalStaff | CaseUnknown | Stale | RetroRefused | MoveCaseRefusal>> {
    const { caseId, seenVersion, licenseId, reason, actor } = command;
    if (!isLegalPerson(actor)) return err(NOT_LEGAL_STAFF);
    const [license, offers] = await Promise.all([
      this.licensing.find.execute(LicenseId(licenseId), actor),
      this.handOver.offersOf(caseId),
    ]);
    const isOurs = license.ok && offers.some(({ requestId }) => requestId === license.value.requestId);
    const at = this.clock.now();
    return this.work.run(async (tx) => {
      const file = await this.cases.find(tx, caseId);
      if (file === undefined) return err(caseUnknown(caseId));
      if (file.version !== seenVersion) return err(stale(caseId, seenVersion));
      if (!isOurs) return err(refused('/licenseId', 'a license granted on a request offered in this case'));
      const move = { to: 'RETRO_LICENSE', by: actor.id, at, document: 'LICENSE_FROM_NEGOTIATION' } as const;
      const moved = moveCase(file, move);
      if (!moved.ok) return moved;
      if (!(await this.progress.take(tx, file, moved.value, { actor, at, reason })))
        return err(stale(caseId, seenVersion));
      return ok(moved.value.file);
    });
  }
}

function refused(at: string, expected: string): RetroRefused {
  return { code: 'RETRO_LICENSE_REFUSED', at, expected };
}
