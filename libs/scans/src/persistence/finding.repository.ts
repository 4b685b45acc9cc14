import type { Tx } from '@app/kernel';
import { managerOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import type { FindingFilter, FindingStore } from '../application/finding-store.port.js';
import type { Finding, FindingDecision, PageSnapshot } from '../domain/finding.js';
import {
  decisionOf,
  decisionRowOf,
  findingOf,
  findingRowOf,
  pageKeyOf,
  snapshotOf,
  snapshotRowOf,
} from './finding.mapper.js';
import { FindingRow } from './finding.row.js';
import { FindingDecisionRow } from './finding-decision.row.js';
import { PageSnapshotRow } from './page-snapshot.row.js';

/** Who decides when a page is found. */
const SCANNER = 'scans.scanner';

@Injectable()
export class FindingRepository implements FindingStore {
  constructor(private readonly dataSource: DataSource) {}

  async record(tx: Tx, snapshot: PageSnapshot, findings: readonly Finding[]): Promise<readonly Finding[]> {
    const manager = managerOf(tx);
    await manager.insert(PageSnapshotRow, snapshotRowOf(snapshot));
    const fresh: Finding[] = [];
    // in one order for all, so that two workers never wait for each other
    for (const finding of findings.toSorted((a, b) => (lockOf(a) < lockOf(b) ? -1 : 1))) {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockOf(finding)]);
      const joinedTo = await this.sameBefore(manager, finding);
      const joined = joinedTo === undefined ? finding : { ...finding, joinedTo };
      const { raw } = await manager
        .createQueryBuilder()
        .insert()
        .into(FindingRow)
        .values(findingRowOf(joined))
        .orIgnore()
        .returning('id')
        .execute();
      if ((raw as readonly unknown[]).length > 0) fresh.push(joined);
    }
    const [first] = fresh;
    if (first === undefined) return [];
    await manager.insert(FindingDecisionRow, fresh.map(firstDecision).map(decisionRowOf));
    await manager.query('UPDATE scan SET finding_count = finding_count + $2 WHERE id = $1', [
      first.scanId,
      fresh.length,
    ]);
    return findings.flatMap(({ id }) => fresh.find((each) => each.id === id) ?? []);
  }

  /** The finding of the same page and work, or of the same bytes from the same host and work. */
  private async sameBefore(manager: EntityManager, finding: Finding): Promise<string | undefined> {
    const [row] = await manager.query<{ id: string }[]>(
      `SELECT id FROM finding
       WHERE joined_to IS NULL AND work_uri IS NOT DISTINCT FROM $1
         AND (page_key = $2 OR (content_hash = $3 AND host IS NOT DISTINCT FROM $4))
         AND NOT (scan_id = $5 AND page = $6 AND content_hash = $3)
       ORDER BY (page_key = $2) DESC, id LIMIT 1`,
      [
        finding.work?.uri ?? null,
        pageKeyOf(finding),
        finding.contentHash,
        finding.host ?? null,
        finding.scanId,
        finding.page,
      ],
    );
    return row?.id;
  }

  async find(findingId: string): Promise<Finding | undefined> {
    const row = await this.dataSource.getRepository(FindingRow).findOneBy({ id: findingId });
    return row === null ? undefined : findingOf(row);
  }

  async findSnapshot(snapshotId: string): Promise<PageSnapshot | undefined> {
    const row = await this.dataSource.getRepository(PageSnapshotRow).findOneBy({ id: snapshotId });
    return row === null ? undefined : snapshotOf(row);
  }

  async list(filter: FindingFilter, after: string | undefined, limit: number): Promise<readonly Finding[]> {
    const rows = await this.dataSource.getRepository(FindingRow).find({
      where: {
        ...filter,
        ...(filter.scanId === undefined ? { joinedTo: IsNull() } : {}),
        ...(after === undefined ? {} : { id: MoreThan(after) }),
      },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(findingOf);
  }

  async history(findingId: string): Promise<readonly FindingDecision[]> {
    const rows = await this.dataSource
      .getRepository(FindingDecisionRow)
      .find({ where: { findingId }, order: { sequence: 'ASC' } });
    return rows.map(decisionOf);
  }

  async sightings(findingId: string, limit: number): Promise<readonly Finding[]> {
    const rows = await this.dataSource
      .getRepository(FindingRow)
      .find({ where: { joinedTo: findingId }, order: { id: 'DESC' }, take: limit });
    return rows.map(findingOf);
  }

  async decide(tx: Tx, seen: Finding, next: Finding, entry: FindingDecision): Promise<boolean> {
    const row = findingRowOf(next);
    const { affected } = await managerOf(tx).update(
      FindingRow,
      { id: seen.id, version: seen.version },
      {
        verdict: row.verdict,
        reasons: row.reasons,
        flags: row.flags,
        confidence: row.confidence,
        credit: row.credit,
        decision: row.decision,
        useFacts: row.useFacts,
        usedAt: row.usedAt,
        partnerId: row.partnerId,
        decidedBy: row.decidedBy,
        decidedAt: row.decidedAt,
        rules: row.rules,
        version: row.version,
      },
    );
    if (affected !== 1) return false;
    await managerOf(tx).insert(FindingDecisionRow, decisionRowOf(entry));
    return true;
  }

  async confirm(tx: Tx, seen: Finding, rules: string): Promise<void> {
    await managerOf(tx).update(FindingRow, { id: seen.id, version: seen.version }, { rules });
  }
}

/** Findings of one work are recorded one after the other. */
function lockOf({ work, pageIdentity }: Finding): string {
  return `finding ${work?.uri ?? pageIdentity}`;
}

function firstDecision(finding: Finding): FindingDecision {
  const { id, foundAt, verdict, reasons, flags, confidence, credit, decision, rules } = finding;
  const judged = {
    verdict,
    reasons,
    flags,
    confidence,
    credit,
    rules,
    ...(decision === undefined ? {} : { decision }),
  };
  return {
    ...judged,
    findingId: id,
    sequence: 1,
    cause: 'FOUND',
    decidedBy: SCANNER,
    decidedAt: foundAt,
    sightingId: id,
  };
}
