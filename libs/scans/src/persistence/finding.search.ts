import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AffectedFindings, FindingSearch } from '../application/finding-store.port.js';

/** Verdicts that would be held against somebody. */
const OPEN = ['UNLICENSED_CANDIDATE', 'POSSIBLY_EXEMPT_REVIEW', 'LICENSED_OUT_OF_SCOPE', 'INSUFFICIENT_EVIDENCE'];

/** Finds what a change may bear on. */
@Injectable()
export class FindingSearcher implements FindingSearch {
  constructor(private readonly dataSource: DataSource) {}

  async affected(by: AffectedFindings, after: string | undefined, limit: number): Promise<readonly string[]> {
    const { where, values } = conditionOf(by);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM finding
       WHERE joined_to IS NULL AND decided_by = 'MACHINE' AND ($1::uuid IS NULL OR id > $1) AND (${where})
       ORDER BY id LIMIT $2`,
      [after ?? null, limit, ...values],
    );
    return rows.map(({ id }) => id);
  }

  async worksInUse(after: string | undefined, limit: number): Promise<readonly { uri: string; id: string }[]> {
    return this.dataSource.query<{ uri: string; id: string }[]>(
      `SELECT DISTINCT ON (work_uri) work_uri AS uri, work_id AS id FROM finding
       WHERE joined_to IS NULL AND decided_by = 'MACHINE' AND work_uri IS NOT NULL AND ($1::text IS NULL OR work_uri > $1)
       ORDER BY work_uri LIMIT $2`,
      [after ?? null, limit],
    );
  }
}

/** Conditions over parameters from $3 on. */
function conditionOf(by: AffectedFindings): { readonly where: string; readonly values: readonly unknown[] } {
  switch (by.by) {
    case 'LICENSE':
      return {
        where: `work_uri = ANY ($3) AND (partner_id = $4 OR decision ->> 'licenseId' = $5 OR ${underAny('$6')})`,
        values: [by.workUris, by.partnerId, by.licenseId, by.domains],
      };
    case 'DOMAINS':
      return { where: underAny('$3'), values: [by.domains] };
    case 'WORK':
      return {
        where: 'work_uri = (SELECT known.work_uri FROM finding known WHERE known.work_id = $3 LIMIT 1)',
        values: [by.workId],
      };
    case 'RULES':
      return { where: 'rules <> $3', values: [by.current] };
    case 'OPEN':
      return { where: 'verdict = ANY ($3)', values: [OPEN] };
  }
}

/** The host, or a name above it, is among the domains. */
function underAny(parameter: string): string {
  return `EXISTS (SELECT 1 FROM unnest(${parameter}::text[]) domain WHERE host = domain OR host LIKE '%.' || domain)`;
}
