import type { Actor, Result, Tx } from '@app/kernel';
import type { PartnerStanding } from '../domain/partner.js';
import type { RefreshToken, Session, SessionEnd } from '../domain/session.js';

export type HolderRefusal =
  | { readonly code: 'SESSION_OVER' }
  | { readonly code: 'PARTNER_NOT_ACTIVE'; readonly standing: PartnerStanding };

export interface SessionStore {
  /** Puts a session and its first refresh token on record. */
  begin(tx: Tx, session: Session, token: RefreshToken): Promise<void>;
  /** The session a refresh token belongs to, locked until the transaction ends. */
  lockByToken(tx: Tx, digest: string): Promise<{ session: Session; token: RefreshToken } | undefined>;
  /** Puts the next token in the place of the one that was presented, and of the current one where that is another. */
  rotate(tx: Tx, session: Session, spent: RefreshToken, next: RefreshToken, at: Temporal.Instant): Promise<void>;
  /** @returns false, with nothing written, when it was over already */
  end(tx: Tx, sessionId: string, reason: SessionEnd, at: Temporal.Instant): Promise<boolean>;
  /** @returns how many sessions of the account were live */
  endAllOf(tx: Tx, accountId: string, reason: SessionEnd, at: Temporal.Instant): Promise<number>;
  /** Who holds a session, with today's roles, if session, account and partner are all good. One statement. */
  holder(tx: Tx, sessionId: string, accountId: string, at: Temporal.Instant): Promise<Result<Actor, HolderRefusal>>;
  /** Forgets sessions that are over since before `before`, at most `limit`. @returns how many */
  forget(tx: Tx, before: Temporal.Instant, limit: number): Promise<number>;
}

export const SESSION_STORE = Symbol('SESSION_STORE');
