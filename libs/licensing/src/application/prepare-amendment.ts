import { type Actor, type Clock, err, hasRole, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type Agreement, type AgreementId, type AgreementOver, overBy } from '../domain/agreement.js';
import type { AgreementTerms, SubLicensing } from '../domain/agreement-terms.js';
import { agreementTexts } from '../domain/agreement-text.js';
import { type Amendment, AmendmentId } from '../domain/amendment.js';
import { proposeScope, type ScopeProposal, type ScopeRefused } from '../domain/propose-scope.js';
import { scopeJson } from '../domain/scope.js';
import { visibleTo } from '../domain/visibility.js';
import type { AgreementStore } from './agreement-store.port.js';
import { type AmendmentStore, inForce } from './amendment-store.port.js';
import type { LicensingJournal } from './licensing-journal.js';
import { type ForbiddenRole, type NotFound, staleness, type VersionStale } from './refusals.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';
import type { Seal } from './seal.port.js';

/** What is to change; everything else stays as agreed. The start of the term and the price are never amended. */
export type AmendedScope = Partial<Omit<ScopeProposal, 'termStartsAt' | 'waiveAttribution'>>;

export interface PrepareAmendmentCommand {
  readonly actor: Actor;
  readonly agreementId: AgreementId;
  /** Of the agreement. */
  readonly seenVersion: number;
  readonly changes: AmendedScope;
  /** Whether the licensee may grant on; absent: as agreed. */
  readonly subLicensing?: SubLicensing;
  /** For both sides to read. */
  readonly reason: string;
}

export type PrepareAmendmentRefused =
  | NotFound
  | ForbiddenRole
  | VersionStale
  | ScopeRefused
  | ClearanceRefused
  | AgreementOver
  | { readonly code: 'AGREEMENT_NOT_SIGNED'; readonly state: string }
  | { readonly code: 'AMENDMENT_OPEN'; readonly amendmentId: string }
  | { readonly code: 'AMENDMENT_EMPTY'; readonly expected: string };

/** Writes the next version of a signed agreement, for both sides to sign. Rights are checked as of now. */
export class PrepareAmendment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly agreements: AgreementStore,
    private readonly amendments: AmendmentStore,
    private readonly clearance: RequestClearance,
    private readonly seal: Seal,
    private readonly journal: LicensingJournal,
  ) {}

  async execute(command: PrepareAmendmentCommand): Promise<Result<Amendment, PrepareAmendmentRefused>> {
    const { actor, agreementId } = command;
    const now = this.clock.now();
    const visible = visibleTo(actor);
    const read = await this.agreements.find(agreementId, visible);
    const known = await this.amendments.of(agreementId);
    const amendable = amendableBy(command, read, known);
    if (!amendable.ok) return amendable;
    // before the transaction: the rights are read over connections of their own
    const drafted = await this.draft(inForce(amendable.value, known), known.length + 1, command, now);
    if (!drafted.ok) return drafted;
    const amendment = drafted.value;
    return this.work.run(async (tx) => {
      const claimed = await this.agreements.claim(tx, agreementId, visible);
      const earlier = await this.amendments.of(agreementId, tx);
      const still = amendableBy(command, claimed, earlier);
      if (!still.ok) return still;
      const agreement = still.value;
      const last = earlier.at(-1);
      if (last !== undefined && last.number >= amendment.number) {
        return err({ code: 'AMENDMENT_OPEN', amendmentId: last.id });
      }
      await this.amendments.insert(tx, amendment);
      await this.journal.note(tx, {
        actor,
        action: 'licensing.amendment-prepared',
        subject: { type: 'license-agreement', id: agreementId },
        after: amendment.state,
        reason: 'DRAWN_UP_BY_DESK',
        at: now,
        facts: { amendmentId: amendment.id, number: amendment.number, documentHash: amendment.documentHash },
        also: { amendmentId: amendment.id, partnerId: agreement.partnerId },
      });
      return ok(amendment);
    });
  }

  private async draft(
    current: Agreement,
    number: number,
    { changes, reason, subLicensing = current.terms.subLicensing }: PrepareAmendmentCommand,
    now: Temporal.Instant,
  ): Promise<Result<Amendment, ScopeRefused | ClearanceRefused | { code: 'AMENDMENT_EMPTY'; expected: string }>> {
    const old = current.terms.scope;
    const proposed = proposeScope({ ...old, ...changes, termStartsAt: old.termStartsAt }, now);
    if (!proposed.ok) return proposed;
    const scope = scopeJson(proposed.value);
    if (subLicensing === current.terms.subLicensing && this.seal.hash(scope) === this.seal.hash(old)) {
      return err({ code: 'AMENDMENT_EMPTY', expected: 'at least one value other than agreed' });
    }
    const { partnerId } = current;
    const { works, agent } = current.terms;
    const wish = { partnerId, scope: proposed.value, workIds: works.map(({ id }) => id) };
    const cleared = await this.clearance.clear(
      agent === undefined ? wish : { ...wish, agentGrantId: agent.grantId },
      now,
    );
    if (!cleared.ok) return cleared;
    const terms: AgreementTerms = {
      ...current.terms,
      amendment: { number, changes: current.documentHash },
      scope,
      subLicensing,
      preparedAt: now.toString(),
    };
    const texts = agreementTexts(terms);
    return ok({
      id: AmendmentId(this.newId()),
      agreementId: current.id,
      number,
      state: 'PREPARED',
      reason,
      terms,
      texts,
      documentHash: this.seal.hash({ terms, texts }),
      signatures: [],
      preparedAt: now,
      version: 1,
    });
  }
}

/** The agreement, if the desk may write its next version: `earlier` are all there have been. */
function amendableBy(
  { actor, agreementId, seenVersion }: PrepareAmendmentCommand,
  agreement: Agreement | undefined,
  earlier: readonly Amendment[],
): Result<Agreement, PrepareAmendmentRefused> {
  if (agreement === undefined) return err({ code: 'AGREEMENT_UNKNOWN', id: agreementId });
  if (!hasRole(actor, 'DESK')) return err({ code: 'FORBIDDEN_ROLE', required: ['DESK'] });
  const over = overBy(agreement);
  if (over !== undefined) return err(over);
  if (agreement.state !== 'SIGNED') return err({ code: 'AGREEMENT_NOT_SIGNED', state: agreement.state });
  const stale = staleness(seenVersion, agreement.version);
  if (stale !== undefined) return stale;
  const open = earlier.find(({ state }) => state === 'PREPARED' || state === 'PART_SIGNED');
  return open === undefined ? ok(agreement) : err({ code: 'AMENDMENT_OPEN', amendmentId: open.id });
}
