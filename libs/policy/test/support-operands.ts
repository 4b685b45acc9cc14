import { PROFILE } from '../src/domain/profile.js';
import { aPolicy } from './support-probes.js';
import {
  action,
  c,
  compares,
  event,
  lasts,
  may,
  names,
  number,
  opaque,
  orders,
  partOf,
  type Try,
} from './support-tries.js';

/** Left operands and the actions of our profile: rows of docs/odrl.md → what shows that they are true. */
export const OPERAND_ROWS: Readonly<Record<string, readonly Try[]>> = {
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
