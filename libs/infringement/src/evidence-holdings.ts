import type { Holding, ObjectReference, RetentionClock } from '@app/retention';
import { ENDED_STATES } from './domain/case-states.js';

const ENDED = ENDED_STATES.map((state) => `'${state}'`).join(', ');
const LIMITATION = 'PRC Civil Code, art. 188(1); PIPL art. 47; Regulation (EU) 2016/679, art. 17(3)(e)';
const BASIS = 'PIPL art. 13(1)(3) and (6); Regulation (EU) 2016/679, art. 6(1)(f)';

/** Reports about findings, with their cases; `condition` says which findings, by `filing.finding_id`. */
const reports = (condition: string): string =>
  `FROM infringement_filing filing JOIN infringement_report report ON report.id = filing.report_id
   LEFT JOIN infringement_case matter ON matter.id = report.case_id WHERE ${condition}`;
const IS_OPEN = `report.state = 'RECEIVED' OR (report.state = 'TRIAGED_TO_CASE' AND matter.state NOT IN (${ENDED}))`;
const ENDED_AT = `greatest(report.decided_at,
  (SELECT max(step.at) FROM infringement_case_step step WHERE step.case_id = matter.id))`;

/** What may hold it back: the reports about it and their cases. */
const mattersOf = (condition: string) =>
  [
    ['infringement-report', `ANY (SELECT report.id::text ${reports(condition)})`],
    ['infringement-case', `ANY (SELECT report.case_id::text ${reports(condition)})`],
  ] as const;

const OF_EVIDENCE = 'filing.finding_id = it.finding_id';
const OF_PAGE = 'filing.finding_id IN (SELECT seen.id FROM finding seen WHERE seen.snapshot_id = it.id)';

/** Of a page: what its findings became decides. The first clock that fits counts; while one of its matters is open, none does. */
const PAGE_CLOCKS: readonly RetentionClock[] = [
  {
    when: `NOT EXISTS (SELECT FROM finding seen WHERE seen.snapshot_id = it.id)`,
    since: 'it.fetched_at',
    rule: 'PAGE_RETENTION',
    onRequest: 'AFTER_PERIOD',
  },
  {
    when: `NOT EXISTS (SELECT ${reports(`(${OF_PAGE}) AND (${IS_OPEN})`)})
      AND NOT EXISTS (SELECT FROM evidence secured JOIN finding seen ON seen.id = secured.finding_id
        WHERE seen.snapshot_id = it.id AND secured.erased_at IS NULL)`,
    since: `greatest(it.fetched_at, (SELECT max(${ENDED_AT}) ${reports(OF_PAGE)}))`,
    rule: 'EVIDENCE_RETENTION',
    onRequest: 'AFTER_PERIOD',
    law: LIMITATION,
  },
];

/**
 * Pages of others and bundles made of them: they are kept for what they prove, so their end is that of the reports and
 * cases about them. Their people have no address we know: they ask by page, and a person answers.
 * WHY here: only reports and cases, on this floor, tell when a page has proved enough.
 */
export const evidenceHoldings: readonly Holding[] = [
  {
    name: 'infringement.evidence',
    what: 'Pages that were secured as evidence, with whatever they say of people',
    purpose: 'To prove a use of a work',
    basis: BASIS,
    table: 'evidence',
    key: 'it.id::text',
    matters: [['evidence', 'it.id::text'], ...mattersOf(OF_EVIDENCE)],
    remains: `it.erased_at IS NULL AND it.state IN ('SECURED', 'FAILED')`,
    exports: {},
    clocks: [
      {
        when: `NOT EXISTS (SELECT ${reports(`${OF_EVIDENCE} AND (${IS_OPEN})`)})`,
        since: `greatest(it.requested_at, it.secured_at, (SELECT max(${ENDED_AT}) ${reports(OF_EVIDENCE)}))`,
        rule: 'EVIDENCE_RETENTION',
        onRequest: 'AFTER_PERIOD',
        law: LIMITATION,
      },
    ],
    objects: `ARRAY[it.manifest_hash, it.token_key, it.bundle_key]
      || ARRAY(SELECT part.key FROM evidence_object part WHERE part.evidence_id = it.id)
      || ARRAY(SELECT look.content_hash FROM evidence_recheck look WHERE look.evidence_id = it.id)`,
    // the hashes stay: the log and the custody speak of them
    erasure: { reason: `'erased'`, erased_at: 'clock_timestamp()' },
    withDisclosures: true,
  },
  {
    name: 'infringement.page',
    what: 'Pages that scans saw, with whatever they say of people',
    purpose: 'To find uses of works',
    basis: BASIS,
    table: 'page_snapshot',
    key: 'it.id::text',
    matters: [['page', 'it.id::text'], ...mattersOf(OF_PAGE)],
    remains: 'it.erased_at IS NULL',
    exports: {},
    clocks: PAGE_CLOCKS,
    // with what was handed in for the scan: an archive, a list
    objects: `ARRAY[it.object_key, it.text_key]
      || ARRAY(SELECT given.object_key FROM scan_target own JOIN scan_target given ON given.scan_id = own.scan_id
        WHERE own.id = it.target_id)`,
    erasure: { title: `'erased'`, headers: `'{}'`, remote_address: 'NULL', erased_at: 'clock_timestamp()' },
  },
];

const IS_KEPT = 'it.erased_at IS NULL';
const evidenceObject = (column: string): ObjectReference => ({
  from: 'evidence it',
  key: `it.${column}`,
  when: IS_KEPT,
});
const partOfEvidence = (table: string, column: string): ObjectReference => ({
  from: `${table} it JOIN evidence whole ON whole.id = it.evidence_id`,
  key: `it.${column}`,
  when: 'whole.erased_at IS NULL',
});

/** Places of scans and evidence that point at stored objects. */
export const evidenceReferences: readonly ObjectReference[] = [
  ...['manifest_hash', 'token_key', 'bundle_key'].map(evidenceObject),
  partOfEvidence('evidence_object', 'key'),
  partOfEvidence('evidence_recheck', 'content_hash'),
  { from: 'page_snapshot it', key: 'it.object_key', when: IS_KEPT },
  { from: 'page_snapshot it', key: 'it.text_key', when: IS_KEPT },
  {
    from: 'scan_target it JOIN scan ON scan.id = it.scan_id',
    key: 'it.object_key',
    // a scan that runs, or one of whose pages is kept
    when: `scan.ended_at IS NULL OR EXISTS (SELECT FROM scan_target seen JOIN page_snapshot page ON page.target_id = seen.id
      WHERE seen.scan_id = it.scan_id AND page.erased_at IS NULL)`,
  },
  // uploads that a schedule scans again and again stand in it
  {
    from: `scan_schedule it, jsonb_array_elements(it.targets) target`,
    key: `target ->> 'objectKey'`,
    when: `it.state <> 'ENDED'`,
  },
];
