import { type Actor, CLOCK, err, NEW_ID, ok, PUBLIC_ACTOR } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Global, Module, Post } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AccessTokens } from './access-tokens.js';
import { AuthModule } from './auth.module.js';
import { AUTH_OPTIONS } from './auth-options.js';
import { CurrentActor } from './current-actor.decorator.js';
import { CurrentSession } from './current-session.decorator.js';
import { MACHINE_GATE, type MachineGate, type MachineRefusal } from './machine-gate.js';
import { Public } from './public.decorator.js';
import { RequireRole } from './require-role.decorator.js';
import { RequireScope } from './require-scope.decorator.js';
import { SESSION_GATE, type SessionGate, type SessionRefusal } from './session-gate.js';

const SECRET = 'a secret for tests only, 32 bytes or more';
let now = Temporal.Instant.from('2026-03-10T12:00:00Z');
let ids = 0;

@Controller()
class ProbeController {
  @Get('signed-in')
  signedIn(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Public()
  @Get('public')
  open(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @RequireRole('DESK', 'LEGAL')
  @Get('staff')
  staff(@CurrentActor() actor: Actor): Actor {
    return actor;
  }
}

@Controller('api/v1')
class MachineController {
  @Get('works/1')
  read(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post('works')
  write(): void {}

  @RequireScope('usage:read')
  @Post('works/counts')
  count(): void {}

  @Get('accounts')
  people(): void {}

  @Public()
  @Get('verify')
  verify(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Get('session')
  session(@CurrentSession() sessionId?: string): { sessionId?: string } {
    return sessionId === undefined ? {} : { sessionId };
  }
}

/** What the record says; the tests change it. */
const record = {
  people: new Map<string, Actor | SessionRefusal>(),
  machine: ok<Actor>({ kind: 'TOKEN', id: 'token-1', roles: ['PARTNER'], partnerId: 'p-1', scopes: ['works:read'] }) as
    | ReturnType<typeof ok<Actor>>
    | ReturnType<typeof err<MachineRefusal>>,
};
const sessions: SessionGate = {
  admit: async ({ sessionId }) => {
    const found = record.people.get(sessionId) ?? ({ code: 'SESSION_OVER' } as const);
    return 'code' in found ? err(found) : ok(found);
  },
};
const machines: MachineGate = {
  admit: async (token) => (token === 'imp_good' ? record.machine : err({ code: 'UNAUTHENTICATED' })),
};

@Global()
@Module({
  providers: [
    { provide: SESSION_GATE, useValue: sessions },
    { provide: MACHINE_GATE, useValue: machines },
    { provide: AUTH_OPTIONS, useValue: { accessTokenSecret: SECRET, accessTokenMinutes: 15 } },
    { provide: CLOCK, useValue: { now: () => now } },
    { provide: NEW_ID, useValue: () => `id-${++ids}` },
  ],
  exports: [AUTH_OPTIONS, CLOCK, NEW_ID, SESSION_GATE, MACHINE_GATE],
})
class RootModule {}

const partner: Actor = { kind: 'PERSON', id: 'account-1', roles: ['PARTNER'], partnerId: 'partner-1' };
const clerk: Actor = { kind: 'PERSON', id: 'account-2', roles: ['DESK'] };

describe('the guards', () => {
  let app: NestFastifyApplication;
  const get = async (url: string, authorization?: string) => {
    const answer = await app.inject({ url, headers: authorization === undefined ? {} : { authorization } });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };
  const bearer = async (actor: Actor) => {
    record.people.set(`session-of-${actor.id}`, actor);
    return `Bearer ${(await app.get(AccessTokens).issue(actor, `session-of-${actor.id}`)).accessToken}`;
  };
  const forged = (payload: object, secret = SECRET, algorithm: 'HS256' | 'HS512' = 'HS256') =>
    `Bearer ${new JwtService({}).sign(payload, { secret, algorithm })}`;

  beforeAll(async () => {
    const module = await Test.createTestingModule({
      imports: [RootModule, AuthModule],
      controllers: [ProbeController, MachineController],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => app.close());

  it('let in who holds a token, as the actor it was issued to', async () => {
    expect(await get('/signed-in', await bearer(partner))).toEqual({ status: 200, body: partner });
    expect(await get('/staff', await bearer(clerk))).toEqual({ status: 200, body: clerk });
  });

  it('know nobody on a public route without a token, and the caller with one', async () => {
    expect(await get('/public')).toEqual({ status: 200, body: PUBLIC_ACTOR });
    expect(await get('/public', await bearer(clerk))).toEqual({ status: 200, body: clerk });
  });

  it('refuse a missing token with 401 where a person is needed', async () => {
    expect((await get('/signed-in')).status).toBe(401);
    expect((await get('/staff')).status).toBe(401);
  });

  it('refuse the wrong role with 403', async () => {
    expect((await get('/staff', await bearer(partner))).status).toBe(403);
  });

  it('refuse a token at the instant it expires, not a millisecond before', async () => {
    const issuedAt = now;
    const token = await bearer(partner);
    now = issuedAt.add({ minutes: 15 }).subtract({ milliseconds: 1 });
    expect((await get('/signed-in', token)).status).toBe(200);
    now = issuedAt.add({ minutes: 15 });
    expect((await get('/signed-in', token)).status).toBe(401);
    expect((await get('/public', token)).status).toBe(401);
    now = issuedAt;
  });

  const good = {
    iss: 'imprimatur',
    jti: 'x',
    sid: 's',
    sub: 'account-1',
    roles: ['ADMIN'],
    iat: 1,
    exp: 4_000_000_000,
  };
  const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from(JSON.stringify(good)).toString('base64url')}.`;
  it.each([
    ['nonsense', 'Bearer nonsense'],
    ['an empty token', 'Bearer '],
    ['another scheme', 'Basic YTpi'],
    ['no signature', `Bearer ${unsigned}`],
    ['another secret', forged(good, 'another secret that is also long enough')],
    ['another algorithm', forged(good, SECRET, 'HS512')],
    ['another issuer', forged({ ...good, iss: 'somebody' })],
    ['an unknown role', forged({ ...good, roles: ['OWNER'] })],
    ['no session', forged({ ...good, sid: '' })],
    ['a session on no record', forged(good)],
    ['no subject', forged({ ...good, sub: '' })],
    ['no expiry', forged({ iss: 'imprimatur', jti: 'x', sid: 's', sub: 'account-1', roles: [] })],
  ])('refuse %s with 401, on public routes too', async (_, authorization) => {
    expect((await get('/signed-in', authorization)).status).toBe(401);
    expect((await get('/public', authorization)).status).toBe(401);
  });

  it('issue tokens to persons only', async () => {
    await expect(app.get(AccessTokens).issue(PUBLIC_ACTOR, 's')).rejects.toThrow('INVARIANT');
  });

  describe('ask the record with every request', () => {
    it('and take the roles it has now, not those of the token', async () => {
      const token = await bearer(clerk);
      record.people.set('session-of-account-2', { ...clerk, roles: ['LEGAL'] });
      expect((await get('/staff', token)).body).toMatchObject({ roles: ['LEGAL'] });
      record.people.set('session-of-account-2', { ...clerk, roles: ['ADMIN'] });
      expect((await get('/staff', token)).status).toBe(403);
      expect((await get('/api/v1/session', token)).body).toEqual({ sessionId: 'session-of-account-2' });
    });

    it('and refuse a session that is over, and a partner that is not served', async () => {
      const token = await bearer(partner);
      record.people.set('session-of-account-1', { code: 'SESSION_OVER' });
      expect((await get('/signed-in', token)).status).toBe(401);
      expect((await get('/public', token)).status).toBe(401);
      record.people.set('session-of-account-1', { code: 'PARTNER_NOT_ACTIVE', standing: 'SUSPENDED' });
      expect((await get('/signed-in', token)).status).toBe(403);
    });
  });

  describe('hold a machine to its scopes', () => {
    const as = 'Bearer imp_good';
    const post = async (url: string) =>
      (await app.inject({ method: 'POST', url, headers: { authorization: as } })).statusCode;

    it('by address and method, or by what the route says, and let it nowhere else', async () => {
      expect((await get('/api/v1/works/1', as)).body).toMatchObject({ kind: 'TOKEN', id: 'token-1' });
      expect((await get('/api/v1/verify', as)).body).toMatchObject({ kind: 'TOKEN' });
      expect((await get('/api/v1/works/1?x=/api/v1/accounts', as)).status).toBe(200);
      expect(await post('/api/v1/works')).toBe(403);
      expect(await post('/api/v1/works/counts')).toBe(403);
      expect((await get('/api/v1/accounts', as)).status).toBe(403);
      expect((await get('/signed-in', as)).status).toBe(403);
    });

    it('and refuse an unknown one, one from elsewhere, and one that asks too often, on public routes too', async () => {
      expect((await get('/api/v1/works/1', 'Bearer imp_bad')).status).toBe(401);
      const good = record.machine;
      record.machine = err({ code: 'TOKEN_IP_REFUSED', address: '192.0.2.1' });
      expect((await get('/api/v1/verify', as)).status).toBe(403);
      record.machine = err({ code: 'TOKEN_EXPIRED', expiredAt: '2026-03-10T12:00:00Z' });
      expect((await get('/api/v1/works/1', as)).status).toBe(401);
      record.machine = err({ code: 'RATE_LIMITED', perMinute: 60, retryAfterSeconds: 7 });
      expect((await get('/api/v1/works/1', as)).status).toBe(429);
      record.machine = good;
    });
  });
});
