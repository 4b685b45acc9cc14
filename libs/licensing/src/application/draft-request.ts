import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { ProductWorksRefused } from '@app/works';
import { licensable, type WorkRefused } from '../domain/licensable-work.js';
import { type LicenseRequest, MOST_WORKS, RequestId } from '../domain/license-request.js';
import { proposeScope, type ScopeProposal, type ScopeRefused } from '../domain/propose-scope.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { Licensor } from './licensor.port.js';
import type { ForbiddenRole } from './refusals.js';
import type { RightsRegister } from './rights-register.port.js';

export interface DraftRequestCommand {
  readonly actor: Actor;
  readonly workIds: readonly string[];
  /** All own works this product of the actor finds now, besides (ADR 11). */
  readonly productId?: string;
  readonly scope: ScopeProposal;
}

export type DraftRefused =
  | ScopeRefused
  | WorkRefused
  | ForbiddenRole
  | ProductWorksRefused
  | { readonly code: 'PARTNER_INACTIVE'; readonly partnerId: string }
  | { readonly code: 'WORKS_EMPTY'; readonly field: 'workIds'; readonly expected: string };

/** A partner writes down what it wants to license. Nothing is asked of anybody yet. */
export class DraftRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly requests: LicenseRequestStore,
    private readonly rights: RightsRegister,
    private readonly licensor: Licensor,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: DraftRequestCommand): Promise<Result<LicenseRequest, DraftRefused>> {
    const { actor, productId } = command;
    const { partnerId } = actor;
    if (partnerId === undefined) return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER'] });
    const draft = await this.draft(command, partnerId);
    if (!draft.ok) return draft;
    const request = draft.value;
    return this.work.run(async (tx) => {
      await this.requests.insert(tx, request);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.request-drafted',
        subject: { type: 'license-request', id: request.id },
        after: request.state,
        reason: 'ASKED_BY_PARTNER',
        at: request.createdAt,
        facts: { works: request.workIds.length, ...(productId === undefined ? {} : { productId }) },
      });
      return draft;
    });
  }

  private async draft(
    { actor, workIds, productId, scope }: DraftRequestCommand,
    partnerId: string,
  ): Promise<Result<LicenseRequest, DraftRefused>> {
    const now = this.clock.now();
    const partner = await this.rights.partner(partnerId);
    if (partner?.isActive !== true) return err({ code: 'PARTNER_INACTIVE', partnerId });
    const product = productId === undefined ? ok([]) : await this.rights.productWorks(productId, actor, MOST_WORKS);
    if (!product.ok) return product;
    const ids = [...new Set([...workIds, ...product.value])];
    if (ids.length === 0) return err({ code: 'WORKS_EMPTY', field: 'workIds', expected: 'at least one work' });
    const proposed = proposeScope(scope, now);
    if (!proposed.ok) return proposed;
    const works = new Map((await this.rights.works(ids)).map((work) => [work.id, work]));
    const offered = await this.rights.offeredTo(actor, ids);
    for (const workId of ids) {
      const work = works.get(workId);
      if (work === undefined) return err({ code: 'WORK_UNKNOWN', workId });
      // an own work outside the partner's products is as good as none; of any other it is said whom to ask
      if (work.origin === 'OWN' && !offered.has(workId)) return err({ code: 'WORK_UNKNOWN', workId });
      const allowed = licensable(work, now, this.licensor.desk);
      if (!allowed.ok) return allowed;
    }
    return ok({
      id: RequestId(this.newId()),
      partnerId,
      state: 'DRAFT',
      workIds: ids,
      scope: proposed.value,
      createdBy: actor.id,
      createdAt: now,
      version: 1,
    });
  }
}
