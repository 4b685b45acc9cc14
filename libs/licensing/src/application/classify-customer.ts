import { type Actor, type Clock, err, hasRole, ok, type Result, type UnitOfWork } from '@app/kernel';
import type { CustomerStore } from './customer-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import type { ForbiddenRole } from './refusals.js';
import type { RightsRegister } from './rights-register.port.js';

export interface CustomerClass {
  readonly partnerId: string;
  readonly customerClass: string;
}

/** Puts a partner into a customer class of the tariff; quotes made before keep theirs. */
export class ClassifyCustomer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly customers: CustomerStore,
    private readonly rights: RightsRegister,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(
    actor: Actor,
    { partnerId, customerClass }: CustomerClass,
  ): Promise<Result<CustomerClass, ForbiddenRole | { readonly code: 'PARTNER_UNKNOWN'; readonly partnerId: string }>> {
    if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
    if ((await this.rights.partner(partnerId)) === undefined) return err({ code: 'PARTNER_UNKNOWN', partnerId });
    const before = await this.customers.classOf(partnerId);
    return this.work.run(async (tx) => {
      await this.customers.set(tx, partnerId, customerClass);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.customer-classified',
        subject: { type: 'partner', id: partnerId },
        before,
        after: customerClass,
        reason: 'CLASSIFIED_BY_DESK',
        at: this.clock.now(),
      });
      return ok({ partnerId, customerClass });
    });
  }
}
