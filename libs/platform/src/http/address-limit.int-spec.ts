import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import { Public } from '../auth/public.decorator.js';
import { AddressLimited } from './address-limit.guard.js';

@Public()
@AddressLimited()
@Controller('public-things')
class ThingsController {
  @Post()
  @HttpCode(200)
  take(): string {
    return 'taken';
  }
}

class ThingsModule {}

describe('what one address may send', () => {
  const clock = new MovableClock('2026-09-10T01:00:30Z');
  let database: TestDatabase;
  let services: HttpApp[];

  beforeAll(async () => {
    database = await createTestDatabase([]);
    const module = { module: ThingsModule, controllers: [ThingsController] };
    const open = () =>
      openHttpApp(database, { rows: [], imports: [module], clock, variables: { PUBLIC_REQUESTS_A_MINUTE: '4' } });
    services = await Promise.all([open(), open()]);
  });
  afterAll(async () => {
    await Promise.all(services.map((service) => service.close()));
    await database.drop();
  });

  it('is counted by the minute, over all processes, by address', async () => {
    const [one, other] = services;
    if (one === undefined || other === undefined) throw new Error('no service');
    const post = (service: HttpApp, remoteAddress = '192.0.2.1') =>
      service.app.inject({ method: 'POST', url: '/public-things', remoteAddress });
    const taken = await Promise.all([post(one), post(other), post(one), post(other)]);
    expect(taken.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    const refused = await post(other);
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'ADDRESS_LIMITED', retryAfterSeconds: 30 });
    expect(refused.headers['retry-after']).toBe('30');
    expect((await post(one, '192.0.2.2')).statusCode).toBe(200);
    clock.moveTo('2026-09-10T01:01:00Z');
    expect((await post(one)).statusCode).toBe(200);
  });
});
