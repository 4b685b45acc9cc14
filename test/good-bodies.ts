/** A work of the sample newsroom that can be licensed. */
export const WORK_URI = 'tag:newsroom.example,2026:0001-river-ferry';

export const SCOPE = {
  uses: ['reprint'],
  domains: ['lanting-daily.example'],
  territories: ['CN'],
  media: ['web'],
  languages: ['zh-Hans'],
  termStartsAt: '2026-11-20T00:00:00+08:00',
  termEndsAt: '2027-11-20T00:00:00+08:00',
};

export const NEW_CLAIM = {
  kind: 'COPYRIGHT',
  workUri: WORK_URI,
  arose: { on: '2026-11-20', basis: 'PUBLICATION' },
  claimant: { name: '读者甲', email: 'reader@reader.example' },
  statement: '文中引用了我的照片说明。',
};

export const NEW_GRANT = {
  exclusive: false,
  territories: ['SG'],
  media: ['web'],
  languages: ['zh-Hans'],
  uses: ['reprint'],
  startsAt: '2026-11-24T00:00:00+08:00',
  endsAt: '2028-01-01T00:00:00+08:00',
  mayAppoint: false,
  maxDepth: 0,
  writtenOn: '2026-11-20',
  evidenceHash: 'a'.repeat(64),
};

export const NEW_RATIFICATION = {
  agentName: 'Nobody we know',
  counterparty: 'Reader Press',
  act: 'sold a license in our name',
  evidenceHash: 'b'.repeat(64),
  noticeReceivedAt: '2026-11-23T10:00:00+08:00',
};

type Places = ReadonlyMap<string, string>;

const UNKNOWN = '01890a5d-ac96-774b-bcce-b302099a8057';

const NEW_PRODUCT = {
  name: 'Culture #',
  query: {
    origins: ['OWN'],
    categories: ['culture'],
    languages: ['zh'],
    sourceLabels: ['x'],
    createdFrom: '2026-01-01T00:00:00Z',
    createdUntil: '2027-01-01T00:00:00Z',
    uris: [WORK_URI],
  },
  state: 'ACTIVE',
};

/** Bodies that go through, for routes whose description alone gives none; `#` stands for a number used once. */
export const GOOD_BODIES: Readonly<Record<string, (places: Places) => readonly unknown[]>> = {
  'POST /api/v1/partners': () => [
    {
      name: 'Partner #',
      registration: { country: 'GB', number: 'N#' },
      domains: ['p#.example'],
      expiresAt: '2027-01-01T00:00:00+08:00',
    },
  ],
  'POST /api/v1/accounts': () => [
    { email: 'a#@newsroom.example', displayName: 'A', password: 'long enough to be one', roles: ['DESK'] },
  ],
  'POST /api/v1/partners/{partnerId}/accounts': () => [
    { email: 'p#@newsroom.example', displayName: 'P', password: 'long enough to be one' },
  ],
  'PATCH /api/v1/partners/{partnerId}': () => [
    { seats: 9, expiresAt: '2027-01-01T00:00:00+08:00', accountManagerId: UNKNOWN, reason: 'TESTED' },
  ],
  'POST /api/v1/partners/{partnerId}/invitations': () => [
    { email: 'i#@newsroom.example', displayName: 'I', roles: ['PARTNER'] },
  ],
  'POST /api/v1/api-tokens': () => [
    {
      label: 'T',
      scopes: ['works:read'],
      ipRanges: ['192.0.2.0/24', '2001:db8::/32'],
      perMinute: 60,
      expiresAt: '2027-01-01T00:00:00+08:00',
    },
  ],
  'POST /api/v1/agents': () => [
    { name: 'Agent #', registration: { country: 'GB', number: 'A#' }, domains: ['a#.example'] },
  ],
  'POST /api/v1/agent-grants': (places) => [{ ...NEW_GRANT, agentId: places.get('agent') }],
  'POST /api/v1/agent-grants/{grantId}/license-offers': (places) => [
    {
      partnerId: places.get('{partnerId}'),
      workIds: [places.get('{workId}')],
      scope: { ...SCOPE, territories: ['SG'] },
    },
  ],
  'POST /api/v1/ratifications': () => [NEW_RATIFICATION],
  'POST /api/v1/products': () => [NEW_PRODUCT],
  'PUT /api/v1/products/{productId}': () => [NEW_PRODUCT],
  'POST /api/v1/products/{productId}/assignments': (places) => [
    { partnerId: places.get('{partnerId}'), endsAt: '2027-01-01T00:00:00+08:00' },
  ],
  'POST /api/v1/products/{productId}/assignments/end': (places) => [{ partnerId: places.get('{partnerId}') }],
  'POST /api/v1/quotes/previews': (places) => [{ workIds: [places.get('{workId}')], scope: SCOPE }],
  'PUT /api/v1/license-customers/{partnerId}': () => [{ customerClass: 'STANDARD' }],
  'POST /api/v1/license-requests/{requestId}/counter-offers': (places) => [
    { quoteId: places.get('quote'), netMinor: 100, scope: SCOPE, note: 'less' },
  ],
  'POST /api/v1/license-requests/{requestId}/files': () => [
    { name: 'order.pdf', content: 'JVBERi0xLjQKJSVFT0YK', visibility: 'VISIBLE' },
  ],
  'POST /api/v1/licenses/{licenseId}/reservations': () => [{ key: 'k#', uses: 1, holdSeconds: 60 }],
  'POST /api/v1/licenses/{licenseId}/sub-licenses': (places) => [
    { partnerId: places.get('expendable {partnerId}'), scope: SCOPE },
  ],
  'POST /api/v1/agreements/{agreementId}/amendments': () => [
    { changes: { territories: ['CN', 'SG'], termEndsAt: '2027-12-20T00:00:00+08:00' }, reason: 'longer' },
  ],
  'POST /api/v1/invoices/{invoiceId}/payments': () => [
    { minor: 1, currency: 'CNY', paidOn: '2026-11-24T08:00:00+08:00', reference: 'R#' },
  ],
  'POST /api/v1/webhook-endpoints': (places) => [{ url: `${places.get('hook')}/#`, types: ['work.withdrawn'] }],
  'POST /api/v1/webhook-endpoints/{endpointId}/replays': () => [{ since: '2026-11-20T00:00:00+08:00' }],
  'POST /api/v1/works/{workId}/copies': () => [{ kind: 'COPY', key: 'k#' }],
  'POST /api/v1/reprints': (places) => [
    { licenseId: places.get('{licenseId}'), workId: places.get('{workId}'), url: 'https://lanting-daily.example/#' },
  ],
  'POST /api/v1/license-requests': (places) => [{ workIds: [places.get('{workId}')], scope: SCOPE }],
  'POST /api/v1/license-requests/{requestId}/quotes': () => [{ netMinor: 5_000 }],
  'POST /api/v1/decisions': (places) => [
    {
      workId: places.get('{workId}'),
      action: 'reprint',
      domain: 'lanting-daily.example',
      territory: 'CN',
      medium: 'web',
      language: 'zh-Hans',
      at: '2026-12-01T00:00:00+08:00',
    },
    { questions: [{ workId: places.get('{workId}'), action: 'reprint' }] },
  ],
  'POST /api/v1/subject-requests': () => [{ kind: 'ACCESS', law: 'GDPR', email: 'reader#@reader.example' }],
  'POST /api/v1/subject-requests/on-behalf': () => [
    { kind: 'ERASURE', law: 'PIPL', email: 'reader#@reader.example', reason: 'passport seen' },
  ],
  'POST /api/v1/subject-requests/{subjectRequestId}/extensions': () => [{ reason: 'many files #' }],
  'POST /api/v1/legal-holds': () => [{ matterType: 'claim', matterId: UNKNOWN, reason: 'suit #' }],
  'POST /api/v1/legal-holds/{holdId}/releases': () => [{ reason: 'settled' }],
  'POST /api/v1/claims': () => [{ ...NEW_CLAIM, learnedOn: '2026-11-21', submit: true }],
  'PATCH /api/v1/claims/{claimId}': () => [{ ...NEW_CLAIM, learnedOn: '2026-11-21' }],
  'POST /api/v1/claims/{claimId}/documents': () => [
    { purpose: 'EVIDENCE', name: 'scan.pdf', content: Buffer.from('%PDF-1.7 a scan').toString('base64') },
  ],
  'POST /api/v1/reports': (places) => [
    {
      kind: 'UNAUTHORIZED_USE',
      url: 'https://copy.example/#',
      workId: places.get('{workId}'),
      statement: 'copied',
      contact: 'a@b.example',
    },
  ],
  'POST /api/v1/reports/certificates': () => [{ number: 'AAAA-AAAA-AAAA', url: 'https://copy.example/#' }],
  'POST /api/v1/damages': () => [
    {
      actualLoss: 2_000_000,
      licenseFeePercent: 200,
      punitive: { percent: 300, intent: ['PIRACY'], serious: ['DEFIED_ORDER'] },
      costs: [{ what: 'notary', minor: 500_000 }],
      works: 2,
    },
  ],
  'POST /api/v1/triage-filters': () => [{ name: 'f#', filter: { assignee: 'NONE', leastImpact: 10 } }],
  'POST /api/v1/cases/{caseId}/limitation-facts': () => [
    { kind: 'ACKNOWLEDGMENT', at: '2026-11-20T00:00:00Z', reason: 'they wrote to us' },
  ],
  'POST /api/v1/cases/{caseId}/evidence-delays': () => [
    { from: '2026-11-18', to: '2026-11-20', reason: 'the notary had no day before' },
  ],
  'PUT /api/v1/cases/{caseId}/assignee': () => [{ assigneeId: UNKNOWN }],
  'PUT /api/v1/reports/{reportId}/assignee': () => [{ assigneeId: UNKNOWN }],
  'POST /api/v1/cases/{caseId}/counsel': () => [{ counsel: 'Z', firm: 'Z & Partners', powers: ['SUE'] }],
  'POST /api/v1/cases/{caseId}/packs': () => [{ kind: 'COUNSEL', recipient: 'Z & Partners', language: 'en' }],
  'POST /api/v1/scans': () => [
    { targets: [{ url: 'http://127.0.0.1:1/#' }] },
    { targets: [{ sitemap: 'http://127.0.0.1:1/map.xml' }, { feed: 'http://127.0.0.1:1/rss' }, { reprints: {} }] },
    {
      targets: [{ list: 'a'.repeat(64), name: 'hits.csv' }, { warcUrl: 'http://127.0.0.1:1/crawl.warc.gz' }],
      revisit: 'ALL',
    },
    { targets: [{ upload: 'a'.repeat(64), url: 'https://a.example/', name: 'a.html', contentType: 'text/html' }] },
  ],
  'POST /api/v1/scan-schedules': () => [
    {
      name: 'Harbor Gazette',
      every: 'P1D',
      firstRunAt: '2027-01-01T00:00:00Z',
      targets: [{ site: 'http://127.0.0.1:1/', depth: 1, budget: 2 }],
    },
  ],
  'POST /api/v1/scans/uploads': () => [{ name: 'a.html', base64: 'PGh0bWw+' }],
  'POST /api/v1/works/imports': () => [
    [{ uri: 'tag:x.example,2026:#', title: 'T', text: '#', language: 'en', versionCreated: '2026-01-01T00:00:00Z' }],
  ],
  'POST /api/v1/certificates/verify': (places) => [{ number: places.get('{number}') }, { token: 'e30.e30.e30' }],
  'POST /api/v1/findings/{findingId}/decisions': () => [{ verdict: 'POSSIBLY_EXEMPT_REVIEW', note: 'looked at it' }],
  'POST /api/v1/findings/{findingId}/evidence': () => [{ reason: 'for the case' }],
  'POST /api/v1/evidence/{evidenceId}/hand-outs': () => [{ reason: 'for counsel' }],
  'POST /api/v1/reprints/credit-checks': () => [
    { html: '<p>来源：国际在线</p>', url: 'https://a.example/' },
    { text: '来源：国际在线', language: 'zh-Hans' },
  ],
  'POST /api/v1/reprints/preflight': (places) => [
    {
      html: '<p>来源：国际在线</p>',
      domain: 'lanting-daily.example',
      publishAt: '2026-12-01T08:00:00+08:00',
      territory: 'CN',
      medium: 'web',
      language: 'zh-Hans',
    },
    { html: '<p>来源：国际在线</p>', domain: 'lanting-daily.example', licenseId: places.get('{licenseId}') },
    { url: 'http://lanting-daily.example:1/' },
  ],
};
