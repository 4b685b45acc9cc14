import { PROFILE } from '../src/domain/profile.js';
import { aPolicy } from './support-probes.js';
import { c, clash, forbid, number, owing, partOf, report, type Try, typed, unread } from './support-tries.js';

/** Policies, rules, actions, parties and duties: rows of docs/odrl.md → what shows that they are true. */
export const RULE_ROWS: Readonly<Record<string, readonly Try[]>> = {
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
};
