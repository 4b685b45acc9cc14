import type { Holding } from './domain/holding.js';

const REQUEST = ['subject-request', 'it.id::text'] as const;
const BASIS = 'PIPL art. 13(1)(3); Regulation (EU) 2016/679, art. 6(1)(c)';

/** What answering requests leaves behind, which is personal data as well. */
export const ownHoldings: readonly Holding[] = [
  {
    name: 'retention.export',
    what: 'The copy of your data made for you',
    purpose: 'To answer your request',
    basis: BASIS,
    table: 'subject_request_part',
    joins: 'JOIN subject_request request ON request.id = it.request_id',
    key: `(it.request_id::text || '/' || it.holding)`,
    matters: [['subject-request', 'it.request_id::text']],
    remains: 'it.rows IS NOT NULL',
    exports: {},
    clocks: [
      {
        when: `request.state = 'ANSWERED'`,
        since: 'request.answered_at',
        rule: 'SUBJECT_EXPORT_RETENTION',
        onRequest: 'AFTER_PERIOD',
      },
    ],
    erasure: { rows: 'NULL' },
  },
  {
    name: 'retention.unconfirmed-request',
    what: 'A request about personal data that nobody confirmed',
    purpose: 'To wait for the confirmation',
    basis: BASIS,
    table: 'subject_request',
    key: 'it.id::text',
    matters: [REQUEST],
    remains: `it.state = 'UNCONFIRMED'`,
    exports: {},
    clocks: [{ when: 'true', since: 'it.opened_at', rule: 'SUBJECT_LINK', onRequest: 'AFTER_PERIOD' }],
    erasure: 'DELETE',
    withDisclosures: true,
  },
  {
    name: 'retention.request',
    what: 'Your requests about your data',
    purpose: 'To show that and how you were answered',
    basis: BASIS,
    table: 'subject_request',
    key: 'it.id::text',
    person: 'it.email',
    matters: [REQUEST],
    remains: `it.email IS NOT NULL AND it.state <> 'UNCONFIRMED'`,
    exports: { id: 'it.id', kind: 'it.kind', law: 'it.law', openedAt: 'it.opened_at', answeredAt: 'it.answered_at' },
    clocks: [
      {
        when: `it.state = 'ANSWERED'`,
        since: 'it.answered_at',
        rule: 'SUBJECT_REQUEST_RETENTION',
        onRequest: 'AFTER_PERIOD',
      },
    ],
    erasure: {
      email: 'NULL',
      reason: `CASE WHEN it.reason IS NULL THEN NULL ELSE 'erased' END`,
      extension_reason: `CASE WHEN it.extension_reason IS NULL THEN NULL ELSE 'erased' END`,
      version: 'it.version + 1',
    },
    withDisclosures: true,
  },
  {
    name: 'retention.hold',
    what: 'Why something was held back, in the words of staff',
    purpose: 'To show that a hold was needed',
    basis: BASIS,
    table: 'legal_hold',
    key: 'it.id::text',
    matters: [['legal-hold', 'it.id::text']],
    remains: `it.reason <> 'erased'`,
    exports: {},
    clocks: [
      {
        when: 'it.released_at IS NOT NULL',
        since: 'it.released_at',
        rule: 'SUBJECT_REQUEST_RETENTION',
        onRequest: 'AFTER_PERIOD',
      },
    ],
    erasure: { reason: `'erased'`, release_reason: `'erased'`, version: 'version + 1' },
    withDisclosures: true,
  },
];
