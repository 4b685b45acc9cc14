import { auditRows } from '@app/audit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { type HttpApp, openHttpApp } from '@test/http-app.js';
import type { SampleSignIn } from './index.js';
import { loadSampleParties, PartiesHttpModule, PartiesModule, partiesRows, SeedSampleParties } from './index.js';

export const PASSWORD = 'a password for tests';

/** Fields that tests read out of answers; every route answers with some of them. */
export interface AnswerBody {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly email: string;
  readonly number: string;
  readonly partnerId: string;
  readonly token: string;
  readonly prefix: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly ipRanges: readonly string[];
  readonly fields: readonly { readonly pointer: string }[];
  readonly items: readonly AnswerBody[];
  readonly account: { readonly id: string; readonly version: number };
  readonly partner: { readonly id: string; readonly name: string };
  readonly mandate: object;
  readonly operator: { readonly uscc: string };
  readonly actor: { readonly id: string; readonly partnerId: string };
  readonly report: { readonly body: object };
  readonly inWords: Readonly<Record<string, string>>;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: AnswerBody;
}

/** The parties behind real guards, filters and a real database, with the sample people; for tests. */
export class PartiesApp {
  private readonly tokens = new Map<string, string>();

  private constructor(
    private readonly service: HttpApp,
    /** Moves the service's time. */
    readonly clock: MovableClock,
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
    const service = await openHttpApp(database, {
      rows,
      imports: [PartiesModule, PartiesHttpModule],
      clock,
      sessions: 'RECORDED',
    });
    const seeded = await service.app
      .get(SeedSampleParties)
      .execute(loadSampleParties('samples/parties.json'), PASSWORD);
    return new PartiesApp(service, clock, database, seeded);
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.database.drop();
  }

  /**
   * @param options.as e-mail address of a sample person, who is signed in once
   * @param options.token sent instead, as it is
   * @param options.from address of the network the request comes from
   */
  async send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    options: { as?: string; token?: string; from?: string; body?: object; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const token = options.as === undefined ? options.token : await this.tokenOf(options.as);
    const answer = await this.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { ...options.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(options.from === undefined ? {} : { remoteAddress: options.from }),
      ...(options.body === undefined ? {} : { payload: options.body }),
    });
    const body: AnswerBody = JSON.parse(answer.body === '' ? '{}' : answer.body);
    return { status: answer.statusCode, headers: answer.headers, body };
  }

  signIn(email: string, password = PASSWORD, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', '/sessions', { body: { email, password }, headers });
  }

  /** Changes something on the version that was seen. */
  change(
    method: 'POST' | 'PUT' | 'PATCH',
    url: string,
    etag: string,
    options: { as: string; body: object },
  ): Promise<Answer> {
    return this.send(method, url, { ...options, headers: { 'if-match': etag } });
  }

  private async tokenOf(email: string): Promise<string> {
    const known = this.tokens.get(email);
    if (known !== undefined) return known;
    const { body } = await this.signIn(email);
    this.tokens.set(email, body.accessToken);
    return body.accessToken;
  }
}
