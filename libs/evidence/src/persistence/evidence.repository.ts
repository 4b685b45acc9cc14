import type { Tx } from '@app/kernel';
import { dateOf, managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { EvidenceStore } from '../application/evidence-store.port.js';
import type { CustodyDraft, CustodyEvent } from '../domain/custody.js';
import type { Evidence, EvidenceState } from '../domain/evidence.js';
import type { Recheck, RecheckResult } from '../domain/recheck.js';
import { custodyOf, evidenceOf, evidenceRowOf, recheckOf, stepsOf } from './evidence.mapper.js';
import { EvidenceRow } from './evidence.row.js';
import { EvidenceCustodyRow } from './evidence-custody.row.js';
import { EvidenceRecheckRow } from './evidence-recheck.row.js';

/** A look handed out and not done after so long is handed out again. */
const HANDED_MINUTES = 15;

@Injectable()
export class EvidenceRepository implements EvidenceStore {
  constructor(private readonly dataSource: DataSource) {}

  async insert(tx: Tx, evidence: Evidence): Promise<boolean> {
    const { raw } = await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(EvidenceRow)
      .values(evidenceRowOf(evidence))
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as readonly unknown[]).length > 0;
  }

  async find(evidenceId: string): Promise<Evidence | undefined> {
    const row = await this.dataSource.getRepository(EvidenceRow).findOneBy({ id: evidenceId });
    return row === null ? undefined : evidenceOf(row);
  }

  async ofFinding(findingId: string): Promise<readonly Evidence[]> {
    const rows = await this.dataSource
      .getRepository(EvidenceRow)
      .find({ where: { findingId }, order: { requestedAt: 'DESC', id: 'DESC' } });
    return rows.map(evidenceOf);
  }

  async move(tx: Tx, from: EvidenceState, next: Evidence): Promise<boolean> {
    const { affected } = await managerOf(tx).update(EvidenceRow, { id: next.id, state: from }, stepsOf(next));
    return affected === 1;
  }

  async own(tx: Tx, evidenceId: string, keys: readonly string[]): Promise<void> {
    await managerOf(tx).query(
      'INSERT INTO evidence_object (evidence_id, key) SELECT $1, key FROM unnest($2::text[]) key ON CONFLICT DO NOTHING',
      [evidenceId, keys],
    );
  }

  async hold(tx: Tx, { evidenceId, kind, by, at, reason, hash }: CustodyDraft): Promise<void> {
    const manager = managerOf(tx);
    // one hand after the other: two events of one evidence never get one place
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`custody ${evidenceId}`]);
    await manager.query(
      `INSERT INTO evidence_custody (evidence_id, sequence, kind, by, at, reason, hash)
       SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6 FROM evidence_custody WHERE evidence_id = $1`,
      [evidenceId, kind, by, dateOf(at), reason, hash ?? null],
    );
  }

  async custody(evidenceId: string): Promise<readonly CustodyEvent[]> {
    const rows = await this.dataSource
      .getRepository(EvidenceCustodyRow)
      .find({ where: { evidenceId }, order: { sequence: 'ASC' } });
    return rows.map(custodyOf);
  }

  async plan(tx: Tx, rechecks: readonly Recheck[]): Promise<void> {
    const rows = rechecks.map(({ evidenceId, day, dueAt }) => ({ evidenceId, day, dueAt: dateOf(dueAt) }));
    await managerOf(tx).insert(EvidenceRecheckRow, rows);
  }

  async rechecks(evidenceId: string): Promise<readonly Recheck[]> {
    const rows = await this.dataSource
      .getRepository(EvidenceRecheckRow)
      .find({ where: { evidenceId }, order: { day: 'ASC' } });
    return rows.map(recheckOf);
  }

  async dueRechecks(tx: Tx, at: Temporal.Instant, limit: number): Promise<readonly Recheck[]> {
    const [rows] = await managerOf(tx).query<[{ evidence_id: string; day: number; due_at: Date }[], number]>(
      `UPDATE evidence_recheck SET handed_until = $2
       WHERE (evidence_id, day) IN (
         SELECT evidence_id, day FROM evidence_recheck
         WHERE outcome IS NULL AND due_at <= $1 AND (handed_until IS NULL OR handed_until <= $1)
         ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED
       ) RETURNING evidence_id, day, due_at`,
      [dateOf(at), dateOf(at.add({ minutes: HANDED_MINUTES })), limit],
    );
    return rows.map(({ evidence_id: evidenceId, day, due_at }) => ({
      evidenceId,
      day,
      dueAt: Temporal.Instant.fromEpochMilliseconds(due_at.getTime()),
    }));
  }

  async finish(tx: Tx, { evidenceId, day }: Recheck, result: RecheckResult): Promise<boolean> {
    const { outcome, checkedAt, status, contentHash, stillThere, detail } = result;
    const { affected } = await managerOf(tx).update(
      EvidenceRecheckRow,
      { evidenceId, day, outcome: IsNull() },
      {
        outcome,
        checkedAt: dateOf(checkedAt),
        detail,
        status: status ?? null,
        contentHash: contentHash ?? null,
        stillThere: stillThere ?? null,
      },
    );
    return affected === 1;
  }
}
