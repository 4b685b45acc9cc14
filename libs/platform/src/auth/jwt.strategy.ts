import { createSecretKey } from 'node:crypto';
import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { problem } from '../http/problem.js';
import { ACCESS_TOKEN_ISSUER, parseAccessClaims } from './access-claims.js';
import { AUTH_OPTIONS, type AuthOptions } from './auth-options.js';
import { SESSION_GATE, type SessionGate } from './session-gate.js';
import { unauthenticated } from './unauthenticated.js';

/** Name under which passport knows the strategy. */
export const ACCESS_TOKEN_STRATEGY = 'access-token';

/** A person whose token and session are both good. */
export interface SignedIn {
  readonly actor: Actor;
  readonly sessionId: string;
}

/** `Authorization: Bearer <token>`, HS256 only, judged by the process's clock and by the session on record. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, ACCESS_TOKEN_STRATEGY) {
  constructor(
    @Inject(AUTH_OPTIONS) options: AuthOptions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(SESSION_GATE) private readonly sessions: SessionGate | undefined,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: readyKey(options.accessTokenSecret),
      algorithms: ['HS256'],
      issuer: ACCESS_TOKEN_ISSUER,
      // WHY: not skipped but judged in validate(), by the injected clock, so that one clock rules issue and refusal.
      ignoreExpiration: true,
    });
  }

  /** @param payload of a token whose signature and issuer are good */
  async validate(payload: unknown): Promise<SignedIn> {
    const claims = parseAccessClaims(payload);
    if (claims === undefined) throw unauthenticated('TOKEN_INVALID');
    const now = this.clock.now();
    if (now.epochMilliseconds >= claims.exp * 1000) throw unauthenticated('TOKEN_EXPIRED');
    const admitted = await this.sessions?.admit({ sessionId: claims.sid, accountId: claims.sub }, now);
    if (admitted === undefined) throw unauthenticated('SESSION_OVER');
    if (admitted.ok) return { actor: admitted.value, sessionId: claims.sid };
    throw admitted.error.code === 'SESSION_OVER' ? unauthenticated('SESSION_OVER') : problem(admitted.error);
  }
}

/**
 * The secret as a key: given as a text it is first tried as a public key, then made into this one, at every request.
 * The strategy hands on what it is given to jsonwebtoken, which takes keys; its own types know texts and bytes only.
 */
function readyKey(secret: string): Buffer {
  return createSecretKey(secret, 'utf8') as unknown as Buffer;
}
