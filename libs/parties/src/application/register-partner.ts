import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { newPartner, type Partner, type PartnerDraft, type PartnerInvalid } from '../domain/partner.js';
import { ADMIN_ONLY, mayManageParties, type RoleRefused } from '../domain/partner-scope.js';
import type { DomainNames } from './domain-names.port.js';
import type { PartiesJournal } from './parties-journal.js';
import type { PartnerStore } from './partner-store.port.js';

export interface RegisterPartnerCommand extends PartnerDraft {
  readonly actor: Actor;
}

export type RegisterPartnerRefusal =
  | RoleRefused
  | PartnerInvalid
  | { readonly code: 'PARTNER_EXISTS'; readonly field: string }
  | { readonly code: 'DOMAIN_TAKEN'; readonly domains: readonly string[] };

const MANAGER_UNKNOWN: PartnerInvalid = {
  code: 'PARTNER_INVALID',
  problems: [{ pointer: '/accountManagerId', expected: "an open account of the operator's own people" }],
};

/** Ends the transaction: another partner owns a domain of this one. */
class DomainsTaken extends Error {
  constructor(readonly domains: readonly string[]) {
    super(`taken: ${domains.join(', ')}`);
  }
}

/** Registers a company as a partner, with its domains. */
export class RegisterPartner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly names: DomainNames,
    private readonly partners: PartnerStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute({ actor, ...draft }: RegisterPartnerCommand): Promise<Result<Partner, RegisterPartnerRefusal>> {
    if (!mayManageParties(actor)) return err(ADMIN_ONLY);
    const named = this.namedIn(draft);
    if (!named.ok) return named;
    const made = newPartner(named.value, this.newId(), this.clock.now());
    if (!made.ok) return made;
    try {
      return await this.store(made.value, actor);
    } catch (error) {
      if (error instanceof DomainsTaken) return err({ code: 'DOMAIN_TAKEN', domains: error.domains });
      throw error;
    }
  }

  private store(partner: Partner, actor: Actor): Promise<Result<Partner, RegisterPartnerRefusal>> {
    return this.work.run(async (tx) => {
      const stored = await this.partners.insert(tx, partner);
      if (stored === 'MANAGER_UNKNOWN') return err(MANAGER_UNKNOWN);
      if (stored === 'LEI_TAKEN') return err({ code: 'PARTNER_EXISTS', field: '/lei' });
      if (stored === 'IDENTITY_TAKEN') {
        const field = partner.identity.kind === 'USCC' ? '/uscc' : '/registration';
        return err({ code: 'PARTNER_EXISTS', field });
      }
      const taken = await this.partners.claimDomains(tx, partner);
      if (taken.length > 0) throw new DomainsTaken(taken);
      await this.journal.note(tx, {
        actor,
        action: 'parties.partner-registered',
        subject: { type: 'partner', id: partner.id },
        after: partner.status,
        reason: partner.suspendedFor ?? 'REGISTERED',
        at: partner.createdAt,
        facts: { identity: partner.identity.kind, domains: partner.domains.join(' ') },
      });
      return ok(partner);
    });
  }

  private namedIn(draft: PartnerDraft): Result<PartnerDraft, PartnerInvalid> {
    const read = draft.domains.map((typed) => this.names.normalize(typed));
    const problems = read.flatMap((name, at) =>
      name === undefined
        ? [{ pointer: `/domains/${at}`, expected: 'a domain name of its own, e.g. news.example' }]
        : [],
    );
    if (problems.length > 0) return err({ code: 'PARTNER_INVALID', problems });
    return ok({ ...draft, domains: read.filter((name) => name !== undefined) });
  }
}
