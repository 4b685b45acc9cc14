import { describe, expect, it } from '@jest/globals';
import { type AuthorizationPremises, authorization, type MissingLeg } from './authorization.js';

/** Publisher's statement, clauses 2 and 3: agreement and certificate and credit, or nothing. */
const TABLE: readonly [
  AuthorizationPremises['agreement'],
  AuthorizationPremises['certificate'],
  AuthorizationPremises['credit'],
  boolean,
  readonly MissingLeg[],
][] = [
  ['SIGNED', 'VALID_AND_COVERING', 'PRESENT', true, []],
  ['SIGNED', 'VALID_AND_COVERING', 'MISSING', false, ['credit']],
  ['SIGNED', 'NOT_COVERING', 'PRESENT', false, ['certificate']],
  ['SIGNED', 'NOT_COVERING', 'MISSING', false, ['certificate', 'credit']],
  ['MISSING', 'VALID_AND_COVERING', 'PRESENT', false, ['agreement']],
  ['MISSING', 'VALID_AND_COVERING', 'MISSING', false, ['agreement', 'credit']],
  ['MISSING', 'NOT_COVERING', 'PRESENT', false, ['agreement', 'certificate']],
  ['MISSING', 'NOT_COVERING', 'MISSING', false, ['agreement', 'certificate', 'credit']],
];

describe('a use is authorized in one row of eight', () => {
  it.each(TABLE)(
    'agreement %s, certificate %s, credit %s: %s',
    (agreement, certificate, credit, authorized, missing) => {
      expect(authorization({ agreement, certificate, credit })).toEqual({ authorized, missing });
    },
  );
});
