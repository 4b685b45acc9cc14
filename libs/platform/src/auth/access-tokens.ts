import { type Actor, CLOCK, type Clock, NEW_ID, type NewId } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ACCESS_TOKEN_ISSUER, type AccessClaims } from './access-claims.js';
import { AUTH_OPTIONS, type AuthOptions } from './auth-options.js';

/** A token as the signed-in person receives it (RFC 6750). */
export interface IssuedToken {
  readonly accessToken: string;
  readonly tokenType: 'Bearer';
  /** First instant at which it is refused. */
  readonly expiresAt: Temporal.Instant;
}

/** Signs short-lived access tokens. */
@Injectable()
export class AccessTokens {
  private readonly jwt: JwtService;

  /** @throws Error when the secret is shorter than the hash (RFC 7518, section 3.2); its value is never shown */
  constructor(
    @Inject(AUTH_OPTIONS) private readonly options: AuthOptions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {
    if (Buffer.byteLength(options.accessTokenSecret) < 32) {
      throw new Error('INVARIANT: the secret of access tokens has at least 32 bytes');
    }
    this.jwt = new JwtService({ secret: options.accessTokenSecret, signOptions: { algorithm: 'HS256' } });
  }

  /**
   * A token for a signed-in person, good from now for `accessTokenMinutes` and while the session is.
   * @throws Error `INVARIANT` for an actor that is no person: machines and jobs never hold one
   */
  async issue(actor: Actor, sessionId: string): Promise<IssuedToken> {
    if (actor.kind !== 'PERSON') throw new Error(`INVARIANT: no access token for an actor of kind ${actor.kind}`);
    const iat = Math.floor(this.clock.now().epochMilliseconds / 1000);
    const exp = iat + this.options.accessTokenMinutes * 60;
    const claims: AccessClaims = {
      iss: ACCESS_TOKEN_ISSUER,
      jti: this.newId(),
      sid: sessionId,
      sub: actor.id,
      roles: actor.roles,
      ...(actor.partnerId === undefined ? {} : { partnerId: actor.partnerId }),
      iat,
      exp,
    };
    return {
      accessToken: await this.jwt.signAsync({ ...claims }),
      tokenType: 'Bearer',
      expiresAt: Temporal.Instant.fromEpochMilliseconds(exp * 1000),
    };
  }
}
