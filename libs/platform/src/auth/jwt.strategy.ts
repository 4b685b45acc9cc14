import { type Actor, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { ACCESS_TOKEN_ISSUER, actorOf, parseAccessClaims } from './access-claims.js';
import { AUTH_OPTIONS, type AuthOptions } from './auth-options.js';
import { unauthenticated } from './unauthenticated.js';

/** Name under which passport knows the strategy. */
export const ACCESS_TOKEN_STRATEGY = 'access-token';

/** `Authorization: Bearer <token>`, HS256 only, judged by the process's clock. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, ACCESS_TOKEN_STRATEGY) {
  constructor(
    @Inject(AUTH_OPTIONS) options: AuthOptions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: options.accessTokenSecret,
      algorithms: ['HS256'],
      issuer: ACCESS_TOKEN_ISSUER,
      // WHY: not skipped but judged in validate(), by the injected clock, so that one clock rules issue and refusal.
      ignoreExpiration: true,
    });
  }

  /** @param payload of a token whose signature and issuer are good */
  validate(payload: unknown): Actor {
    const claims = parseAccessClaims(payload);
    if (claims === undefined) throw unauthenticated('TOKEN_INVALID');
    if (this.clock.now().epochMilliseconds >= claims.exp * 1000) throw unauthenticated('TOKEN_EXPIRED');
    return actorOf(claims);
  }
}
