import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isVocabularyAction, vocabularyActions } from '../src/domain/actions.js';
import { valueKindOf } from '../src/domain/comparators.js';
import { PROFILE, PROFILE_ACTIONS, PROFILE_OPERANDS } from '../src/domain/profile.js';
import { LEFT_OPERANDS, LOGICAL_OPERATORS, ODRL, OPERATORS, POLICY_TYPES } from '../src/domain/vocabulary.js';
import { MATRIX } from './support-matrix.js';
import { aPolicy, decisionOn, outcome } from './support-probes.js';

const STATUSES = ['supported', 'refused', 'ignored'];
const page = readFileSync(join(process.cwd(), 'docs/odrl.md'), 'utf8');

/** Rows of the page's tables: first cell, and what is said of it. */
const rows = page
  .split('\n')
  .filter(
    (line) =>
      line.startsWith('| ') &&
      !line.startsWith('| term') &&
      !line.startsWith('| strategy') &&
      !line.startsWith('| left'),
  )
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| |\s*\|$/g, '').trim()))
  .map(([term = '', status = '']) => ({ term, status }));

/** Terms in the first cells that are one word of code. */
const termsOnPage = new Set(rows.flatMap(({ term }) => [...term.matchAll(/`(\w+)`/g)].map(([, word]) => word)));

describe('the support matrix in docs/odrl.md', () => {
  it('has a row for whatever is tried, and tries every row', () => {
    expect(rows.map(({ term }) => term)).toEqual(Object.keys(MATRIX));
    expect(rows.filter(({ status }) => !STATUSES.includes(status))).toEqual([]);
  });

  it.each([
    ['type', POLICY_TYPES],
    ['operator', OPERATORS],
    ['logical operator', LOGICAL_OPERATORS],
    ['left operand', LEFT_OPERANDS],
    ['term of the profile', [...PROFILE_ACTIONS, ...PROFILE_OPERANDS]],
  ])('names every %s of the code', (_, terms) => {
    expect(terms.filter((term) => !termsOnPage.has(term))).toEqual([]);
  });

  it('calls a left operand unknown for good exactly where the code does', () => {
    const opaque = rows.filter(({ term, status }) => status === 'ignored' && term.includes('Position'));
    const named = opaque.flatMap(({ term }) => [...term.matchAll(/`(\w+)`/g)].map(([, word]) => word));
    expect(named.toSorted()).toEqual(LEFT_OPERANDS.filter((name) => valueKindOf(name) === 'OPAQUE').toSorted());
  });

  it.each(rows)('$term: $status', async ({ term, status }) => {
    const tries = MATRIX[term] ?? [];
    expect(tries).not.toHaveLength(0);
    for (const [documents, tried, expected] of tries) {
      expect({ tried, outcome: await outcome(documents, tried) }).toEqual({ tried, outcome: expected });
    }
    const isRefused = tries.every(([, , expected]) => expected.startsWith('POLICY_'));
    expect(isRefused && term !== '`conflict`').toBe(status === 'refused');
  });

  it('takes every action of the vocabulary', async () => {
    for (const action of vocabularyActions()) {
      expect(isVocabularyAction(ODRL + action)).toBe(true);
      expect([action, await outcome(aPolicy({ action }), { action })]).toEqual([action, 'PERMITTED']);
    }
  });
});

describe('what is owed', () => {
  it('tells the exact credit line and the price with the duty', async () => {
    const duty = {
      uid: 'urn:p#credit',
      attributedParty: 'urn:we',
      action: [
        {
          'rdf:value': { '@id': 'odrl:attribute' },
          refinement: [{ leftOperand: `${PROFILE}creditLine`, operator: 'eq', rightOperand: '来源：国际在线' }],
        },
      ],
    };
    expect((await decisionOn(aPolicy({ duty: [duty] }))).duties).toMatchObject([
      { role: 'DUTY', functions: { attributedParty: 'urn:we' }, terms: [`${PROFILE}creditLine eq 来源：国际在线`] },
    ]);
  });

  it('is the remedy of a prohibition, and nothing of one that gives way', async () => {
    const prohibition = [{ uid: 'urn:p#not', action: 'print', remedy: [{ uid: 'urn:p#remedy', action: 'delete' }] }];
    const [strict, lenient] = [undefined, 'perm'].map((conflict) =>
      aPolicy({}, { prohibition, ...(conflict ? { conflict } : {}) }),
    );
    expect((await decisionOn(strict ?? {})).duties).toMatchObject([{ role: 'REMEDY', action: ['delete'] }]);
    const decision = await decisionOn(lenient ?? {});
    expect(decision.duties).toEqual([]);
    expect(decision.because).toMatchObject([{ active: true }, { active: true, overruled: 'perm' }]);
  });
});
