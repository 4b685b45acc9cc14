import { ROLES, type Role } from '@app/kernel';
import type { IssuedToken } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { Account } from '../domain/account.js';

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

  @ApiProperty({ format: 'date-time', description: 'First instant at which the token is refused, UTC' })
  readonly expiresAt!: string;

  @ApiProperty({ type: SessionActorView })
  readonly actor!: SessionActorView;
}

export function sessionView(account: Account, token: IssuedToken): SessionView {
  return {
    accessToken: token.accessToken,
    tokenType: token.tokenType,
    expiresAt: token.expiresAt.toString(),
    actor: {
      id: account.id,
      roles: account.roles,
      ...(account.partnerId === undefined ? {} : { partnerId: account.partnerId }),
    },
  };
}
