import { instantOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EmptyPage, EmptyPages } from '../application/follow-scan.js';

interface EmptyPageRecord {
  readonly id: string;
  readonly page: string;
  readonly url: string | null;
  readonly state: string;
  readonly failure: string | null;
  readonly detail: string | null;
  readonly seen_at: Date;
  readonly finding_ids: readonly string[] | null;
}

/** Reads a scan's pages that were fetched and gave no finding, those the site did not give, and those that had not changed. */
@Injectable()
export class EmptyPagesReader implements EmptyPages {
  constructor(private readonly dataSource: DataSource) {}

  async ofScan(scanId: string, after: string | undefined, limit: number): Promise<readonly EmptyPage[]> {
    const rows = await this.dataSource.query<EmptyPageRecord[]>(
      `SELECT target.id, target.page, target.url, target.state, target.failure, target.detail, coalesce(scan.ended_at, scan.started_at, scan.requested_at) AS seen_at,
              (SELECT array_agg(newest.id) FROM (
                 SELECT DISTINCT ON (work_uri) id FROM finding
                 WHERE finding.page = target.page AND target.state = 'SKIPPED' ORDER BY work_uri, id DESC) newest) AS finding_ids
       FROM scan_target target JOIN scan ON scan.id = target.scan_id
       WHERE target.scan_id = $1 AND target.kind = 'URL' AND ($2::uuid IS NULL OR target.id > $2)
         AND (target.state = 'SKIPPED'
           OR target.state = 'FAILED'
           OR (target.state = 'DONE' AND NOT EXISTS (
             SELECT 1 FROM finding WHERE finding.scan_id = target.scan_id AND finding.page = target.page AND finding.work_id IS NOT NULL
               AND finding.reuse IS NOT NULL)))
       ORDER BY target.id LIMIT $3`,
      [scanId, after ?? null, limit],
    );
    return rows.map(({ id, page, url, seen_at, finding_ids, ...row }) => ({
      id,
      page,
      seenAt: instantOf(seen_at),
      findingIds: finding_ids ?? [],
      ...(url === null ? {} : { url }),
      ...whatWasSeen(row),
    }));
  }
}

/** Answers by which a site says that a page is no more. */
const GONE = /\b(?:404|410)\b/u;

function whatWasSeen({
  state,
  failure,
  detail,
}: Pick<EmptyPageRecord, 'state' | 'failure' | 'detail'>): Pick<EmptyPage, 'kind' | 'because' | 'detail'> {
  if (state === 'SKIPPED') return { kind: 'UNCHANGED' };
  const told = detail === null ? {} : { detail };
  if (state === 'DONE') return { kind: 'GONE', because: 'NO_TEXT_IN_COMMON' };
  const isGone = failure === 'HTTP_STATUS' && GONE.test(detail ?? '');
  return { kind: isGone ? 'GONE' : 'UNREACHABLE', ...(failure === null ? {} : { because: failure }), ...told };
}
