import { PROFILE } from '../src/domain/profile.js';
import { limited } from './support-probes.js';
import { c, compares, may, number, type Try } from './support-tries.js';

/** Operators and what joins constraints: rows of docs/odrl.md → what shows that they are true. */
export const CONSTRAINT_ROWS: Readonly<Record<string, readonly Try[]>> = {
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
};
