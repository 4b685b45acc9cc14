import type { Holding } from '@app/retention';
import { ENDED_STATES } from './domain/case-states.js';

const ENDED = ENDED_STATES.map((state) => `'${state}'`).join(', ');
const LIMITATION = 'PRC Civil Code, art. 188(1); PIPL art. 47; Regulation (EU) 2016/679, art. 17(3)(e)';

/** Personal data of those who report an infringement. */
export const infringementHoldings: readonly Holding[] = [
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
    clocks: [
      {
        when: `report.state = 'DISMISSED'`,
        since: 'report.decided_at',
        rule: 'REPORT_RETENTION',
        onRequest: 'AT_ONCE',
      },
      {
        when: `matter.state IN (${ENDED})`,
        since: `(SELECT max(step.at) FROM infringement_case_step step WHERE step.case_id = matter.id)`,
        rule: 'REPORT_RETENTION',
        onRequest: 'AFTER_PERIOD',
        law: LIMITATION,
      },
    ],
    erasure: { contact: 'NULL', statement: 'NULL' },
  },
];
