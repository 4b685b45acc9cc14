import { newUuid } from '@app/platform';
import { bareRows } from './bare-row.js';
import type { TestDatabase } from './database.js';

/**
 * A case before court with everything that hangs on it: report and filing, a page and its evidence, a notice and what
 * answered it, a pack, counsel's mandate; and another page, seen long after, that shares its text with the first.
 * @param keys of stored objects: page, shared text, manifest, bundle, part, upload, page seen again, notice, its PDF, pack
 */
export async function aWholeCase(database: TestDatabase, keys: readonly string[]) {
  const [page, shared, manifest, bundle, part, upload, again, text, pdf, pack] = keys;
  const [scan, target, otherTarget, snapshot, other, finding, evidence, report, matter, notice] = [
    newUuid(),
    newUuid(),
    newUuid(),
    newUuid(),
    newUuid(),
    newUuid(),
    newUuid(),
    newUuid(),
    newUuid(),
    newUuid(),
  ] as const;
  const at = '2040-01-02T00:00:00Z';
  const secured = {
    captured_at: at,
    sealed_at: at,
    secured_at: at,
    bundle_size: 1,
    state: 'SECURED',
    cause: 'DEMAND',
  };
  const served = { served_by: 'a', served_at: at, text_hash: text, pdf_hash: pdf };
  const arrived = { outcome: 'DELIVERED', arrived_at: at, proof: 'receipt', recorded_by: 'a', recorded_at: at };
  const found = { verdict: 'UNLICENSED_CANDIDATE', headline: 'KEPT', decided_by: 'MACHINE', reuse: '{}' };
  const ofWork = { work_id: newUuid(), work_uri: 'u', work_title: 't', page_key: page, content_hash: page };
  await bareRows(database, [
    ['scan', { id: scan, ended_at: at, state: 'CANCELED', revisit: 'CHANGED', target_count: 9 }],
    ['scan_target', { id: target, scan_id: scan, object_key: upload, kind: 'PAGE', state: 'DONE' }],
    ['page_snapshot', { id: snapshot, target_id: target, object_key: page, text_key: shared }],
    // seen long after, and proves nothing
    [
      'page_snapshot',
      { id: other, target_id: otherTarget, object_key: shared, text_key: shared, fetched_at: '2043-01-02T00:00:00Z' },
    ],
    ['finding', { id: finding, snapshot_id: snapshot, ...found, ...ofWork }],
    ['evidence', { id: evidence, finding_id: finding, manifest_hash: manifest, bundle_key: bundle, ...secured }],
    ['evidence_object', { evidence_id: evidence, key: part }],
    [
      'evidence_recheck',
      { evidence_id: evidence, day: 1, content_hash: again, outcome: 'ONLINE', checked_at: at, detail: 'd' },
    ],
    [
      'infringement_report',
      {
        id: report,
        case_id: matter,
        state: 'TRIAGED_TO_CASE',
        kind: 'UNAUTHORIZED_USE',
        decided_by: 'a',
        decided_at: at,
        decision_reason: 'as Zhao says',
      },
    ],
    [
      'infringement_filing',
      { report_id: report, finding_id: finding, actor_kind: 'SYSTEM', contact: 'zhao@reader.example' },
    ],
    [
      'infringement_case',
      {
        id: matter,
        report_id: report,
        state: 'LITIGATION',
        kind: 'UNAUTHORIZED_USE',
        exemption: 'NONE',
        evidence_hash: page,
        first_approver_id: 'a',
        first_approved_at: at,
        second_approver_id: 'b',
        second_approved_at: at,
        finding_id: finding,
      },
    ],
    ['infringement_case_step', { case_id: matter, version: 1, event: 'OPENED', reason: 'Zhao asked', at }],
    [
      'infringement_notice',
      {
        id: notice,
        case_id: matter,
        regime: 'CN_CIVIL_CODE',
        language: 'en',
        state: 'DELIVERED',
        author_id: 'a',
        approver_id: 'b',
        approved_at: at,
        content: JSON.stringify({ recipient: { name: 'Zhao', channel: 'EMAIL', address: ' Zhao@site.example' } }),
        ...served,
        ...arrived,
      },
    ],
    [
      'infringement_counter_notice',
      { case_id: matter, notice_id: notice, regime: 'CN_CIVIL_CODE', statement: 'I am Zhao' },
    ],
    ['infringement_pack', { case_id: matter, kind: 'COUNSEL', object_key: pack }],
    ['infringement_counsel_mandate', { case_id: matter, counsel: 'Zhao', powers: ['SUE'] }],
  ]);
  return { matter, report, evidence, manifest };
}
