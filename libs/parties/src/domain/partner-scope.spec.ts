import { type Actor, PUBLIC_ACTOR, systemActor } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { STAFF_ROLES } from './account.js';
import { managesPeople, mayManageParties, visibleTo } from './partner-scope.js';

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
    for (const role of STAFF_ROLES) {
      expect(visibleTo(person([role]))).toEqual({ kind: 'ALL' });
      expect(mayManageParties(person([role]))).toBe(role === 'ADMIN');
    }
    expect(visibleTo(systemActor('parties.seed'))).toEqual({ kind: 'ALL' });
  });

  it("lets a partner's administrator manage that partner's people alone, and says nothing of others", () => {
    const admin = person(['PARTNER', 'PARTNER_ADMIN'], 'p-1');
    const codeOf = (actor: Actor, partnerId?: string) => {
      const may = managesPeople(actor, partnerId);
      return may.ok ? 'OK' : may.error.code;
    };
    expect(codeOf(admin, 'p-1')).toBe('OK');
    expect(codeOf(admin, 'p-2')).toBe('PARTNER_UNKNOWN');
    expect(codeOf(admin)).toBe('FORBIDDEN_ROLE');
    expect(codeOf(person(['PARTNER'], 'p-1'), 'p-1')).toBe('FORBIDDEN_ROLE');
    expect(codeOf({ ...admin, kind: 'TOKEN' }, 'p-1')).toBe('FORBIDDEN_ROLE');
    expect([codeOf(person(['ADMIN']), 'p-1'), codeOf(person(['ADMIN']))]).toEqual(['OK', 'OK']);
    expect(codeOf(person(['DESK']), 'p-1')).toBe('FORBIDDEN_ROLE');
  });
});
