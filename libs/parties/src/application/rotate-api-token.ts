import { type Actor, type Clock, err, type NewId, ok, type Result, type UnitOfWork } from '@app/kernel';
import { type ApiTokenInvalid, newApiToken, outgoing, stateOf, TOKEN_LIMITS } from '../domain/api-token.js';
import { mayManagePeople, PEOPLE_MANAGERS, type RoleRefused, visibleTo } from '../domain/partner-scope.js';
import type { ApiTokenStore } from './api-token-store.port.js';
import { factsOf, type IssuedApiToken, PREFIX_LENGTH } from './issue-api-token.js';
import type { PartiesJournal } from './parties-journal.js';
import { SECRET_MARKS, type Secrets } from './secrets.port.js';

export interface RotateApiTokenCommand {
  readonly tokenId: string;
  /** Hours for which the old one stays good beside the new; 0 ends it now. */
  readonly overlapHours?: number;
  readonly expiresAt?: Temporal.Instant;
  readonly actor: Actor;
}

export type RotateApiTokenRefusal =
  | RoleRefused
  | ApiTokenInvalid
  | { readonly code: 'API_TOKEN_UNKNOWN'; readonly tokenId: string }
  | {
      readonly code: 'STATE_REFUSED';
      readonly state: string;
      readonly event: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'VERSION_STALE' };

/** Makes the next token of the same machine: same scopes, ranges and rate, good beside the old one for a while. */
export class RotateApiToken {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly newId: NewId,
    private readonly secrets: Secrets,
    private readonly tokens: ApiTokenStore,
    private readonly journal: PartiesJournal,
  ) {}

  async execute(command: RotateApiTokenCommand): Promise<Result<IssuedApiToken, RotateApiTokenRefusal>> {
    const { tokenId, actor } = command;
    const old = await this.tokens.find(tokenId, visibleTo(actor));
    if (old === undefined) return err({ code: 'API_TOKEN_UNKNOWN', tokenId });
    if (!mayManagePeople(actor, old.partnerId)) return err(PEOPLE_MANAGERS);
    const now = this.clock.now();
    const state = stateOf(old, now);
    if (state !== 'LIVE') return err({ code: 'STATE_REFUSED', state, event: 'TokenRotated', allowed: [] });
    const { max, standard } = TOKEN_LIMITS.overlapHours;
    const overlap = command.overlapHours ?? standard;
    if (!Number.isInteger(overlap) || overlap < 0 || overlap > max) {
      const problems = [{ pointer: '/overlapHours', expected: `0 to ${max}` }];
      return err({ code: 'API_TOKEN_INVALID', problems });
    }
    const secret = this.secrets.make(SECRET_MARKS.apiToken);
    const { expiresAt: _, roles, ...same } = old;
    const draft = {
      ...same,
      ...(old.partnerId === undefined ? { roles } : {}),
      ...(command.expiresAt === undefined ? {} : { expiresAt: command.expiresAt }),
    };
    const issue = { id: this.newId(), prefix: secret.slice(0, PREFIX_LENGTH), issuedBy: actor.id, now };
    const made = newApiToken(draft, issue);
    if (!made.ok) return made;
    const token = { ...made.value, replaces: old.id };
    return this.work.run(async (tx) => {
      const ending = outgoing(old, overlap, now);
      if ((await this.tokens.apply(tx, old, ending)) === 'STALE') return err({ code: 'VERSION_STALE' });
      if ((await this.tokens.add(tx, token, this.secrets.digestOf(secret))) !== 'ADDED') {
        throw new Error('INVARIANT: the partner of a token exists');
      }
      await this.journal.note(tx, {
        actor,
        action: 'parties.api-token-rotated',
        subject: { type: 'api-token', id: token.id },
        after: 'LIVE',
        reason: 'ROTATED',
        at: now,
        facts: { ...factsOf(token), replacedExpiresAt: ending.expiresAt.toString() },
      });
      return ok({ token, secret });
    });
  }
}
