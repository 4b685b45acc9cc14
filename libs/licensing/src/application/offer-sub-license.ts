import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { LicenseId } from '../domain/license.js';
import { type LicenseRequest, RequestId } from '../domain/license-request.js';
import { proposeScope, type ScopeProposal, type ScopeRefused } from '../domain/propose-scope.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { ForbiddenRole, NotFound } from './refusals.js';
import type { RightsRegister } from './rights-register.port.js';
import type { SubLicenseStore } from './sub-license-store.port.js';
import type { UpstreamClearance, UpstreamRefused } from './upstream-clearance.js';

export interface OfferSubLicenseCommand {
  readonly actor: Actor;
  /** Held by the actor's company. */
  readonly licenseId: LicenseId;
  /** The company that is to have a part of it. */
  readonly partnerId: string;
  readonly scope: ScopeProposal;
}

export type OfferRefused =
  | NotFound
  | ForbiddenRole
  | ScopeRefused
  | UpstreamRefused
  | { readonly code: 'PARTNER_INACTIVE'; readonly partnerId: string };

/**
 * A licensee offers a part of its license to another company: a draft in that company's name, which goes the way of
 * every request, so that the operator prices and signs it and nobody is bound who did not sign.
 */
export class OfferSubLicense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly licenses: LicenseStore,
    private readonly requests: LicenseRequestStore,
    private readonly subLicenses: SubLicenseStore,
    private readonly upstreams: UpstreamClearance,
    private readonly rights: RightsRegister,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: OfferSubLicenseCommand): Promise<Result<LicenseRequest, OfferRefused>> {
    const { actor, licenseId, partnerId } = command;
    const known = await this.licenses.find(licenseId, visibleTo(actor));
    if (known === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
    if (actor.partnerId !== known.partnerId) return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER'] });
    const partner = partnerId === known.partnerId ? undefined : await this.rights.partner(partnerId);
    if (partner?.isActive !== true) return err({ code: 'PARTNER_INACTIVE', partnerId });
    const now = this.clock.now();
    const scope = proposeScope(command.scope, now);
    if (!scope.ok) return scope;
    return this.work.run(async (tx) => {
      const cleared = await this.upstreams.clear(tx, licenseId, { scope: scope.value, works: known.works }, now);
      if (!cleared.ok) return cleared;
      const request: LicenseRequest = {
        id: RequestId(this.newId()),
        partnerId,
        state: 'DRAFT',
        workIds: cleared.value.works.map(({ id }) => id),
        scope: scope.value,
        createdBy: actor.id,
        createdAt: now,
        version: 1,
      };
      await this.requests.insert(tx, request);
      await this.subLicenses.place(tx, request.id, licenseId);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.sub-license-offered',
        subject: { type: 'license-request', id: request.id },
        after: request.state,
        reason: 'OFFERED_BY_LICENSEE',
        at: now,
        facts: { upstreamLicenseId: licenseId },
        also: { partnerId },
      });
      return ok(request);
    });
  }
}
