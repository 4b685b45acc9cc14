import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryPolicy } from '../../test/arbitrary-policies.js';
import { dateTime, decimal, iri } from '../domain/operands.js';
import type { Policy } from '../domain/policy.js';
import { ODRL, ODRL_CONTEXT } from '../domain/vocabulary.js';
import { parsePolicies, parseRequest, parseWorld } from './parse.js';
import { toJsonLd } from './to-json-ld.js';

const PREFIXES = '@prefix odrl: <http://www.w3.org/ns/odrl/2/> .\n@prefix ex: <http://example.org/> .\n';

async function refusal(text: string): Promise<unknown> {
  const parsed = await parsePolicies(text);
  return parsed.ok ? 'taken' : parsed.error;
}

function jsonLd(policy: object): string {
  return JSON.stringify({ '@context': ODRL_CONTEXT, uid: 'urn:p', ...policy });
}

describe('a policy that cannot be taken is refused whole', () => {
  it.each([
    [
      'Turtle that breaks off',
      `${PREFIXES}ex:p a odrl:Set ;\n  odrl:permission [ odrl:action `,
      { code: 'POLICY_SYNTAX', line: 4 },
    ],
    ['JSON that breaks off', '{\n  "uid": "urn:p",\n  "permission": [}\n', { code: 'POLICY_SYNTAX', line: 3 }],
    [
      'a context that would have to be fetched',
      '{"@context": "https://example.org/context.jsonld", "uid": "urn:p"}',
      { code: 'POLICY_CONTEXT_UNKNOWN', context: 'https://example.org/context.jsonld' },
    ],
    [
      'a misspelled property in JSON-LD, which would be dropped silently',
      jsonLd({ permission: [{ action: 'use', constrain: [{ leftOperand: 'count' }] }] }),
      { code: 'POLICY_TERM_UNSUPPORTED', term: 'constrain' },
    ],
    [
      'a misspelled property in Turtle',
      `${PREFIXES}ex:p a odrl:Set ; odrl:permission ex:r . ex:r odrl:action odrl:use ; odrl:constrain ex:c .`,
      { code: 'POLICY_TERM_UNSUPPORTED', at: 'http://example.org/r', term: `${ODRL}constrain` },
    ],
    [
      'an unknown action',
      jsonLd({ permission: [{ uid: 'urn:r', action: 'odrl:reed' }] }),
      { code: 'POLICY_TERM_UNSUPPORTED', at: 'urn:r', term: `${ODRL}reed` },
    ],
    [
      'an unknown operator',
      jsonLd({
        permission: [{ uid: 'urn:r', constraint: { leftOperand: 'count', operator: 'odrl:atMost', rightOperand: 1 } }],
      }),
      { code: 'POLICY_TERM_UNSUPPORTED', term: `${ODRL}atMost` },
    ],
    [
      'an unknown left operand',
      jsonLd({
        permission: [{ uid: 'urn:r', constraint: { leftOperand: 'odrl:datetime', operator: 'lt', rightOperand: 1 } }],
      }),
      { code: 'POLICY_TERM_UNSUPPORTED', term: `${ODRL}datetime` },
    ],
    [
      'a conflict strategy that is none',
      jsonLd({ conflict: 'use', permission: [{ action: 'use' }] }),
      { code: 'POLICY_TERM_UNSUPPORTED', term: 'use' },
    ],
    [
      'a rule that the document only names',
      `${PREFIXES}ex:p a odrl:Set ; odrl:permission ex:elsewhere .`,
      { code: 'POLICY_INCOMPLETE', missing: 'http://example.org/elsewhere' },
    ],
    ['a policy without rules', jsonLd({ '@type': 'Set' }), { code: 'POLICY_INCOMPLETE', at: 'urn:p' }],
    [
      'a document without a policy',
      `${PREFIXES}ex:a odrl:partOf ex:b .`,
      { code: 'POLICY_INCOMPLETE', missing: 'policy' },
    ],
    [
      'a constraint that contains itself',
      `${PREFIXES}ex:p odrl:permission ex:r . ex:r odrl:constraint ex:c . ex:c odrl:or ex:c .`,
      { code: 'POLICY_INCOMPLETE', missing: 'http://example.org/c' },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await refusal(text)).toMatchObject(expected);
  });
});

describe('ODRL as it is written', () => {
  it('spreads what stands on the policy over its rules', async () => {
    const text = jsonLd({
      '@type': 'Offer',
      assigner: 'urn:seller',
      target: 'urn:x',
      permission: [
        { uid: 'urn:r1', action: ['print', 'display'] },
        { uid: 'urn:r2', action: 'read', target: 'urn:y' },
      ],
    });
    const { policies } = must(await parsePolicies(text), 'policy');
    expect(policies[0]?.permission).toEqual([
      {
        uid: 'urn:r1',
        action: [{ uid: `${ODRL}print` }, { uid: `${ODRL}display` }],
        target: [{ uid: 'urn:x' }],
        assigner: ['urn:seller'],
      },
      { uid: 'urn:r2', action: [{ uid: `${ODRL}read` }], target: [{ uid: 'urn:y' }], assigner: ['urn:seller'] },
    ]);
  });

  it('names rules that have no name by their place', async () => {
    const { policies } = must(
      await parsePolicies(jsonLd({ permission: [{ action: 'print' }, { action: 'read' }] })),
      'policy',
    );
    expect(policies[0]?.permission?.map((rule) => rule.uid)).toEqual(['urn:p#permission-1', 'urn:p#permission-2']);
  });

  it('reads a request with what it says of the use', async () => {
    const text = jsonLd({
      '@type': 'Request',
      permission: {
        assignee: 'urn:a',
        action: 'distribute',
        target: ['urn:x', 'urn:y'],
        constraint: { leftOperand: 'spatial', operator: 'eq', rightOperand: 'CN' },
      },
    });
    const { uses } = must(await parseRequest(text), 'request');
    expect(uses.map((use) => use.target)).toEqual(['urn:x', 'urn:y']);
    expect(uses[0]?.facts.get('spatial')).toEqual({ values: ['CN'] });
  });

  it('reads a world: time, members, facts of one thing and of all', async () => {
    const text =
      `${PREFIXES}@prefix dct: <http://purl.org/dc/terms/> .\n` +
      `ex:w a ex:Sotw ; odrl:spatial "CN" . ex:currentTime dct:issued "2026-01-01T00:00:00Z" .\n` +
      `ex:a odrl:partOf ex:press ; odrl:industry "publishing" .`;
    const world = must(await parseWorld(text), 'world');
    expect(world.now?.toString()).toBe('2026-01-01T00:00:00Z');
    expect(world.facts.get('spatial')).toEqual({ values: ['CN'] });
    expect(world.factsOf.get('http://example.org/a')?.get('industry')).toEqual({ values: ['publishing'] });
    expect(world.relations.partOf.get('http://example.org/a')).toEqual(['http://example.org/press']);
  });

  it('reads when events are, the end exclusive', async () => {
    const text = `@prefix schema: <http://schema.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <urn:fair> schema:startDate "2026-05-01T00:00:00Z"^^xsd:dateTime ; schema:endDate "2026-05-08T00:00:00Z"^^xsd:dateTime .
      <urn:openEnded> schema:startDate "2026-05-01T00:00:00Z"^^xsd:dateTime .`;
    const { events } = must(await parseWorld(text), 'world');
    const [start, end] = ['2026-05-01T00:00:00Z', '2026-05-08T00:00:00Z'].map((each) => Temporal.Instant.from(each));
    expect(events?.get('urn:fair')).toEqual({ start, end });
    expect(events?.get('urn:openEnded')).toEqual({ start });
  });

  it('refuses a world whose clock has no zone', async () => {
    const text = '@prefix dct: <http://purl.org/dc/terms/> . <urn:w#currentTime> dct:issued "2026-01-01T00:00:00" .';
    expect(await parseWorld(text)).toMatchObject({
      ok: false,
      error: { code: 'POLICY_OPERAND_INVALID', at: 'currentTime' },
    });
  });
});

describe('a policy written as JSON-LD', () => {
  const license: Policy = {
    uid: 'urn:license:1',
    type: 'Agreement',
    profile: ['urn:profile:1'],
    permission: [
      {
        uid: 'urn:license:1#may',
        action: [
          { uid: `${ODRL}distribute` },
          {
            uid: `${ODRL}extract`,
            refinement: [{ leftOperand: 'percentage', operator: 'lteq', rightOperand: [decimal('12.50')] }],
          },
        ],
        target: [{ uid: 'urn:product:1', source: 'urn:works' }],
        assigner: ['urn:operator'],
        assignee: [{ uid: 'urn:partner' }],
        constraint: [
          {
            uid: 'urn:license:1#term',
            logical: 'andSequence',
            operands: [
              {
                leftOperand: 'dateTime',
                operator: 'gteq',
                rightOperand: [dateTime(Temporal.Instant.from('2026-01-01T00:00Z'))],
              },
              {
                leftOperand: 'dateTime',
                operator: 'lt',
                rightOperand: [dateTime(Temporal.Instant.from('2027-01-01T00:00Z'))],
              },
            ],
          },
          {
            leftOperand: 'spatial',
            operator: 'isAnyOf',
            rightOperand: [iri('urn:iso:std:iso:3166:-1:CN'), { value: 'HK' }],
          },
          { leftOperand: 'payAmount', operator: 'eq', rightOperand: [decimal(5)], unit: 'urn:iso:std:iso:4217:CNY' },
        ],
        duty: [
          {
            uid: 'urn:license:1#credit',
            action: [{ uid: `${ODRL}attribute` }],
            functions: { attributedParty: 'urn:operator' },
            consequence: [{ uid: 'urn:license:1#repair', action: [{ uid: `${ODRL}delete` }] }],
          },
        ],
      },
    ],
    prohibition: [
      {
        uid: 'urn:license:1#not',
        action: [{ uid: `${ODRL}grantUse` }],
        remedy: [{ uid: 'urn:license:1#remedy', action: [{ uid: `${ODRL}compensate` }] }],
      },
    ],
    obligation: [
      { uid: 'urn:license:1#inform', action: [{ uid: `${ODRL}inform` }], assignee: [{ uid: 'urn:partner' }] },
    ],
  };

  it('reads back the same', async () => {
    const { policies } = must(await parsePolicies(JSON.stringify(toJsonLd(license))), 'license');
    expect(policies).toEqual([license]);
  });

  it('reads back the same, whatever it is', async () => {
    const withRules = arbitraryPolicy.filter(
      ({ permission = [], prohibition = [] }) => permission.length + prohibition.length > 0,
    );
    const bare = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (_, each: unknown) => (Array.isArray(each) && each.length === 0 ? undefined : each)),
      ) as unknown;
    await fc.assert(
      fc.asyncProperty(withRules, async (policy) => {
        const { policies } = must(await parsePolicies(JSON.stringify(toJsonLd(policy))), 'policy');
        expect(bare(policies)).toEqual(bare([policy]));
      }),
      { numRuns: 60 },
    );
  });
});
