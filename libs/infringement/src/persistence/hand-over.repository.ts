import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf, present } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { HandOverStore, Pack, RetroOffer } from '../application/packs.port.js';
import { COUNSEL_POWERS, type CounselMandate, PACK_KINDS } from '../domain/pack.js';
import { CounselMandateRow, PackRow, RetroOfferRow } from './hand-over.rows.js';

function packOf(row: PackRow): Pack {
  const { id, caseId, recipient, objectKey, manifestHash, madeBy } = row;
  const kind = known(PACK_KINDS, row.kind, 'kind of pack');
  return { id, caseId, kind, recipient, objectKey, manifestHash, madeBy, madeAt: instantOf(row.madeAt) };
}

/** What is handed over, in PostgreSQL. */
@Injectable()
export class HandOverRepository implements HandOverStore {
  constructor(private readonly dataSource: DataSource) {}

  async grant(tx: Tx, mandate: CounselMandate): Promise<boolean> {
    const { id, caseId, counsel, firm, powers, grantedBy, grantedAt, documentHash } = mandate;
    const given = { powers: [...powers], documentHash: documentHash ?? null, grantedAt: dateOf(grantedAt) };
    const row = { id, caseId, counsel, firm, grantedBy, ...given };
    const insert = managerOf(tx).createQueryBuilder().insert().into(CounselMandateRow).values(row);
    const { raw } = await insert.orIgnore().returning('id').execute();
    return Array.isArray(raw) && raw.length === 1;
  }

  async revoke(tx: Tx, caseId: string, by: string, at: Temporal.Instant): Promise<boolean> {
    const live = { caseId, revokedAt: IsNull() };
    const { affected } = await managerOf(tx).update(CounselMandateRow, live, { revokedBy: by, revokedAt: dateOf(at) });
    return affected === 1;
  }

  async liveMandate(caseId: string): Promise<CounselMandate | undefined> {
    const row = await this.dataSource.manager.findOneBy(CounselMandateRow, { caseId, revokedAt: IsNull() });
    if (row === null) return undefined;
    const { id, counsel, firm, grantedBy } = row;
    return {
      id,
      caseId,
      counsel,
      firm,
      grantedBy,
      powers: row.powers.map((power) => known(COUNSEL_POWERS, power, 'power')),
      grantedAt: instantOf(row.grantedAt),
      ...present('documentHash', row.documentHash),
    };
  }

  async addPack(tx: Tx, { madeAt, ...pack }: Pack): Promise<void> {
    await managerOf(tx).insert(PackRow, { ...pack, madeAt: dateOf(madeAt) });
  }

  async pack(id: string): Promise<Pack | undefined> {
    const row = await this.dataSource.manager.findOneBy(PackRow, { id });
    return row === null ? undefined : packOf(row);
  }

  async packsOf(caseId: string): Promise<readonly Pack[]> {
    return (await this.dataSource.manager.find(PackRow, { where: { caseId }, order: { id: 'ASC' } })).map(packOf);
  }

  async addOffer(tx: Tx, { offeredAt, ...offer }: RetroOffer): Promise<void> {
    await managerOf(tx).insert(RetroOfferRow, { ...offer, offeredAt: dateOf(offeredAt) });
  }

  async offersOf(caseId: string): Promise<readonly RetroOffer[]> {
    const rows = await this.dataSource.manager.find(RetroOfferRow, { where: { caseId }, order: { offeredAt: 'ASC' } });
    return rows.map(({ offeredAt, ...offer }) => ({ ...offer, offeredAt: instantOf(offeredAt) }));
  }
}
