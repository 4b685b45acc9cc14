import { type Actor, ROLES, type Role } from '@app/kernel';
import type { IssuedToken } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { HeldSession } from '../application/session-starter.js';

export class SessionActorView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  readonly roles!: readonly Role[];

  @ApiProperty({ format: 'uuid', required: false, description: "Only for a partner's people" })
  readonly partnerId?: string;
}

export class SessionView {
  @ApiProperty({ description: 'Send it as `Authorization: Bearer …`' })
  readonly accessToken!: string;

  @ApiProperty({ enum: ['Bearer'] })
  readonly tokenType!: 'Bearer';

  @ApiProperty({ format: 'date-time', description: 'First instant at which the access token is refused, UTC' })
  readonly expiresAt!: string;

  @ApiProperty({ description: 'Trade it for the next pair before it expires; used twice, it ends the session' })
  readonly refreshToken!: string;

  @ApiProperty({ format: 'date-time', description: 'First instant at which the refresh token is refused, UTC' })
  readonly refreshExpiresAt!: string;

  @ApiProperty({ type: SessionActorView })
  readonly actor!: SessionActorView;
}

export function sessionView(actor: Actor, held: HeldSession, token: IssuedToken): SessionView {
  return {
    accessToken: token.accessToken,
    tokenType: token.tokenType,
    expiresAt: token.expiresAt.toString(),
    refreshToken: held.refreshToken,
    refreshExpiresAt: held.refreshExpiresAt.toString(),
    actor: {
      id: actor.id,
      roles: actor.roles,
      ...(actor.partnerId === undefined ? {} : { partnerId: actor.partnerId }),
    },
  };
}
