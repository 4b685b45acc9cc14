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

type Places = ReadonlyMap<string, string>;

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
  'POST /api/v1/claims': () => [{ ...NEW_CLAIM, learnedOn: '2026-11-21', submit: true }],
  'PATCH /api/v1/claims/{claimId}': () => [{ ...NEW_CLAIM, learnedOn: '2026-11-21' }],
  'POST /api/v1/reports': (places) => [
    {
      kind: 'UNAUTHORIZED_USE',
      url: 'https://copy.example/#',
      workId: places.get('{workId}'),
      statement: 'copied',
      contact: 'a@b.example',
    },
  ],
  'POST /api/v1/scans': () => [
    { targets: [{ url: 'http://127.0.0.1:1/#' }] },
    { targets: [{ upload: 'a'.repeat(64), url: 'https://a.example/', name: 'a.html', contentType: 'text/html' }] },
  ],
  'POST /api/v1/scans/uploads': () => [{ name: 'a.html', base64: 'PGh0bWw+' }],
  'POST /api/v1/works/imports': () => [
    [{ uri: 'tag:x.example,2026:#', title: 'T', text: '#', language: 'en', versionCreated: '2026-01-01T00:00:00Z' }],
  ],
  'POST /api/v1/certificates/verify': (places) => [{ number: places.get('{number}') }, { token: 'e30.e30.e30' }],
  'POST /api/v1/reprints/credit-checks': () => [
    { html: '<p>来源：国际在线</p>', url: 'https://a.example/' },
    { text: '来源：国际在线' },
  ],
};
