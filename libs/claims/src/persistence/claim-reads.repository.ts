import { dateOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { ClaimFilter, ClaimPlace, ClaimReader, RecordedStep } from '../application/claim-store.port.js';
import type { LetterRecord } from '../application/letter-records.port.js';
import type { Claim, Claimant, ClaimId } from '../domain/claim.js';
import type { ClaimDocument } from '../domain/claim-document.js';
import { claimantOf, claimOf, stepOf } from './claim.mapper.js';
import { ClaimRow } from './claim.row.js';
import { ClaimDocumentRow } from './claim-document.row.js';
import { documentOf } from './claim-enclosures.repository.js';
import { ClaimLetterRow } from './claim-letter.row.js';
import { letterRecordOf } from './claim-letters.repository.js';
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

  async documentsOf(id: ClaimId): Promise<readonly ClaimDocument[]> {
    const rows = await this.dataSource.manager.find(ClaimDocumentRow, { where: { claimId: id }, order: { id: 'ASC' } });
    return rows.map(documentOf);
  }

  async lettersOf(id: ClaimId): Promise<readonly LetterRecord[]> {
    const order = { version: 'ASC', told: 'ASC' } as const;
    return (await this.dataSource.manager.find(ClaimLetterRow, { where: { claimId: id }, order })).map(letterRecordOf);
  }

  async page(filter: ClaimFilter, limit: number, after?: ClaimPlace): Promise<readonly Claim[]> {
    const query = this.dataSource.manager.createQueryBuilder(ClaimRow, 'claim');
    if (filter.state === undefined) query.where('claim.received_at IS NOT NULL');
    else query.where('claim.state = :state', { state: filter.state });
    if (filter.late !== undefined) query.andWhere('claim.late = :late', { late: filter.late });
    if (filter.letters === 'NOT_SENT') {
      query.andWhere(
        `EXISTS (SELECT FROM claim_letter letter WHERE letter.claim_id = claim.id AND letter.standing <> 'SENT')`,
      );
    }
    continueAfter(query, after);
    query.orderBy('claim.windowEndsAt').addOrderBy('claim.id').limit(limit);
    return (await query.getMany()).map(claimOf);
  }
}

function continueAfter(query: SelectQueryBuilder<ClaimRow>, after: ClaimPlace | undefined): void {
  if (after === undefined) return;
  query.andWhere('(claim.window_ends_at, claim.id) > (:afterAt, :afterId)', {
    afterAt: dateOf(after.at),
    afterId: after.id,
  });
}
