import { describe, expect, it } from '@jest/globals';
import { merged, mergeFields, proposed } from './merge-fields.js';

const base = { reasons: 'old', name: 'Platform', address: 'a@b.example', signature: '' };
const mine = { reasons: 'mine', name: 'Platform', address: 'mine@b.example', signature: '' };
const theirs = { reasons: 'theirs', name: 'Platform Ltd', address: 'a@b.example', signature: '' };
const fields = mergeFields(base, mine, theirs);

describe('what was written here against what stands now', () => {
  it('differs by field, and says which side changed it', () => {
    expect(fields.map(({ name, changed }) => [name, changed])).toEqual([
      ['reasons', 'BOTH'],
      ['name', 'THEIRS'],
      ['address', 'MINE'],
    ]);
  });

  it('is proposed where only one side changed it; where both did the person is asked', () => {
    expect(fields.map(proposed)).toEqual([undefined, 'THEIRS', 'MINE']);
  });

  it('becomes what was chosen, field by field', () => {
    expect(merged(mine, fields, { reasons: 'THEIRS', name: 'THEIRS', address: 'MINE' })).toEqual({
      reasons: 'theirs',
      name: 'Platform Ltd',
      address: 'mine@b.example',
      signature: '',
    });
  });
});
