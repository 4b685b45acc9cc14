import { type ApiCall, type ApiCallLog, dateOf, GroupedWrites, instantOf, newUuid, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ApiCallCount, ApiCallFilter, ApiCallStore, RecordedApiCall } from '../application/api-call-store.port.js';
import type { PartnerScope } from '../domain/partner-scope.js';

/** WHY not waiting for the disk: every call would. Should the database's machine fail, the last moments of this log are lost. */
const INSERT = `
  WITH unhurried AS (SELECT set_config('synchronous_commit', 'off', true))
  INSERT INTO api_call (id, at, token_id, partner_id, method, route, status, address)
  SELECT call.* FROM unhurried, unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::uuid[], $5::text[], $6::text[],
    $7::smallint[], $8::text[]) AS call`;

/** Parameters $1 to $6: partner of the scope, partner asked for, token, address, from, until. */
const FILTER = `
  ($1::uuid IS NULL OR partner_id = $1) AND ($2::uuid IS NULL OR partner_id = $2) AND ($3::uuid IS NULL OR token_id = $3)
  AND ($4::text IS NULL OR address = $4) AND ($5::timestamptz IS NULL OR at >= $5) AND ($6::timestamptz IS NULL OR at < $6)`;

const LIST = `
  SELECT * FROM api_call WHERE ${FILTER} AND ($7::timestamptz IS NULL OR (at, id) < ($7, $8::uuid))
  ORDER BY at DESC, id DESC LIMIT $9`;

const COUNTS = `
  SELECT token_id, partner_id, method, route, status, address, count(*)::integer AS calls, min(at) AS first_at, max(at) AS last_at
  FROM api_call WHERE ${FILTER} GROUP BY token_id, partner_id, method, route, status, address
  ORDER BY last_at DESC, token_id, address, route, method, status LIMIT $7`;

const FORGET = `
  DELETE FROM api_call WHERE id IN (SELECT id FROM api_call WHERE at < $1 ORDER BY at, id LIMIT $2)`;

interface CallRecord {
  readonly token_id: string;
  readonly partner_id: string | null;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly address: string;
}

@Injectable()
export class ApiCallRepository implements ApiCallStore, ApiCallLog {
  private readonly writes: GroupedWrites<ApiCall>;

  constructor(private readonly dataSource: DataSource) {
    this.writes = new GroupedWrites((calls) => this.insert(calls));
  }

  record(call: ApiCall): Promise<void> {
    return this.writes.add(call);
  }

  async list(
    scope: PartnerScope,
    filter: ApiCallFilter,
    before: { readonly at: Temporal.Instant; readonly id: string } | undefined,
    limit: number,
  ): Promise<readonly RecordedApiCall[]> {
    if (scope.kind === 'NONE') return [];
    const position = before === undefined ? [null, null] : [dateOf(before.at), before.id];
    const values = [...valuesOf(scope, filter), ...position, limit];
    const rows = await this.dataSource.query<(CallRecord & { id: string; at: Date })[]>(LIST, values);
    return rows.map((row) => ({ id: row.id, at: instantOf(row.at), ...callOf(row) }));
  }

  async counts(scope: PartnerScope, filter: ApiCallFilter, limit: number): Promise<readonly ApiCallCount[]> {
    if (scope.kind === 'NONE') return [];
    const rows = await this.dataSource.query<(CallRecord & { calls: number; first_at: Date; last_at: Date })[]>(
      COUNTS,
      [...valuesOf(scope, filter), limit],
    );
    return rows.map((row) => ({
      ...callOf(row),
      calls: row.calls,
      firstAt: instantOf(row.first_at),
      lastAt: instantOf(row.last_at),
    }));
  }

  async forget(before: Temporal.Instant, limit: number): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown, number]>(FORGET, [dateOf(before), limit]);
    return count;
  }

  private async insert(calls: readonly ApiCall[]): Promise<void> {
    const column = <T>(of: (call: ApiCall) => T): T[] => calls.map(of);
    await this.dataSource.query(INSERT, [
      column(() => newUuid()),
      column(({ at }) => dateOf(at)),
      column(({ tokenId }) => tokenId),
      column(({ partnerId }) => partnerId ?? null),
      column(({ method }) => method),
      column(({ route }) => route),
      column(({ status }) => status),
      column(({ address }) => address),
    ]);
  }
}

function valuesOf(scope: PartnerScope, { partnerId, tokenId, address, from, until }: ApiCallFilter): unknown[] {
  const own = scope.kind === 'OWN' ? scope.partnerId : null;
  return [own, partnerId ?? null, tokenId ?? null, address ?? null, dateOf(from), dateOf(until)];
}

function callOf({ token_id: tokenId, partner_id: partnerId, method, route, status, address }: CallRecord) {
  return { tokenId, method, route, status, address, ...present('partnerId', partnerId) };
}
