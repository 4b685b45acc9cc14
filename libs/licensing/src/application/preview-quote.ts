import { type Actor, type Clock, err, hasRole, ok, type Result } from '@app/kernel';
import type { ManualReason } from '../domain/license-request.js';
import { proposeScope, type ScopeProposal, type ScopeRefused } from '../domain/propose-scope.js';
import type { CarvedOut, Price } from '../domain/quote.js';
import type { Licensor } from './licensor.port.js';
import type { QuoteMaker } from './quote-maker.js';
import type { ForbiddenRole } from './refusals.js';
import type { ClearanceRefused, RequestClearance } from './request-clearance.js';

export interface PreviewQuoteCommand {
  readonly actor: Actor;
  readonly workIds: readonly string[];
  readonly scope: ScopeProposal;
  /** Whose customer class counts; a partner's person always asks for its own. */
  readonly partnerId?: string;
}

/** What the same request would cost now. */
export interface QuotePreview {
  /** Absent where a person has to make the price. */
  readonly price?: Price;
  readonly manual?: ManualReason;
  readonly tariffHash: string;
  /** Parts of the works that would not be licensed with them. */
  readonly carvedOut: readonly (CarvedOut & { readonly workId: string })[];
}

export type PreviewRefused =
  | ScopeRefused
  | ClearanceRefused
  | ForbiddenRole
  | { readonly code: 'WORKS_EMPTY'; readonly field: 'workIds'; readonly expected: string };

/** A price without a request: nothing is stored, nobody is bound. */
export class PreviewQuote {
  constructor(
    private readonly clock: Clock,
    private readonly clearance: RequestClearance,
    private readonly quotes: QuoteMaker,
    private readonly licensor: Licensor,
  ) {}

  async execute(command: PreviewQuoteCommand): Promise<Result<QuotePreview, PreviewRefused>> {
    const { actor } = command;
    const partnerId = actor.partnerId ?? command.partnerId ?? '';
    if (actor.partnerId === undefined && !hasRole(actor, 'DESK', 'ADMIN')) {
      return err({ code: 'FORBIDDEN_ROLE', required: ['PARTNER', 'DESK'] });
    }
    const workIds = [...new Set(command.workIds)];
    if (workIds.length === 0) return err({ code: 'WORKS_EMPTY', field: 'workIds', expected: 'at least one work' });
    const now = this.clock.now();
    const scope = proposeScope(command.scope, now);
    if (!scope.ok) return scope;
    const wanted = { partnerId, workIds, scope: scope.value };
    const cleared = await this.clearance.clear(wanted, now, actor.partnerId === undefined ? undefined : actor);
    if (!cleared.ok) return cleared;
    const quote = this.quotes.atOnce(await this.quotes.inputs(wanted, cleared.value));
    const carvedOut = cleared.value.flatMap(({ id, carvedOut: parts = [] }) =>
      parts.map((part) => ({ workId: id, ...part })),
    );
    return ok({
      ...(quote.ok ? { price: quote.value } : { manual: quote.error }),
      tariffHash: this.licensor.tariffHash,
      carvedOut,
    });
  }
}
