import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AgreementStore } from '../application/agreement-store.port.js';
import { type Agreement, AgreementId } from '../domain/agreement.js';
import type { Visibility } from '../domain/visibility.js';
import { agreementOf, agreementRowOf, signatureRowOf, terminationColumns } from './agreement.mapper.js';
import { AgreementSignatureRow } from './agreement-signature.row.js';
import { dateOf } from './instants.js';
import { LicenseAgreementRow } from './license-agreement.row.js';

@Injectable()
export class AgreementRepository implements AgreementStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, agreement: Agreement): Promise<void> {
    await managerOf(tx).insert(LicenseAgreementRow, agreementRowOf(agreement) as never);
  }

  claim(tx: Tx, id: AgreementId, visible: Visibility): Promise<Agreement | undefined> {
    return load(managerOf(tx), { id }, visible, 'LOCK');
  }

  claimOfRequest(tx: Tx, requestId: string): Promise<Agreement | undefined> {
    return load(managerOf(tx), { requestId }, { kind: 'ALL' }, 'LOCK');
  }

  async apply(tx: Tx, seen: Agreement, next: Agreement): Promise<void> {
    const manager = managerOf(tx);
    const { affected } = await manager.update(
      LicenseAgreementRow,
      { id: seen.id, version: seen.version },
      { state: next.state, ...terminationColumns(next), version: next.version },
    );
    if (affected !== 1) throw new Error(`INVARIANT: agreement ${seen.id} was claimed at version ${seen.version}`);
    for (const signature of next.signatures.slice(seen.signatures.length)) {
      await manager.insert(AgreementSignatureRow, signatureRowOf(next.id, signature));
    }
  }

  async terminationsDue(now: Temporal.Instant, limit: number): Promise<readonly AgreementId[]> {
    const rows = await this.dataSource.manager.query<{ id: string }[]>(
      `SELECT id FROM license_agreement WHERE state = 'SIGNED' AND terminates_at <= $1 LIMIT $2`,
      [dateOf(now), limit],
    );
    return rows.map(({ id }) => AgreementId(id));
  }

  find(id: AgreementId, visible: Visibility): Promise<Agreement | undefined> {
    return load(this.dataSource.manager, { id }, visible);
  }

  findOfRequest(requestId: string, visible: Visibility): Promise<Agreement | undefined> {
    return load(this.dataSource.manager, { requestId }, visible);
  }
}

/** The only reader of the table: visibility is part of every query. */
async function load(
  manager: EntityManager,
  where: { readonly id: string } | { readonly requestId: string },
  visible: Visibility,
  lock?: 'LOCK',
): Promise<Agreement | undefined> {
  if (visible.kind === 'NONE') return undefined;
  const query = manager.createQueryBuilder(LicenseAgreementRow, 'agreement').where(where);
  if (visible.kind === 'PARTNER') query.andWhere({ partnerId: visible.partnerId });
  if (lock === 'LOCK') query.setLock('pessimistic_write');
  const row = await query.getOne();
  if (row === null) return undefined;
  return agreementOf(row, await manager.findBy(AgreementSignatureRow, { agreementId: row.id }));
}
