import { type Actor, PUBLIC_ACTOR, ROLES, systemActor } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { mayManageParties, visibleTo } from './partner-scope.js';

const person = (roles: Actor['roles'], partnerId?: string): Actor => ({
  kind: 'PERSON',
  id: 'a-1',
  roles,
  ...(partnerId === undefined ? {} : { partnerId }),
});

describe('the tenant check', () => {
  it('shows a partner itself alone, even with a role it should not have', () => {
    expect(visibleTo(person(['PARTNER'], 'p-1'))).toEqual({ kind: 'OWN', partnerId: 'p-1' });
    expect(visibleTo(person(['PARTNER', 'ADMIN'], 'p-1'))).toEqual({ kind: 'OWN', partnerId: 'p-1' });
    expect(mayManageParties(person(['PARTNER', 'ADMIN'], 'p-1'))).toBe(false);
  });

  it('shows the public nobody', () => {
    expect(visibleTo(PUBLIC_ACTOR)).toEqual({ kind: 'NONE' });
    expect(visibleTo(person([]))).toEqual({ kind: 'NONE' });
    expect(visibleTo(person(['PARTNER']))).toEqual({ kind: 'NONE' });
  });

  it("shows the operator's people and jobs everybody, and lets only ADMIN manage them", () => {
    for (const role of ROLES.filter((each) => each !== 'PARTNER')) {
      expect(visibleTo(person([role]))).toEqual({ kind: 'ALL' });
      expect(mayManageParties(person([role]))).toBe(role === 'ADMIN');
    }
    expect(visibleTo(systemActor('parties.seed'))).toEqual({ kind: 'ALL' });
  });
});
