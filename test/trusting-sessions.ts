import { type Actor, ok } from '@app/kernel';
import { AccessTokens, SESSION_GATE, type SessionGate } from '@app/platform';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';

/** Sessions of people who are on no record: a test says who asks, and that counts. */
class TrustingSessions implements SessionGate {
  readonly people = new Map<string, Actor>();

  async admit({ sessionId }: { readonly sessionId: string }) {
    const actor = this.people.get(sessionId);
    return actor === undefined ? ({ ok: false, error: { code: 'SESSION_OVER' } } as const) : ok(actor);
  }
}

/** In every tested application its own; `overrideProvider(SESSION_GATE)` puts it before the real one. */
export const trustingSessions = (): SessionGate => new TrustingSessions();

/** For applications without the feature that keeps sessions. */
@Global()
@Module({ providers: [{ provide: SESSION_GATE, useFactory: trustingSessions }], exports: [SESSION_GATE] })
export class TrustingSessionsModule {}

/** `Authorization` of anybody, in an application whose sessions are trusting. */
export async function bearerOf(app: INestApplicationContext, actor: Actor): Promise<string> {
  const sessions = app.get<TrustingSessions>(SESSION_GATE, { strict: false });
  const sessionId = `session-of-${JSON.stringify(actor)}`;
  sessions.people.set(sessionId, actor);
  return `Bearer ${(await app.get(AccessTokens).issue(actor, sessionId)).accessToken}`;
}
