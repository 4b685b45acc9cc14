import { type Actor, CLOCK, NEW_ID, PUBLIC_ACTOR } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Global, Module } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AccessTokens } from './access-tokens.js';
import { AuthModule } from './auth.module.js';
import { AUTH_OPTIONS } from './auth-options.js';
import { CurrentActor } from './current-actor.decorator.js';
import { Public } from './public.decorator.js';
import { RequireRole } from './require-role.decorator.js';

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

@Global()
@Module({
  providers: [
    { provide: AUTH_OPTIONS, useValue: { accessTokenSecret: SECRET, accessTokenMinutes: 15 } },
    { provide: CLOCK, useValue: { now: () => now } },
    { provide: NEW_ID, useValue: () => `id-${++ids}` },
  ],
  exports: [AUTH_OPTIONS, CLOCK, NEW_ID],
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
  const bearer = async (actor: Actor) => `Bearer ${(await app.get(AccessTokens).issue(actor)).accessToken}`;
  const forged = (payload: object, secret = SECRET, algorithm: 'HS256' | 'HS512' = 'HS256') =>
    `Bearer ${new JwtService({}).sign(payload, { secret, algorithm })}`;

  beforeAll(async () => {
    const module = await Test.createTestingModule({
      imports: [RootModule, AuthModule],
      controllers: [ProbeController],
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

  const good = { iss: 'imprimatur', jti: 'x', sub: 'account-1', roles: ['ADMIN'], iat: 1, exp: 4_000_000_000 };
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
    ['no subject', forged({ ...good, sub: '' })],
    ['no expiry', forged({ iss: 'imprimatur', jti: 'x', sub: 'account-1', roles: [] })],
  ])('refuse %s with 401, on public routes too', async (_, authorization) => {
    expect((await get('/signed-in', authorization)).status).toBe(401);
    expect((await get('/public', authorization)).status).toBe(401);
  });

  it('issue tokens to persons only', async () => {
    await expect(app.get(AccessTokens).issue(PUBLIC_ACTOR)).rejects.toThrow('INVARIANT');
  });
});
