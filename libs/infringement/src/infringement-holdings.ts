import type { Holding, ObjectReference, RetentionClock } from '@app/retention';
import { ENDED_STATES } from './domain/case-states.js';
import { evidenceHoldings, evidenceReferences } from './evidence-holdings.js';

const ENDED = ENDED_STATES.map((state) => `'${state}'`).join(', ');
const LIMITATION = 'PRC Civil Code, art. 188(1); PIPL art. 47; Regulation (EU) 2016/679, art. 17(3)(e)';
const LAST_STEP = '(SELECT max(step.at) FROM infringement_case_step step WHERE step.case_id = matter.id)';

const OF_ENDED_CASE: RetentionClock = {
  when: `matter.state IN (${ENDED})`,
  since: LAST_STEP,
  rule: 'REPORT_RETENTION',
  onRequest: 'AFTER_PERIOD',
  law: LIMITATION,
};
const OF_DISMISSED_REPORT: RetentionClock = {
  when: `report.state = 'DISMISSED'`,
  since: 'report.decided_at',
  rule: 'REPORT_RETENTION',
  onRequest: 'AT_ONCE',
};

/** Who wrote it, where an account did. */
const authorOf = (column: string): string =>
  `(SELECT writer.email FROM account writer WHERE writer.id::text = it.${column})`;

/** Of whatever hangs on a case: kept while anybody may still sue over it. */
const OF_CASE = {
  basis: 'PIPL art. 13(1)(3); Regulation (EU) 2016/679, art. 6(1)(f)',
  joins: 'JOIN infringement_case matter ON matter.id = it.case_id',
  locks: 'matter',
  key: 'it.id::text',
  matters: [
    ['infringement-case', 'it.case_id::text'],
    ['infringement-report', 'matter.report_id::text'],
  ],
  remains: 'true',
  exports: {},
  clocks: [OF_ENDED_CASE],
  erasure: 'DELETE',
} as const satisfies Partial<Holding>;

const HEARING_REPORT = `JOIN infringement_report report ON report.id = hearing.report_id
  LEFT JOIN infringement_case matter ON matter.id = report.case_id`;
const OF_HEARING = {
  basis: 'PIPL art. 13(1)(2); Regulation (EU) 2016/679, art. 6(1)(f)',
  locks: 'report',
  matters: [
    ['infringement-report', 'report.id::text'],
    ['infringement-case', 'report.case_id::text'],
  ],
  clocks: [{ ...OF_DISMISSED_REPORT, onRequest: 'AFTER_PERIOD', law: LIMITATION }, OF_ENDED_CASE],
} as const satisfies Partial<Holding>;

const ANSWERED = 'SELECT FROM infringement_counter_notice answer WHERE answer.notice_id = it.id';

/** Personal data of those who report an infringement, who are told of one, and who act for either side. */
export const infringementHoldings: readonly Holding[] = [
  {
    ...OF_CASE,
    name: 'infringement.counter-notice',
    what: 'What was answered to a notice',
    purpose: 'To decide what follows a notice',
    table: 'infringement_counter_notice',
  },
  {
    ...OF_CASE,
    name: 'infringement.notice',
    what: 'Notices: to whom, how, and what shows that they arrived',
    purpose: 'To demand that a use end, and to prove the demand',
    table: 'infringement_notice',
    // what answered it goes first
    clocks: [{ ...OF_ENDED_CASE, when: `${OF_ENDED_CASE.when} AND NOT EXISTS (${ANSWERED})` }],
    person: `lower(btrim(CASE it.content -> 'recipient' ->> 'channel' WHEN 'EMAIL'
      THEN it.content -> 'recipient' ->> 'address' END))`,
    exports: {
      regime: 'it.regime',
      recipient: `it.content -> 'recipient'`,
      reasons: `it.content ->> 'reasons'`,
      locations: `it.content -> 'locations'`,
      servedAt: 'it.served_at',
      arrivedAt: 'it.arrived_at',
    },
    objects: 'ARRAY[it.text_hash, it.pdf_hash, it.proof_hash]',
  },
  {
    ...OF_CASE,
    name: 'infringement.pack',
    what: 'Files of a case as they were handed to platforms, authorities and counsel',
    purpose: 'To pursue a use',
    table: 'infringement_pack',
    objects: 'ARRAY[it.object_key]',
  },
  {
    ...OF_CASE,
    name: 'infringement.counsel-mandate',
    what: 'Counsel, and what counsel may do',
    purpose: 'To be represented, and to prove it',
    table: 'infringement_counsel_mandate',
  },
  {
    ...OF_CASE,
    name: 'infringement.limitation-fact',
    what: 'What bears on the limitation of a claim',
    purpose: 'To know how long one may sue',
    table: 'infringement_limitation_fact',
  },
  {
    ...OF_CASE,
    name: 'infringement.evidence-delay',
    what: 'Why evidence took longer than the law allows for',
    purpose: 'To know until when a complaint or a suit may follow a counter-notice',
    table: 'infringement_clock',
    key: `it.case_id::text || '/' || it.code || '/' || it.subject_id`,
    remains: `it.delays @? '$[*] ? (@.reason <> "erased")'`,
    erasure: { delays: `(SELECT jsonb_agg(delay || '{"reason": "erased"}') FROM jsonb_array_elements(delays) delay)` },
  },
  {
    ...OF_CASE,
    name: 'infringement.case-step',
    what: 'Reasons that staff wrote for the steps of a case',
    purpose: 'To show why a case went as it did',
    table: 'infringement_case_step',
    key: `it.case_id::text || '/' || it.version`,
    remains: `it.reason <> 'erased'`,
    erasure: { reason: `'erased'` },
  },
  {
    ...OF_HEARING,
    name: 'infringement.dispute',
    what: 'What you disputed of a finding, and what was answered',
    purpose: 'To hear both sides before anything is decided',
    table: 'infringement_dispute',
    joins: `JOIN infringement_hearing hearing ON hearing.id = it.hearing_id ${HEARING_REPORT}`,
    key: `it.hearing_id::text || '/' || it.item`,
    person: authorOf('disputed_by'),
    remains: `it.statement <> 'erased' OR it.answer_reason <> 'erased'`,
    exports: { item: 'it.item', statement: 'it.statement', answer: 'it.answer', answerReason: 'it.answer_reason' },
    erasure: {
      statement: `'erased'`,
      answer_reason: `CASE WHEN answer_reason IS NULL THEN NULL ELSE 'erased' END`,
    },
  },
  {
    ...OF_HEARING,
    name: 'infringement.hearing',
    what: 'How you said that a finding was mended',
    purpose: 'To close what was mended',
    table: 'infringement_hearing',
    joins: `JOIN infringement_hearing hearing ON hearing.id = it.id ${HEARING_REPORT}`,
    key: 'it.id::text',
    person: authorOf('cured_by'),
    remains: `it.cure_statement <> 'erased'`,
    exports: { statement: 'it.cure_statement', curedAt: 'it.cured_at' },
    erasure: { cure_statement: `'erased'`, version: 'version + 1' },
  },
  {
    name: 'infringement.filing',
    what: 'A report of an infringement, and how you may be reached',
    purpose: 'To examine the report and to ask you about it',
    basis: 'PIPL art. 13(1)(2); Regulation (EU) 2016/679, art. 6(1)(f)',
    table: 'infringement_filing',
    joins: `JOIN infringement_report report ON report.id = it.report_id
      LEFT JOIN infringement_case matter ON matter.id = report.case_id`,
    locks: 'report',
    key: 'it.id::text',
    person: 'lower(btrim(it.contact))',
    matters: [
      ['infringement-report', 'it.report_id::text'],
      ['infringement-case', 'report.case_id::text'],
    ],
    remains: 'num_nonnulls(it.contact, it.statement) > 0',
    exports: {
      reportId: 'it.report_id',
      kind: 'report.kind',
      url: 'report.url',
      statement: 'it.statement',
      contact: 'it.contact',
      filedAt: 'it.filed_at',
    },
    clocks: [OF_DISMISSED_REPORT, OF_ENDED_CASE],
    erasure: { contact: 'NULL', statement: 'NULL' },
  },
  {
    name: 'infringement.report-decision',
    what: 'Reasons that staff wrote for the decision on a report',
    purpose: 'To show why a report was taken up or not',
    basis: 'PIPL art. 13(1)(3); Regulation (EU) 2016/679, art. 6(1)(f)',
    table: 'infringement_report',
    joins: `JOIN infringement_report report ON report.id = it.id
      LEFT JOIN infringement_case matter ON matter.id = report.case_id`,
    key: 'it.id::text',
    matters: [
      ['infringement-report', 'it.id::text'],
      ['infringement-case', 'report.case_id::text'],
    ],
    remains: `it.decision_reason <> 'erased'`,
    exports: {},
    clocks: [OF_DISMISSED_REPORT, OF_ENDED_CASE],
    erasure: { decision_reason: `'erased'`, version: 'version + 1' },
  },
  ...evidenceHoldings,
];

/** Places that point at stored objects. */
export const infringementReferences: readonly ObjectReference[] = [
  ...['text_hash', 'pdf_hash', 'proof_hash'].map((column) => ({ from: 'infringement_notice it', key: `it.${column}` })),
  { from: 'infringement_pack it', key: 'it.object_key' },
  // the page that a report or an open case stands on
  { from: 'infringement_report it', key: 'it.content_hash', when: `it.state = 'RECEIVED'` },
  { from: 'infringement_case it', key: 'it.evidence_hash', when: `it.state NOT IN (${ENDED})` },
  ...evidenceReferences,
];
