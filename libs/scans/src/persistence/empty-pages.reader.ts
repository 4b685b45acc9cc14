import { instantOf } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EmptyPage, EmptyPages } from '../application/follow-scan.js';
import { readInPart } from '../domain/target-failure.js';

interface EmptyPageRecord {
  readonly id: string;
  readonly page: string;
  readonly url: string | null;
  readonly state: string;
  readonly failure: string | null;
  readonly detail: string | null;
  readonly warnings: readonly string[];
  readonly seen_at: Date;
  readonly finding_ids: readonly string[] | null;
  readonly still_there: readonly { readonly id: string; readonly uri: string }[];
}

/** Of what an unchanged page had before its last look in full, and not then, nothing is seen again. */
const NEWEST_FINDINGS = `
  SELECT DISTINCT ON (finding.work_uri) finding.id FROM finding
  LEFT JOIN seen_page seen ON seen.url_hash = encode(sha256(convert_to(target.url, 'UTF8')), 'hex')
  WHERE finding.page = target.page AND target.state = 'SKIPPED'
    AND (seen.url_hash IS NULL OR finding.work_id IS NULL OR finding.work_id = ANY (seen.works))
  ORDER BY finding.work_uri, finding.id DESC`;

const STILL_THERE = `
  SELECT coalesce(json_agg(json_build_object('id', finding.work_id, 'uri', finding.work_uri)), '[]') AS works FROM finding
  WHERE target.state = 'DONE' AND finding.scan_id = target.scan_id AND finding.page = target.page
    AND finding.work_id IS NOT NULL AND finding.reuse IS NOT NULL`;

/** Reads what a scan's pages do not have: of those that were fetched, those the site did not give, and those that had not changed. */
@Injectable()
export class EmptyPagesReader implements EmptyPages {
  constructor(private readonly dataSource: DataSource) {}

  async ofScan(scanId: string, after: string | undefined, limit: number): Promise<readonly EmptyPage[]> {
    const rows = await this.dataSource.query<EmptyPageRecord[]>(
      `SELECT target.id, target.page, target.url, target.state, target.failure, target.detail, target.warnings,
              coalesce(scan.ended_at, scan.started_at, scan.requested_at) AS seen_at,
              (SELECT array_agg(newest.id) FROM (${NEWEST_FINDINGS}) newest) AS finding_ids, still_there.works AS still_there
       FROM scan_target target JOIN scan ON scan.id = target.scan_id CROSS JOIN LATERAL (${STILL_THERE}) still_there
       WHERE target.scan_id = $1 AND target.kind = 'URL' AND ($2::uuid IS NULL OR target.id > $2)
         AND target.state IN ('SKIPPED', 'FAILED', 'DONE')
       ORDER BY target.id LIMIT $3`,
      [scanId, after ?? null, limit],
    );
    return rows.map(({ id, page, url, seen_at, finding_ids, still_there, ...row }) => ({
      id,
      page,
      seenAt: instantOf(seen_at),
      findingIds: finding_ids ?? [],
      stillThere: still_there,
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
  warnings,
}: Pick<EmptyPageRecord, 'state' | 'failure' | 'detail' | 'warnings'>): Pick<EmptyPage, 'kind' | 'because' | 'detail'> {
  if (state === 'SKIPPED') return { kind: 'UNCHANGED' };
  const told = detail === null ? {} : { detail };
  const unread = readInPart(warnings);
  if (state === 'DONE' && unread !== undefined) return { kind: 'UNREACHABLE', because: unread };
  if (state === 'DONE') return { kind: 'GONE', because: 'NO_TEXT_IN_COMMON' };
  const isGone = failure === 'HTTP_STATUS' && GONE.test(detail ?? '');
  return { kind: isGone ? 'GONE' : 'UNREACHABLE', ...(failure === null ? {} : { because: failure }), ...told };
}
