import { PROFILE } from '../src/domain/profile.js';
import { aPolicy, type Json, limited, type Tried } from './support-probes.js';

/** One try of a row: a document, what is asked of it, and what must come of it. */
export type Try = readonly [documents: Json | readonly Json[], tried: Tried, outcome: string];

const may = (constraint: Json): Json => aPolicy({ constraint: [constraint] });
const c = (leftOperand: unknown, operator: string, rightOperand: unknown): Json => ({
  leftOperand,
  operator,
  rightOperand,
});
const typed = (type: string): Json => aPolicy({}, { '@type': type });
const forbid = (more: Json = {}): Json => ({ uid: 'urn:p#not', action: 'print', ...more });
const clash = (conflict: string): Json => aPolicy({}, { prohibition: [forbid()], conflict });
const partOf = (member: string, whole: string): Tried => ({
  world: { relations: { partOf: new Map([[member, [whole]]]), isA: new Map(), includedIn: new Map() } },
});
const report = (deontic: 'Fulfilled' | 'Violated' | 'NonSet'): Tried => ({
  world: { duties: [{ rule: 'urn:p#duty', performance: 'Unknown', deontic }] },
});
const owing = aPolicy({ duty: [{ uid: 'urn:p#duty', action: 'compensate' }] });
const unread = (term: string): Try => [aPolicy({}, { [`odrl:${term}`]: 'x' }), {}, 'POLICY_TERM_UNSUPPORTED'];
const number = (value: number): Json => ({ '@value': String(value), '@type': 'xsd:decimal' });
const opaque = (operand: string): Try => [may(c(operand, 'eq', 'x')), { facts: { [operand]: 'x' } }, 'UNDETERMINED'];
const compares = (operand: string, right: unknown, inside: string, outside: string, operator = 'eq'): Try[] => [
  [may(c(operand, operator, right)), { facts: { [operand]: inside } }, 'PERMITTED'],
  [may(c(operand, operator, right)), { facts: { [operand]: outside } }, 'NOT_LICENSED'],
  [may(c(operand, operator, right)), {}, 'UNDETERMINED'],
];
const orders = (operand: string): Try[] => compares(operand, number(5), '5', '6', 'lteq');
const lasts = (operand: string): Try[] => compares(operand, 'P30D', 'P29D', 'P31D', 'lteq');
const names = (operand: string): Try[] => compares(operand, 'urn:a', 'urn:a', 'urn:b');
const action = (name: string): Try[] => [
  [aPolicy({ action: { '@id': PROFILE + name } }), { action: PROFILE + name }, 'PERMITTED'],
  [aPolicy({ action: 'use' }), { action: PROFILE + name }, 'PERMITTED'],
  [aPolicy({ action: 'reproduce' }), { action: PROFILE + name }, 'NOT_LICENSED'],
];
const event = new Map([['urn:fair', { start: at('2026-05-01'), end: at('2026-05-08') }]]);

function at(day: string): Temporal.Instant {
  return Temporal.Instant.from(`${day}T00:00:00Z`);
}

/** First cell of a row of docs/odrl.md → what shows that the row is true. */
export const MATRIX: Readonly<Record<string, readonly Try[]>> = {
  '`prohibit`': [
    [clash('prohibit'), {}, 'PROHIBITED'],
    [aPolicy({}, { prohibition: [forbid()] }), {}, 'PROHIBITED'],
  ],
  '`perm`': [
    [clash('perm'), {}, 'PERMITTED'],
    [
      [
        clash('perm'),
        { ...aPolicy({}, { prohibition: [forbid({ uid: 'urn:q#not' })] }), uid: 'urn:q', permission: [] },
      ],
      {},
      'PROHIBITED',
    ],
  ],
  '`invalid`': [[clash('invalid'), {}, 'NOT_LICENSED']],
  '`Set`, `Agreement`, `Privacy`': [
    [typed('Set'), {}, 'PERMITTED'],
    [typed('Privacy'), {}, 'PERMITTED'],
    [aPolicy({ assignee: 'urn:me' }, { '@type': 'Agreement' }), {}, 'PERMITTED'],
    [typed('Agreement'), {}, 'POLICY_INCOMPLETE'],
  ],
  '`Offer`, `Request`, `Assertion`': ['Offer', 'Request', 'Assertion'].map(
    (type): Try => [typed(type), {}, 'NOT_LICENSED'],
  ),
  '`Ticket`': [[typed('Ticket'), {}, 'UNDETERMINED']],
  '`uid`, `profile`': [[aPolicy({}, { profile: 'urn:profile' }), {}, 'PERMITTED']],
  '`permission`, `prohibition`, `obligation`, `duty`, `remedy`, `consequence`': [
    [
      aPolicy({}, { prohibition: [forbid({ remedy: [{ action: 'delete' }] })], obligation: [{ action: 'inform' }] }),
      {},
      'PROHIBITED',
    ],
    [aPolicy({ duty: [{ action: 'compensate', consequence: [{ action: 'delete' }] }] }), {}, 'PERMITTED'],
  ],
  '`target`, `action`, `assigner`, `assignee`, `constraint` on a policy': [
    [
      aPolicy(
        {},
        { target: 'urn:work', assigner: 'urn:we', assignee: 'urn:me', constraint: [c('media', 'eq', 'web')] },
      ),
      { facts: { media: 'web' } },
      'PERMITTED',
    ],
    [aPolicy({}, { target: 'urn:other' }), {}, 'NOT_LICENSED'],
    [aPolicy({}, { constraint: [c('media', 'eq', 'web')] }), { facts: { media: 'print' } }, 'NOT_LICENSED'],
  ],
  '`hasPolicy`, `assignerOf`, `assigneeOf`': [
    [
      [
        aPolicy(),
        {
          '@context': { odrl: 'http://www.w3.org/ns/odrl/2/' },
          '@id': 'urn:work',
          'odrl:hasPolicy': { '@id': 'urn:p' },
        },
      ],
      {},
      'PERMITTED',
    ],
    [
      [
        aPolicy(),
        {
          '@context': { odrl: 'http://www.w3.org/ns/odrl/2/' },
          '@id': 'urn:you',
          'odrl:assigneeOf': { '@id': 'urn:p' },
        },
      ],
      {},
      'NOT_LICENSED',
    ],
  ],
  '`inheritFrom`': [
    [
      [
        { ...aPolicy(), uid: 'urn:parent', '@type': 'Offer' },
        { '@context': aPolicy()['@context'], '@type': 'Set', uid: 'urn:p', inheritFrom: 'urn:parent' },
      ],
      {},
      'PERMITTED',
    ],
    [aPolicy({}, { inheritFrom: 'urn:missing' }), {}, 'POLICY_PARENT_UNKNOWN'],
  ],
  '`conflict`': [[clash('odrl:last'), {}, 'POLICY_TERM_UNSUPPORTED']],
  '`relation`, `function`, `output`, `failure`, `scope`, `undefined`': [
    'relation',
    'function',
    'output',
    'failure',
    'scope',
    'undefined',
  ].map(unread),
  "any other property in ODRL's namespace": [
    unread('constrain'),
    [aPolicy({}, { constrain: 'x' }), {}, 'POLICY_TERM_UNSUPPORTED'],
  ],
  'a JSON-LD context other than `http://www.w3.org/ns/odrl.jsonld` or one written in the document': [
    [aPolicy({}, { '@context': 'https://example.org/context.jsonld' }), {}, 'POLICY_CONTEXT_UNKNOWN'],
  ],
  'actions of the vocabulary, `includedIn`': [
    [aPolicy({ action: 'reproduce' }), { action: 'extract' }, 'PERMITTED'],
    [aPolicy({ action: 'use' }), { action: 'display' }, 'PERMITTED'],
    [aPolicy({ action: 'write' }), { action: 'modify' }, 'PERMITTED'],
    [aPolicy({ action: 'transfer' }), { action: 'print' }, 'NOT_LICENSED'],
  ],
  'actions of a profile': [
    [
      [
        aPolicy({ action: 'use' }),
        {
          '@context': { odrl: 'http://www.w3.org/ns/odrl/2/' },
          '@id': 'urn:mine',
          'odrl:includedIn': { '@id': 'odrl:use' },
        },
      ],
      { action: 'urn:mine' },
      'PERMITTED',
    ],
    [aPolicy({ action: 'use' }), { action: 'urn:mine' }, 'UNDETERMINED'],
  ],
  "an unknown action in ODRL's namespace or our profile's": [
    [aPolicy({ action: { '@id': 'odrl:prnt' } }), {}, 'POLICY_TERM_UNSUPPORTED'],
    [aPolicy({ action: { '@id': `${PROFILE}train` } }), {}, 'POLICY_TERM_UNSUPPORTED'],
  ],
  '`implies`': [
    [aPolicy({ action: { '@id': 'urn:mine', 'odrl:implies': { '@id': 'odrl:print' } } }), {}, 'NOT_LICENSED'],
  ],
  '`rdf:value` with `refinement`': [
    [
      aPolicy({ action: [{ 'rdf:value': { '@id': 'odrl:print' }, refinement: [c('count', 'lteq', number(3))] }] }),
      { facts: { count: 3 } },
      'PERMITTED',
    ],
    [
      aPolicy({ action: [{ 'rdf:value': { '@id': 'odrl:print' }, refinement: [c('count', 'lteq', number(3))] }] }),
      { facts: { count: 4 } },
      'NOT_LICENSED',
    ],
  ],
  '`PartyCollection`, `AssetCollection`, `source`, `partOf`': [
    [
      aPolicy({ assignee: { '@type': 'PartyCollection', uid: 'urn:press' } }),
      partOf('urn:me', 'urn:press'),
      'PERMITTED',
    ],
    [
      aPolicy({ target: { '@type': 'AssetCollection', source: 'urn:archive' } }),
      partOf('urn:work', 'urn:archive'),
      'PERMITTED',
    ],
    [aPolicy({ target: { '@type': 'AssetCollection', uid: 'urn:archive' } }), {}, 'NOT_LICENSED'],
  ],
  '`refinement` of a collection': [
    [
      aPolicy({
        assignee: { '@type': 'PartyCollection', source: 'urn:press', refinement: [c('industry', 'eq', 'news')] },
      }),
      { ...partOf('urn:me', 'urn:press'), facts: { industry: 'news' } },
      'PERMITTED',
    ],
    [
      aPolicy({
        assignee: { '@type': 'PartyCollection', source: 'urn:press', refinement: [c('industry', 'eq', 'news')] },
      }),
      { ...partOf('urn:me', 'urn:press'), facts: { industry: 'toys' } },
      'NOT_LICENSED',
    ],
  ],
  '`assigner`': [[aPolicy({ assigner: 'urn:anybody' }), {}, 'PERMITTED']],
  'party functions (`attributedParty`, `compensatedParty`, …)': [
    [aPolicy({ duty: [{ action: 'compensate', compensatedParty: 'urn:we' }] }), {}, 'PERMITTED'],
  ],
  'duty reported Fulfilled, Violated, not set': [
    [owing, report('Fulfilled'), 'PERMITTED'],
    [owing, report('NonSet'), 'PERMITTED'],
    [owing, report('Violated'), 'NOT_LICENSED'],
  ],
  'constraints of a duty': [
    [
      aPolicy({ duty: [{ action: 'compensate', constraint: [c('media', 'eq', 'web')] }] }),
      { facts: { media: 'print' } },
      'PERMITTED',
    ],
  ],
  '`remedy` of a prohibition': [
    [aPolicy({}, { prohibition: [forbid({ remedy: [{ action: 'delete' }] })] }), {}, 'PROHIBITED'],
  ],
  '`eq`, `isAnyOf`, `isPartOf`, `isA`': ['eq', 'isAnyOf', 'isPartOf', 'isA'].flatMap((each) =>
    compares('spatial', 'CN', 'CN-31', 'JP', each),
  ),
  '`neq`, `isNoneOf`': ['neq', 'isNoneOf'].flatMap((each) => compares('spatial', 'CN', 'JP', 'CN-31', each)),
  '`isAllOf`, `hasPart`': [
    [may(c('media', 'isAllOf', ['web', 'app'])), { facts: { media: ['web', 'app'] } }, 'PERMITTED'],
    [may(c('media', 'isAllOf', ['web', 'app'])), { facts: { media: 'web' } }, 'NOT_LICENSED'],
    [may(c('spatial', 'hasPart', ['CN'])), { facts: { spatial: '142' } }, 'PERMITTED'],
    [may(c('spatial', 'hasPart', ['CN'])), { facts: { spatial: 'CN-31' } }, 'NOT_LICENSED'],
  ],
  '`lt`, `lteq`, `gt`, `gteq`': [
    ...compares('count', number(5), '4', '5', 'lt'),
    ...compares('count', number(5), '5', '6', 'lteq'),
    ...compares('count', number(5), '6', '5', 'gt'),
    ...compares('count', number(5), '5', '4', 'gteq'),
    [may(c('media', 'lt', 'web')), { facts: { media: 'app' } }, 'UNDETERMINED'],
  ],
  '`and`, `or`, `xone`': (['and', 'or', 'xone'] as const).flatMap((logical): Try[] => {
    const joined = may({ [logical]: { '@list': [c('media', 'eq', 'web'), c('count', 'lt', number(5))] } });
    const [both, one] = {
      and: ['PERMITTED', 'NOT_LICENSED'],
      or: ['PERMITTED', 'PERMITTED'],
      xone: ['NOT_LICENSED', 'PERMITTED'],
    }[logical];
    return [
      [joined, { facts: { media: 'web', count: 1 } }, both ?? ''],
      [joined, { facts: { media: 'web', count: 9 } }, one ?? ''],
      [joined, { facts: { media: 'web' } }, logical === 'or' ? 'PERMITTED' : 'UNDETERMINED'],
    ];
  }),
  '`andSequence`': ['2026-05-01', '2026-05-30'].map(
    (day): Try => [
      may({
        andSequence: {
          '@list': [
            c('dateTime', 'gt', { '@value': `${day}T00:00:00Z`, '@type': 'xsd:dateTime' }),
            c('delayPeriod', 'gteq', { '@value': 'P7D', '@type': 'xsd:duration' }),
          ],
        },
      }),
      {},
      day === '2026-05-01' ? 'PERMITTED' : 'NOT_LICENSED',
    ],
  ),
  '`unit`': ['urn:cny', 'urn:usd'].map(
    (unit): Try => [
      limited('payAmount', 'eq', number(5), { unit: { '@id': 'urn:cny' } }),
      { facts: { payAmount: 5 }, unit },
      unit === 'urn:cny' ? 'PERMITTED' : 'UNDETERMINED',
    ],
  ),
  '`dataType`': [[limited('count', 'lteq', '5', { dataType: 'xsd:integer' }), { facts: { count: 5 } }, 'PERMITTED']],
  '`policyUsage` as a right operand': [
    [may(c('dateTime', 'lteq', { '@id': 'odrl:policyUsage' })), {}, 'PERMITTED'],
    [may(c('event', 'gt', { '@id': 'odrl:policyUsage' })), {}, 'NOT_LICENSED'],
  ],
  '`rightOperandReference`': [
    [
      may({ leftOperand: 'count', operator: 'lteq', rightOperandReference: 'https://example.org/limit' }),
      { facts: { count: 1 } },
      'UNDETERMINED',
    ],
  ],
  '`status`': [[limited('count', 'lteq', number(5), { status: '9' }), { facts: { count: 5 } }, 'PERMITTED']],
  "an unknown operator, or left operand in ODRL's namespace or our profile's": [
    [may(c('count', 'odrl:atMost', number(5))), {}, 'POLICY_TERM_UNSUPPORTED'],
    [may(c('odrl:cuont', 'lteq', number(5))), {}, 'POLICY_TERM_UNSUPPORTED'],
    [may(c(`${PROFILE}creditline`, 'eq', 'x')), {}, 'POLICY_TERM_UNSUPPORTED'],
  ],
  'a value its operand cannot take': [
    [may(c('count', 'lteq', 'five')), {}, 'POLICY_OPERAND_INVALID'],
    [may(c('percentage', 'lteq', number(101))), {}, 'POLICY_OPERAND_INVALID'],
    [may(c('delayPeriod', 'gteq', 'a week')), {}, 'POLICY_OPERAND_INVALID'],
    [may(c('dateTime', 'lt', 'tomorrow')), {}, 'POLICY_OPERAND_INVALID'],
  ],
  '`dateTime`': [
    [
      may(c('dateTime', 'lt', { '@value': '2026-06-01T00:00:00Z', '@type': 'xsd:dateTime' })),
      { now: '2026-05-31T23:59:59.999999999Z' },
      'PERMITTED',
    ],
    [may(c('dateTime', 'lt', { '@value': '2026-06-01T00:00:00Z', '@type': 'xsd:dateTime' })), {}, 'NOT_LICENSED'],
    [
      may(c('dateTime', 'lteq', { '@value': '2026-06-01Z', '@type': 'xsd:date' })),
      { now: '2026-06-01T23:59:59Z' },
      'PERMITTED',
    ],
    [may(c('dateTime', 'lt', { '@value': '2026-06-01T00:00:00', '@type': 'xsd:dateTime' })), {}, 'UNDETERMINED'],
  ],
  '`spatial`': [
    ...compares('spatial', '030', 'CN-31', 'VN'),
    ...compares('spatial', 'https://example.org/iso3166/CN', 'CHN', 'HK'),
    ...compares('spatial', '150', '040', 'US'),
  ],
  '`language`': [
    ...compares('language', 'zh', 'zh-Hans-CN', 'en'),
    ...compares('language', 'zh-*-CN', 'zh-Hant-CN', 'zh-TW'),
  ],
  '`virtualLocation`': [
    ...compares('virtualLocation', 'cri.cn', 'news.cri.cn', 'cri.cn.example'),
    ...compares('virtualLocation', 'https://a.example/news/', 'https://a.example/news/1', 'https://a.example/n'),
  ],
  '`count`, `percentage`, `payAmount`, `absoluteSize`, `relativeSize`, `resolution`': [
    'count',
    'percentage',
    'payAmount',
    'absoluteSize',
    'relativeSize',
    'resolution',
  ].flatMap(orders),
  '`delayPeriod`, `elapsedTime`, `meteredTime`, `timeInterval`': [
    ...['delayPeriod', 'elapsedTime', 'meteredTime', 'timeInterval'].flatMap(lasts),
    [may(c('delayPeriod', 'gteq', 'P1M')), { facts: { delayPeriod: '2026-05-01T00:00:00Z' } }, 'PERMITTED'],
    [may(c('delayPeriod', 'gteq', 'P1M')), { facts: { delayPeriod: 'P30D' } }, 'UNDETERMINED'],
  ],
  '`event`': [
    [may(c('event', 'gt', { '@id': 'urn:fair' })), { world: { events: event } }, 'PERMITTED'],
    [
      may(c('event', 'eq', { '@id': 'urn:fair' })),
      { world: { events: event }, now: '2026-05-02T00:00:00Z' },
      'PERMITTED',
    ],
    [may(c('event', 'lt', { '@id': 'urn:fair' })), { world: { events: event } }, 'NOT_LICENSED'],
    [may(c('event', 'eq', { '@id': 'urn:fair' })), { facts: { event: 'urn:fair' } }, 'PERMITTED'],
    [may(c('event', 'gt', { '@id': 'urn:fair' })), {}, 'UNDETERMINED'],
  ],
  '`media`, `purpose`, `recipient`, `industry`, `product`, `deliveryChannel`, `device`, `fileFormat`, `system`, `systemDevice`, `unitOfCount`, `version`':
    [
      'media',
      'purpose',
      'recipient',
      'industry',
      'product',
      'deliveryChannel',
      'device',
      'fileFormat',
      'system',
      'systemDevice',
      'unitOfCount',
      'version',
    ].flatMap((operand) => [
      ...names(operand),
      [
        may(c(operand, 'eq', 'urn:all')),
        { ...partOf('urn:part', 'urn:all'), facts: { [operand]: 'urn:part' } },
        'PERMITTED',
      ] as const,
    ]),
  '`absolutePosition`, `absoluteSpatialPosition`, `absoluteTemporalPosition`, `relativePosition`, `relativeSpatialPosition`, `relativeTemporalPosition`, `spatialCoordinates`':
    [
      'absolutePosition',
      'absoluteSpatialPosition',
      'absoluteTemporalPosition',
      'relativePosition',
      'relativeSpatialPosition',
      'relativeTemporalPosition',
      'spatialCoordinates',
    ].map(opaque),
  '`creditLine`': [
    [
      may(c(`${PROFILE}creditLine`, 'isAnyOf', ['来源：国际在线', 'Source: CRI Online'])),
      { facts: { [`${PROFILE}creditLine`]: '来源：国际在线' } },
      'PERMITTED',
    ],
    [
      may(c(`${PROFILE}creditLine`, 'eq', '来源：国际在线')),
      { facts: { [`${PROFILE}creditLine`]: '来源：国际在线网' } },
      'NOT_LICENSED',
    ],
  ],
  '`depth`': compares(`${PROFILE}depth`, number(1), '1', '2', 'lteq'),
  '`tdm`': action('tdm'),
  '`aiTraining`': [
    ...action('aiTraining'),
    [aPolicy({ action: { '@id': `${PROFILE}tdm` } }), { action: `${PROFILE}aiTraining` }, 'NOT_LICENSED'],
  ],
  '`aiInput`': [
    ...action('aiInput'),
    [aPolicy({ action: { '@id': `${PROFILE}aiTraining` } }), { action: `${PROFILE}aiInput` }, 'NOT_LICENSED'],
  ],
  '`resell`': action('resell'),
};
