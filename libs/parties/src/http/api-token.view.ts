import { ROLES, type Role, SCOPES, type Scope } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { API_TOKEN_STATES, type ApiToken, type ApiTokenState, stateOf } from '../domain/api-token.js';

export class ApiTokenView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly label!: string;

  @ApiProperty({ example: 'imp_Zk3v9QxA', description: 'First characters, to tell it by' })
  readonly prefix!: string;

  @ApiProperty({ format: 'uuid', required: false })
  readonly partnerId?: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  readonly roles!: readonly Role[];

  @ApiProperty({ enum: SCOPES, isArray: true })
  readonly scopes!: readonly Scope[];

  @ApiProperty({ type: [String], description: 'CIDR; none: from anywhere' })
  readonly ipRanges!: readonly string[];

  @ApiProperty()
  readonly perMinute!: number;

  @ApiProperty({ enum: API_TOKEN_STATES })
  readonly state!: ApiTokenState;

  @ApiProperty({ format: 'date-time' })
  readonly issuedAt!: string;

  @ApiProperty({ description: 'Account id' })
  readonly issuedBy!: string;

  @ApiProperty({ format: 'date-time', description: 'First instant at which it is refused, UTC' })
  readonly expiresAt!: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly revokedAt?: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'The token it takes the place of' })
  readonly replaces?: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly lastUsedAt?: string;
}

export class IssuedApiTokenView extends ApiTokenView {
  @ApiProperty({ example: 'imp_…', description: 'Shown this once. Send it as `Authorization: Bearer …`' })
  readonly token!: string;
}

export class ApiTokenListView {
  @ApiProperty({ type: [ApiTokenView] })
  readonly items!: readonly ApiTokenView[];
}

export function apiTokenView(token: ApiToken, now: Temporal.Instant): ApiTokenView {
  const { id, label, prefix, partnerId, roles, scopes, ipRanges, perMinute, issuedBy, replaces } = token;
  return {
    id,
    label,
    prefix,
    ...(partnerId === undefined ? {} : { partnerId }),
    roles,
    scopes,
    ipRanges,
    perMinute,
    state: stateOf(token, now),
    issuedAt: token.issuedAt.toString(),
    issuedBy,
    expiresAt: token.expiresAt.toString(),
    ...(token.revokedAt === undefined ? {} : { revokedAt: token.revokedAt.toString() }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(token.lastUsedAt === undefined ? {} : { lastUsedAt: token.lastUsedAt.toString() }),
  };
}

/** @param secret the whole token, shown this once */
export function issuedApiTokenView(token: ApiToken, secret: string, now: Temporal.Instant): IssuedApiTokenView {
  const { ...view } = apiTokenView(token, now);
  return { ...view, token: secret };
}
