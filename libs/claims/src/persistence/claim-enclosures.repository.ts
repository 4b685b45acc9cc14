import type { Tx } from '@app/kernel';
import { dateOf, instantOf, known, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ClaimEnclosures, ClaimLink } from '../application/claim-enclosures.port.js';
import type { StoredBytes } from '../application/document-bytes.port.js';
import { ClaimId } from '../domain/claim.js';
import type { ClaimDocument } from '../domain/claim-document.js';
import { DOCUMENT_PURPOSES, type DocumentPurpose } from '../domain/regime.js';
import { ClaimDocumentRow } from './claim-document.row.js';
import { ClaimLinkRow } from './claim-link.row.js';

@Injectable()
export class ClaimEnclosuresRepository implements ClaimEnclosures {
  async documentsOf(tx: Tx, claimId: ClaimId): Promise<readonly ClaimDocument[]> {
    const rows = await managerOf(tx).find(ClaimDocumentRow, { where: { claimId }, order: { id: 'ASC' } });
    return rows.map(documentOf);
  }

  async addDocument(tx: Tx, { addedAt, ...document }: ClaimDocument & StoredBytes): Promise<void> {
    await managerOf(tx).insert(ClaimDocumentRow, { ...document, addedAt: dateOf(addedAt), erasedAt: null });
  }

  async addLink(tx: Tx, { expiresAt, ...link }: ClaimLink): Promise<void> {
    await managerOf(tx).insert(ClaimLinkRow, { ...link, expiresAt: dateOf(expiresAt), usedAt: null });
  }

  async spendLink(tx: Tx, secretHash: string, now: Temporal.Instant): Promise<ClaimLink | undefined> {
    const manager = managerOf(tx);
    const { affected } = await manager
      .createQueryBuilder()
      .update(ClaimLinkRow)
      .set({ usedAt: dateOf(now) })
      .where('secret_hash = :secretHash AND used_at IS NULL AND expires_at > :now', { secretHash, now: dateOf(now) })
      .execute();
    if (affected !== 1) return undefined;
    const row = await manager.findOneByOrFail(ClaimLinkRow, { secretHash });
    const { emailDigest, expiresAt } = row;
    return { secretHash, claimId: ClaimId(row.claimId), emailDigest, expiresAt: instantOf(expiresAt) };
  }
}

export function documentOf(whole: ClaimDocumentRow): ClaimDocument {
  const { addedAt, objectKey: _place, cipherKey: _secret, erasedAt: _gone, ...row } = whole;
  const purpose = known<DocumentPurpose>(DOCUMENT_PURPOSES, row.purpose, 'claim_document.purpose');
  return { ...row, claimId: ClaimId(row.claimId), purpose, addedAt: instantOf(addedAt) };
}
