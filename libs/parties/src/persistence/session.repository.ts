import { type Actor, err, ok, type Result, ROLES, type Tx } from '@app/kernel';
import {
  askNamed,
  dateOf,
  instantOf,
  JoinedReads,
  known,
  managerOf,
  type PresentedSession,
  present,
  type SessionGate,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HolderRefusal, SessionStore } from '../application/session-store.port.js';
import { PARTNER_STATUSES, standingOf } from '../domain/partner.js';
import type { RefreshToken, Session, SessionEnd } from '../domain/session.js';
import { AccountSessionRow } from './account-session.row.js';
import { RefreshTokenRow } from './refresh-token.row.js';

/** Three primary keys in one statement, with every request of a person. */
const HOLDER = {
  name: 'session-holder',
  text: `
  SELECT account.id, account.roles, account.partner_id, partner.status, partner.expires_at,
         session.expires_at AS session_expires_at
    FROM account_session AS session
    JOIN account ON account.id = session.account_id AND account.status = 'OPEN'
    LEFT JOIN partner ON partner.id = account.partner_id
   WHERE session.id = $1 AND session.account_id = $2 AND session.ended_at IS NULL`,
};

interface HolderColumns {
  readonly id: string;
  readonly roles: readonly string[];
  readonly partner_id: string | null;
  readonly status: string | null;
  readonly expires_at: Date | null;
  readonly session_expires_at: Date;
}

interface TokenColumns {
  readonly id: string;
  readonly account_id: string;
  readonly is_of_page: boolean;
  readonly started_at: Date;
  readonly session_expires_at: Date;
  readonly ended_at: Date | null;
  readonly digest: string;
  readonly issued_at: Date;
  readonly expires_at: Date;
  readonly rotated_at: Date | null;
  readonly is_next_unused: boolean | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class SessionRepository implements SessionStore, SessionGate {
  /** Requests of one session that come at once ask once; none is answered by what was read before it came. */
  private readonly admissions = new JoinedReads<HolderColumns | undefined>();

  constructor(private readonly dataSource: DataSource) {}

  async admit({ sessionId, accountId }: PresentedSession, at: Temporal.Instant): Promise<Result<Actor, HolderRefusal>> {
    if (!UUID.test(sessionId) || !UUID.test(accountId)) return err({ code: 'SESSION_OVER' });
    const row = await this.admissions.read(`${sessionId} ${accountId}`, async () => {
      const [found] = await askNamed<HolderColumns>(this.dataSource, HOLDER, [sessionId, accountId]);
      return found;
    });
    return holderIn(row, at);
  }

  async holder(
    tx: Tx,
    sessionId: string,
    accountId: string,
    at: Temporal.Instant,
  ): Promise<Result<Actor, HolderRefusal>> {
    if (!UUID.test(sessionId) || !UUID.test(accountId)) return err({ code: 'SESSION_OVER' });
    // WHY the transaction's own connection: a second one, asked for while holding the first, may never come.
    const [row] = await managerOf(tx).query<HolderColumns[]>(HOLDER.text, [sessionId, accountId]);
    return holderIn(row, at);
  }

  async begin(tx: Tx, session: Session, token: RefreshToken): Promise<void> {
    const manager = managerOf(tx);
    await manager.insert(AccountSessionRow, {
      id: session.id,
      accountId: session.accountId,
      isOfPage: session.keeper === 'PAGE',
      startedAt: dateOf(session.startedAt),
      expiresAt: dateOf(session.expiresAt),
      endedAt: null,
      endedFor: null,
    });
    await manager.insert(RefreshTokenRow, tokenRowOf(session.id, token));
  }

  async lockByToken(tx: Tx, digest: string): Promise<{ session: Session; token: RefreshToken } | undefined> {
    const manager = managerOf(tx);
    // WHY the session first: two that present the same token wait for one another here and see what the first one did.
    await manager.query(
      `SELECT 1 FROM account_session WHERE id = (SELECT session_id FROM refresh_token WHERE digest = $1) FOR UPDATE`,
      [digest],
    );
    const [row] = await manager.query<TokenColumns[]>(
      `SELECT session.id, session.account_id, session.is_of_page, session.started_at,
              session.expires_at AS session_expires_at, session.ended_at, token.digest, token.issued_at, token.expires_at, token.rotated_at,
              next.rotated_at IS NULL AND next.digest IS NOT NULL AS is_next_unused
         FROM refresh_token AS token JOIN account_session AS session ON session.id = token.session_id
         LEFT JOIN refresh_token AS next ON next.digest = token.next_digest
        WHERE token.digest = $1`,
      [digest],
    );
    if (row === undefined) return undefined;
    return {
      session: {
        id: row.id,
        accountId: row.account_id,
        keeper: row.is_of_page ? 'PAGE' : 'PROGRAM',
        state: row.ended_at === null ? 'LIVE' : 'ENDED',
        startedAt: instantOf(row.started_at),
        expiresAt: instantOf(row.session_expires_at),
      },
      token: {
        digest: row.digest,
        issuedAt: instantOf(row.issued_at),
        expiresAt: instantOf(row.expires_at),
        ...(row.rotated_at === null
          ? {}
          : { spent: { at: instantOf(row.rotated_at), next: row.is_next_unused === true ? 'UNUSED' : 'USED' } }),
      },
    };
  }

  async rotate(tx: Tx, { id }: Session, spent: RefreshToken, next: RefreshToken, at: Temporal.Instant): Promise<void> {
    const manager = managerOf(tx);
    await manager.query(
      `UPDATE refresh_token
          SET rotated_at = coalesce(rotated_at, $3), next_digest = CASE WHEN digest = $2 THEN $4 END
        WHERE session_id = $1 AND (rotated_at IS NULL OR digest = $2)`,
      [id, spent.digest, dateOf(at), next.digest],
    );
    await manager.insert(RefreshTokenRow, tokenRowOf(id, next));
  }

  async end(tx: Tx, sessionId: string, reason: SessionEnd, at: Temporal.Instant): Promise<boolean> {
    return (await this.endWhere(tx, 'id', sessionId, reason, at)) === 1;
  }

  endAllOf(tx: Tx, accountId: string, reason: SessionEnd, at: Temporal.Instant): Promise<number> {
    return this.endWhere(tx, 'account_id', accountId, reason, at);
  }

  async forget(tx: Tx, before: Temporal.Instant, limit: number): Promise<number> {
    const [, count] = await managerOf(tx).query<[unknown, number]>(
      `DELETE FROM account_session WHERE id IN (
         SELECT id FROM account_session WHERE expires_at < $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [dateOf(before), limit],
    );
    return count;
  }

  private async endWhere(
    tx: Tx,
    column: 'id' | 'account_id',
    value: string,
    reason: SessionEnd,
    at: Temporal.Instant,
  ): Promise<number> {
    const { affected } = await managerOf(tx)
      .createQueryBuilder()
      .update(AccountSessionRow)
      .set({ endedAt: dateOf(at), endedFor: reason })
      .where(`${column} = :value AND ended_at IS NULL`, { value })
      .execute();
    return affected ?? 0;
  }
}

function holderIn(row: HolderColumns | undefined, at: Temporal.Instant): Result<Actor, HolderRefusal> {
  if (row === undefined || row.session_expires_at.getTime() <= at.epochMilliseconds)
    return err({ code: 'SESSION_OVER' });
  if (row.status !== null) {
    const status = known(PARTNER_STATUSES, row.status, 'the status of a partner');
    const expiry = row.expires_at === null ? {} : { expiresAt: instantOf(row.expires_at) };
    const standing = standingOf({ status, ...expiry }, at);
    if (standing !== 'ACTIVE') return err({ code: 'PARTNER_NOT_ACTIVE', standing });
  }
  const roles = row.roles.map((role) => known(ROLES, role, 'a role'));
  return ok({ kind: 'PERSON', id: row.id, roles, ...present('partnerId', row.partner_id) });
}

function tokenRowOf(sessionId: string, token: RefreshToken): RefreshTokenRow {
  return {
    digest: token.digest,
    sessionId,
    issuedAt: dateOf(token.issuedAt),
    expiresAt: dateOf(token.expiresAt),
    rotatedAt: null,
    nextDigest: null,
  };
}
