import { dateOf, instantOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { ClaimFilter, ClaimPlace, ClaimReader, RecordedStep } from '../application/claim-store.port.js';
import type { Claim, Claimant, ClaimId } from '../domain/claim.js';
import { claimantOf, claimOf, stepOf } from './claim.mapper.js';
import { ClaimRow } from './claim.row.js';
import { ClaimStepRow } from './claim-step.row.js';
import { ClaimantRow } from './claimant.row.js';

/** Claims as they are looked at. Lists go by key, never by offset, so that a page costs the same however deep it lies. */
@Injectable()
export class ClaimReadsRepository implements ClaimReader {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: ClaimId): Promise<Claim | undefined> {
    const row = await this.dataSource.manager.findOneBy(ClaimRow, { id });
    return row === null ? undefined : claimOf(row);
  }

  async byToken(id: ClaimId, tokenHash: string): Promise<Claim | undefined> {
    const row = await this.dataSource.manager.findOneBy(ClaimRow, { id, tokenHash });
    return row === null ? undefined : claimOf(row);
  }

  async claimantOf(id: ClaimId): Promise<Claimant | undefined> {
    const row = await this.dataSource.manager.findOneBy(ClaimantRow, { claimId: id });
    return row === null ? undefined : claimantOf(row);
  }

  async historyOf(id: ClaimId): Promise<readonly RecordedStep[]> {
    const rows = await this.dataSource.manager.find(ClaimStepRow, {
      where: { claimId: id },
      order: { version: 'ASC' },
    });
    return rows.map(stepOf);
  }

  async page(filter: ClaimFilter, limit: number, after?: ClaimPlace): Promise<readonly Claim[]> {
    const query = this.dataSource.manager.createQueryBuilder(ClaimRow, 'claim');
    if (filter.state === undefined) query.where('claim.received_at IS NOT NULL');
    else query.where('claim.state = :state', { state: filter.state });
    if (filter.late !== undefined) query.andWhere('claim.late = :late', { late: filter.late });
    continueAfter(query, 'window_ends_at', after);
    query.orderBy('claim.windowEndsAt').addOrderBy('claim.id').limit(limit);
    return (await query.getMany()).map(claimOf);
  }

  async dueDrafts(now: Temporal.Instant, limit: number, after?: ClaimPlace): Promise<readonly ClaimPlace[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(ClaimRow, 'claim')
      .select(['claim.id', 'claim.draftLapsesAt'])
      .where(`claim.state = 'DRAFT'`)
      .andWhere('claim.draft_lapses_at <= :now', { now: dateOf(now) });
    continueAfter(query, 'draft_lapses_at', after);
    const rows = await query.orderBy('claim.draftLapsesAt').addOrderBy('claim.id').limit(limit).getMany();
    return rows.map(({ id, draftLapsesAt }) => ({ id, at: instantOf(draftLapsesAt) }));
  }
}

function continueAfter(
  query: SelectQueryBuilder<ClaimRow>,
  column: 'window_ends_at' | 'draft_lapses_at',
  after: ClaimPlace | undefined,
): void {
  if (after === undefined) return;
  query.andWhere(`(claim.${column}, claim.id) > (:afterAt, :afterId)`, {
    afterAt: dateOf(after.at),
    afterId: after.id,
  });
}
