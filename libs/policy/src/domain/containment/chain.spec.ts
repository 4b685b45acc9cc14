import { describe, expect, it } from '@jest/globals';
import { decimal, text } from '../operands.js';
import type { Policy } from '../policy.js';
import { profileIri } from '../profile.js';
import { fullName } from '../vocabulary.js';
import { chainWithin, subLicensingDepth } from './chain.js';

function grant(uid: string, from: string, to: string, territory: string, depth?: number): Policy {
  const rule = { target: [{ uid: 'urn:news' }], assigner: [from], assignee: [{ uid: to }] };
  const limit = { leftOperand: profileIri('depth'), operator: 'lteq' as const, rightOperand: [decimal(depth ?? 0)] };
  const grantUse = { uid: `${uid}#sub`, ...rule, action: [{ uid: fullName('grantUse'), refinement: [limit] }] };
  return {
    uid,
    type: 'Agreement',
    permission: [
      {
        uid: `${uid}#may`,
        ...rule,
        action: [{ uid: fullName('distribute') }],
        constraint: [{ leftOperand: 'spatial', operator: 'isAnyOf', rightOperand: [text(territory)] }],
      },
      ...(depth === undefined ? [] : [grantUse]),
    ],
  };
}

describe('a chain of authority', () => {
  const mandate = grant('urn:mandate', 'urn:owner', 'urn:operator', '142', 2);
  const license = grant('urn:license', 'urn:operator', 'urn:agent', '030', 1);

  it('is told link by link', () => {
    const sublicense = grant('urn:sublicense', 'urn:agent', 'urn:paper', 'JP');
    const links = chainWithin([mandate, license, sublicense]);
    expect(links.map(({ child, parent, within }) => [child, parent, within])).toEqual([
      ['urn:license', 'urn:mandate', true],
      ['urn:sublicense', 'urn:license', true],
    ]);
  });

  it('breaks where a link grants more, is granted by another, or goes too deep', () => {
    const faults = (child: Policy): string[] => {
      const [link] = chainWithin([license, child]);
      const told = [...(link?.grants.flatMap(({ dimensions }) => dimensions) ?? []), ...(link?.authority ?? [])];
      return told
        .filter(({ within }) => !within)
        .map(({ dimension, outside }) => `${dimension}: ${outside.join(', ')}`);
    };
    expect(faults(grant('urn:wide', 'urn:agent', 'urn:paper', '142'))).toEqual(['territory: spatial isAnyOf 142']);
    expect(faults(grant('urn:false', 'urn:stranger', 'urn:paper', 'JP'))).toEqual(['grantor: urn:stranger']);
    expect(faults(grant('urn:deep', 'urn:agent', 'urn:paper', 'JP', 1))).toEqual([
      'sublicensing: depth 1 of at most 0',
    ]);
  });

  it('may be lengthened as often as grantUse says, and not at all without it', () => {
    expect([mandate, license].map(subLicensingDepth)).toEqual([2, 1]);
    expect(subLicensingDepth(grant('urn:last', 'urn:agent', 'urn:paper', 'JP'))).toBe(0);
  });
});
