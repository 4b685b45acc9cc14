import { createHash } from 'node:crypto';
import { type Actor, err, ok, type Result, ROLES, SCOPES } from '@app/kernel';
import {
  type CallingMachine,
  dateOf,
  instantOf,
  known,
  type MachineGate,
  type MachineRefusal,
  present,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stateOf } from '../domain/api-token.js';
import { PARTNER_STATUSES, standingOf } from '../domain/partner.js';
import { isWithinRanges } from './cidr-ranges.js';

const FIND = `
  SELECT token.id, token.partner_id, token.roles, token.scopes, token.ip_ranges, token.per_minute, token.expires_at,
         token.revoked_at, partner.status, partner.expires_at AS partner_expires_at
    FROM api_token AS token LEFT JOIN partner ON partner.id = token.partner_id
   WHERE token.digest = $1`;

/** Requests in the bucket now: what was left, and what has trickled in since, up to a minute's worth. $2 rate, $3 now. */
const AVAILABLE = `LEAST($2::double precision,
  allowance + GREATEST(0, EXTRACT(EPOCH FROM $3::timestamptz - counted_at)) * $2::double precision / 60)`;

/**
 * A token bucket as one conditional update: the row's lock orders all processes of the api, and none of them takes a
 * request that is not there. WHY not in the process: a limit per process is no limit once there are several.
 */
const TAKE = `
  UPDATE api_token_use
     SET allowance = ${AVAILABLE} - 1, counted_at = GREATEST(counted_at, $3::timestamptz), last_used_at = $3
   WHERE token_id = $1 AND ${AVAILABLE} >= 1`;

const LEFT = `SELECT ${AVAILABLE} AS available FROM api_token_use WHERE token_id = $1`;

interface TokenColumns {
  readonly id: string;
  readonly partner_id: string | null;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly ip_ranges: readonly string[];
  readonly per_minute: number;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly status: string | null;
  readonly partner_expires_at: Date | null;
}

/** Lets machines in by their tokens: who, from where, until when, how often. */
@Injectable()
export class MachineAdmission implements MachineGate {
  constructor(private readonly dataSource: DataSource) {}

  async admit(
    token: string,
    clientAddress: string,
    at: Temporal.Instant,
  ): Promise<Result<Actor, MachineRefusal & { readonly machine?: CallingMachine }>> {
    const digest = createHash('sha256').update(token).digest('hex');
    const [row] = await this.dataSource.query<TokenColumns[]>(FIND, [digest]);
    if (row === undefined) return err({ code: 'UNAUTHENTICATED' });
    const refusal = refusalOf(row, clientAddress, at) ?? (await this.take(row, at));
    const machine = { tokenId: row.id, ...present('partnerId', row.partner_id) };
    return refusal === undefined ? ok(actorIn(row)) : err({ ...refusal, machine });
  }

  /** @returns undefined where the request is counted and let in */
  private async take(
    { id, per_minute: rate }: TokenColumns,
    at: Temporal.Instant,
  ): Promise<MachineRefusal | undefined> {
    const parameters = [id, rate, dateOf(at)];
    const [, taken] = await this.dataSource.query<[unknown, number]>(TAKE, parameters);
    if (taken === 1) return undefined;
    const [left] = await this.dataSource.query<{ available: number }[]>(LEFT, parameters);
    const seconds = ((1 - (left?.available ?? 0)) * 60) / rate;
    return { code: 'RATE_LIMITED', perMinute: rate, retryAfterSeconds: Math.max(1, Math.ceil(seconds)) };
  }
}

function refusalOf(row: TokenColumns, address: string, at: Temporal.Instant): MachineRefusal | undefined {
  if (row.revoked_at !== null) return { code: 'UNAUTHENTICATED' };
  const expiresAt = instantOf(row.expires_at);
  if (stateOf({ expiresAt }, at) === 'EXPIRED') return { code: 'TOKEN_EXPIRED', expiredAt: expiresAt.toString() };
  if (!isWithinRanges(address, row.ip_ranges)) return { code: 'TOKEN_IP_REFUSED', address };
  const standing = standingIn(row, at);
  return standing === 'ACTIVE' ? undefined : { code: 'PARTNER_NOT_ACTIVE', standing };
}

function standingIn(row: TokenColumns, at: Temporal.Instant) {
  if (row.status === null) return 'ACTIVE';
  const status = known(PARTNER_STATUSES, row.status, 'the status of a partner');
  const expiry = row.partner_expires_at === null ? {} : { expiresAt: instantOf(row.partner_expires_at) };
  return standingOf({ status, ...expiry }, at);
}

function actorIn(row: TokenColumns): Actor {
  return {
    kind: 'TOKEN',
    id: row.id,
    roles: row.roles.map((role) => known(ROLES, role, 'a role')),
    scopes: row.scopes.map((scope) => known(SCOPES, scope, 'a scope')),
    ...present('partnerId', row.partner_id),
  };
}
