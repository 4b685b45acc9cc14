import type { Holding, ObjectReference, RetentionClock } from '@app/retention';

const BASIS = 'PIPL art. 13(1)(2) and (3); Regulation (EU) 2016/679, art. 6(1)(b) and (c)';
const LIMITATION =
  'PRC Civil Code, art. 188(1); E-commerce Law, art. 31; PIPL art. 47; Regulation (EU) 2016/679, art. 17(3)(e)';
const AFTER = { rule: 'CONTRACT_RETENTION', onRequest: 'AFTER_PERIOD', law: LIMITATION } as const;

/** When a license ends that `license` is; in the future while it stands. */
const LICENSE_END = 'coalesce(license.revoked_at, license.term_ends_at)';
/** The log says when a request came to nothing; that something of it was erased since is no news of it. */
const LAST_ENTRY = `(SELECT max(entry.at) FROM audit_entry entry
  WHERE entry.subject_type = 'license-request' AND entry.subject_id = request.id::text
    AND entry.content ->> 'action' <> 'retention.data-erased')`;

const OF_REQUEST: readonly RetentionClock[] = [
  { ...AFTER, when: 'license.id IS NOT NULL', since: LICENSE_END },
  { ...AFTER, when: `request.state IN ('DECLINED', 'WITHDRAWN', 'LAPSED')`, since: LAST_ENTRY },
];
const REQUEST = `JOIN license_request request ON request.id = it.request_id
  LEFT JOIN license ON license.request_id = request.id`;
const authorOf = (column: string): string =>
  `(SELECT writer.email FROM account writer WHERE writer.id::text = it.${column})`;

const COMMON = {
  basis: BASIS,
  joins: REQUEST,
  locks: 'request',
  key: 'it.id::text',
  matters: [
    ['license-request', 'it.request_id::text'],
    ['license', 'license.id::text'],
  ],
  clocks: OF_REQUEST,
} as const satisfies Partial<Holding>;

const OF_AGREEMENT: readonly RetentionClock[] = [
  { ...AFTER, when: 'license.id IS NOT NULL', since: LICENSE_END },
  { ...AFTER, when: `agreement.state = 'VOID'`, since: 'agreement.prepared_at' },
];
const signature = (of: 'agreement' | 'amendment', joins: string): Holding => ({
  name: `licensing.${of}-signature`,
  what: `Your name and office under an ${of}`,
  purpose: 'To prove who signed',
  basis: BASIS,
  table: `license_${of}_signature`,
  joins: `${joins} LEFT JOIN license ON license.agreement_id = agreement.id`,
  locks: 'agreement',
  key: `it.${of}_id::text || '/' || it.side`,
  person: authorOf('account_id'),
  matters: [
    ['agreement', 'agreement.id::text'],
    ['license', 'license.id::text'],
  ],
  remains: `it.name <> 'erased'`,
  exports: { agreementId: 'agreement.id', name: 'it.name', title: 'it.title', signedAt: 'it.signed_at' },
  clocks: OF_AGREEMENT,
  erasure: { name: `'erased'`, title: `'erased'` },
});

/** Personal data of those who ask for licenses, sign for them and pay them. Names of the parties are names of organizations. */
export const licensingHoldings: readonly Holding[] = [
  {
    ...COMMON,
    name: 'licensing.request-message',
    what: 'What was written about a license request',
    purpose: 'To come to a license',
    table: 'license_request_message',
    person: authorOf('author_id'),
    remains: 'true',
    exports: { requestId: 'it.request_id', kind: 'it.kind', text: 'it.text', writtenAt: 'it.written_at' },
    erasure: 'DELETE',
  },
  {
    ...COMMON,
    name: 'licensing.request-file',
    what: 'Files added to a license request',
    purpose: 'To come to a license',
    table: 'license_request_file',
    person: authorOf('uploaded_by'),
    remains: 'true',
    exports: {
      requestId: 'it.request_id',
      name: 'it.name',
      mediaType: 'it.media_type',
      size: 'it.size',
      sha256: 'it.sha256',
      uploadedAt: 'it.uploaded_at',
    },
    objects: 'ARRAY[it.sha256]',
    erasure: 'DELETE',
  },
  {
    ...COMMON,
    name: 'licensing.counter-offer',
    what: 'Words that went with a counter-offer',
    purpose: 'To come to a license',
    table: 'license_counter_offer',
    person: authorOf('offered_by'),
    remains: 'it.note IS NOT NULL',
    exports: { requestId: 'it.request_id', note: 'it.note', offeredAt: 'it.offered_at' },
    erasure: { note: 'NULL' },
  },
  signature(
    'amendment',
    `JOIN license_amendment amendment ON amendment.id = it.amendment_id
     JOIN license_agreement agreement ON agreement.id = amendment.agreement_id`,
  ),
  signature('agreement', 'JOIN license_agreement agreement ON agreement.id = it.agreement_id'),
  {
    name: 'licensing.invoice',
    what: 'Who was billed, and what the payment said',
    purpose: 'To be paid, and to keep accounts',
    basis: BASIS,
    table: 'license_invoice',
    key: 'it.id::text',
    matters: [
      ['invoice', 'it.id::text'],
      ['license', 'it.license_id::text'],
    ],
    remains: `it.licensee_name <> 'erased'`,
    exports: {},
    clocks: [
      {
        when: `it.state IN ('PAID', 'CANCELED')`,
        since: 'it.closed_at',
        rule: 'INVOICE_RETENTION',
        onRequest: 'AFTER_PERIOD',
      },
    ],
    erasure: {
      licensee_name: `'erased'`,
      payment_reference: `CASE WHEN payment_reference IS NULL THEN NULL ELSE 'erased' END`,
      cancel_reason: `CASE WHEN cancel_reason IS NULL THEN NULL ELSE 'erased' END`,
      version: 'version + 1',
    },
  },
];

/** Places that point at stored objects. */
export const licensingReferences: readonly ObjectReference[] = [{ from: 'license_request_file it', key: 'it.sha256' }];
