import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { AmendmentStore } from '../application/amendment-store.port.js';
import { type AgreementId } from '../domain/agreement.js';
import type { AgreementTerms } from '../domain/agreement-terms.js';
import { AMENDMENT_STATES, type Amendment, AmendmentId } from '../domain/amendment.js';
import { signatureOf } from './agreement.mapper.js';
import { AmendmentSignatureRow } from './amendment-signature.row.js';
import { dateOf, instantOf, optionalDate, optionalInstant } from './instants.js';
import { LicenseAmendmentRow } from './license-amendment.row.js';
import { known } from './scope.mapper.js';

@Injectable()
export class AmendmentRepository implements AmendmentStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, amendment: Amendment): Promise<void> {
    const { id, agreementId, number, state, reason, terms, texts, documentHash, version } = amendment;
    await managerOf(tx).insert(LicenseAmendmentRow, {
      id,
      agreementId,
      number,
      state,
      reason,
      terms,
      textEn: texts.en,
      textZhHans: texts['zh-Hans'],
      textZhHant: texts['zh-Hant'],
      documentHash,
      preparedAt: dateOf(amendment.preparedAt),
      effectiveAt: optionalDate(amendment.effectiveAt),
      version,
    } as never);
  }

  async claim(tx: Tx, agreementId: AgreementId, id: AmendmentId): Promise<Amendment | undefined> {
    const manager = managerOf(tx);
    const query = manager.createQueryBuilder(LicenseAmendmentRow, 'amendment').where({ id, agreementId });
    const row = await query.setLock('pessimistic_write').getOne();
    return row === null ? undefined : (await withSignatures(manager, [row]))[0];
  }

  async apply(tx: Tx, seen: Amendment, next: Amendment): Promise<void> {
    const manager = managerOf(tx);
    const { affected } = await manager.update(
      LicenseAmendmentRow,
      { id: seen.id, version: seen.version },
      { state: next.state, effectiveAt: optionalDate(next.effectiveAt), version: next.version },
    );
    if (affected !== 1) throw new Error(`INVARIANT: amendment ${seen.id} was claimed at version ${seen.version}`);
    for (const signature of next.signatures.slice(seen.signatures.length)) {
      const row = { ...signature, amendmentId: next.id, signedAt: dateOf(signature.signedAt) };
      await manager.insert(AmendmentSignatureRow, row);
    }
  }

  async of(agreementId: string, tx?: Tx): Promise<readonly Amendment[]> {
    const manager = tx === undefined ? this.dataSource.manager : managerOf(tx);
    return withSignatures(
      manager,
      await manager.find(LicenseAmendmentRow, { where: { agreementId }, order: { number: 'ASC' } }),
    );
  }
}

async function withSignatures(
  manager: EntityManager,
  rows: readonly LicenseAmendmentRow[],
): Promise<readonly Amendment[]> {
  if (rows.length === 0) return [];
  const signatures = await manager.findBy(AmendmentSignatureRow, { amendmentId: In(rows.map(({ id }) => id)) });
  return rows.map((row) => amendmentOf(row, signatures));
}

function amendmentOf(row: LicenseAmendmentRow, signatures: readonly AmendmentSignatureRow[]): Amendment {
  const effectiveAt = optionalInstant(row.effectiveAt);
  return {
    id: AmendmentId(row.id),
    agreementId: row.agreementId,
    number: row.number,
    state: known(AMENDMENT_STATES, row.state),
    reason: row.reason,
    // written by this repository alone, and hashed
    terms: row.terms as AgreementTerms,
    texts: { en: row.textEn, 'zh-Hans': row.textZhHans, 'zh-Hant': row.textZhHant },
    documentHash: row.documentHash,
    signatures: signatures
      .filter(({ amendmentId }) => amendmentId === row.id)
      .map(signatureOf)
      .sort((a, b) => Temporal.Instant.compare(a.signedAt, b.signedAt)),
    preparedAt: instantOf(row.preparedAt),
    ...(effectiveAt === undefined ? {} : { effectiveAt }),
    version: row.version,
  };
}
