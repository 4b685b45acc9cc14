import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { LicenseId, LicenseState } from '../domain/license.js';
import { renewedTerm } from '../domain/license-renewal.js';
import { type LicenseRequest, RequestId } from '../domain/license-request.js';
import { proposeScope, type ScopeRefused } from '../domain/propose-scope.js';
import { type Scope, scopeJson } from '../domain/scope.js';
import { visibleTo } from '../domain/visibility.js';
import type { LicenseCalendar } from './license-calendar.port.js';
import type { LicenseRequestStore } from './license-request-store.port.js';
import type { LicenseStore } from './license-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { Licensor } from './licensor.port.js';
import type { ForbiddenRole, NotFound } from './refusals.js';

export interface RenewLicenseCommand {
  readonly actor: Actor;
  readonly licenseId: LicenseId;
  /** ISO 8601 with offset; absent: as long as the old term, from its end on. */
  readonly termEndsAt?: string;
}

export type RenewRefused =
  | NotFound
  | ForbiddenRole
  | ScopeRefused
  | { readonly code: 'LICENSE_NOT_RENEWABLE'; readonly state: LicenseState };

/** Drafts the request for the time after a license, filled in from it. The old license and its history stay as they are. */
export class RenewLicense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly licenses: LicenseStore,
    private readonly requests: LicenseRequestStore,
    private readonly calendar: LicenseCalendar,
    private readonly licensor: Licensor,
    private readonly journal: LicensingJournal,
  ) {}

  execute({ actor, licenseId, termEndsAt }: RenewLicenseCommand): Promise<Result<LicenseRequest, RenewRefused>> {
    return this.work.run(async (tx) => {
      const license = await this.licenses.claim(tx, licenseId, visibleTo(actor));
      if (license === undefined) return err({ code: 'LICENSE_UNKNOWN', id: licenseId });
      if (actor.partnerId !== license.partnerId) return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER'] });
      const { state, works, partnerId, agent } = license;
      if (state === 'REVOKED') return err({ code: 'LICENSE_NOT_RENEWABLE', state });
      const now = this.clock.now();
      const scope = this.scope(license.scope, termEndsAt, now);
      if (!scope.ok) return scope;
      const request: LicenseRequest = {
        id: RequestId(this.newId()),
        partnerId,
        state: 'DRAFT',
        workIds: works.map(({ id }) => id),
        scope: scope.value,
        ...(agent === undefined ? {} : { agentGrantId: agent.grantId }),
        createdBy: actor.id,
        createdAt: now,
        version: 1,
      };
      await this.requests.insert(tx, request);
      await this.calendar.renew(tx, request.id, licenseId);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.request-drafted',
        subject: { type: 'license-request', id: request.id },
        after: request.state,
        reason: 'RENEWAL',
        at: now,
        facts: { works: works.length, renewsLicenseId: licenseId },
      });
      return ok(request);
    });
  }

  /** Everything as it was, for the time after. */
  private scope(old: Scope, termEndsAt: string | undefined, now: Temporal.Instant): Result<Scope, ScopeRefused> {
    const term = renewedTerm(old, now, this.licensor.zone);
    const proposal = {
      ...scopeJson(old),
      termStartsAt: term.start.toString(),
      termEndsAt: termEndsAt ?? term.end.toString(),
    };
    return proposeScope(proposal, now);
  }
}
