import { auditRows } from '@app/audit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import type { SampleSignIn } from './index.js';
import { loadSampleParties, PartiesHttpModule, PartiesModule, partiesRows, SeedSampleParties } from './index.js';

export const PASSWORD = 'a password for tests';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is asserted on, field by field
  readonly body: any; // oxlint-disable-line typescript/no-explicit-any
}

/** The parties behind real guards, filters and a real database, with the sample people; for tests. */
export class PartiesApp {
  private readonly tokens = new Map<string, string>();

  private constructor(
    private readonly service: HttpApp,
    readonly database: TestDatabase,
    readonly signIns: readonly SampleSignIn[],
  ) {}

  get app(): NestFastifyApplication {
    return this.service.app;
  }

  /** It is 2026-03-10, noon in London. */
  static async open(): Promise<PartiesApp> {
    const rows = [...partiesRows, ...auditRows];
    const database = await createTestDatabase(rows);
    const clock = new MovableClock('2026-03-10T12:00:00Z');
    const service = await openHttpApp(database, { rows, imports: [PartiesModule, PartiesHttpModule], clock });
    const seeded = await service.app
      .get(SeedSampleParties)
      .execute(loadSampleParties('samples/parties.json'), PASSWORD);
    return new PartiesApp(service, database, seeded);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.database.drop();
  }

  /** @param options.as e-mail address of a sample person, who is signed in once */
  async send(
    method: 'GET' | 'POST',
    url: string,
    options: { as?: string; body?: object; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const token = options.as === undefined ? undefined : await this.tokenOf(options.as);
    const answer = await this.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { ...options.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(options.body === undefined ? {} : { payload: options.body }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }

  signIn(email: string, password = PASSWORD, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', '/sessions', { body: { email, password }, headers });
  }

  private async tokenOf(email: string): Promise<string> {
    const known = this.tokens.get(email);
    if (known !== undefined) return known;
    const { body } = await this.signIn(email);
    this.tokens.set(email, body.accessToken);
    return body.accessToken;
  }
}
