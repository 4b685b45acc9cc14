import { ROLES, type Role } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { ACCOUNT_STATUSES, type Account, type AccountStatus } from '../domain/account.js';

export class AccountView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'desk@newsroom.example' })
  readonly email!: string;

  @ApiProperty()
  readonly displayName!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  readonly roles!: readonly Role[];

  @ApiProperty({ format: 'uuid', required: false, description: "Only for a partner's people" })
  readonly partnerId?: string;

  @ApiProperty({ enum: ACCOUNT_STATUSES })
  readonly status!: AccountStatus;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ description: 'Also the ETag' })
  readonly version!: number;
}

export class AccountListView {
  @ApiProperty({ type: [AccountView] })
  readonly items!: readonly AccountView[];
}

export function accountView(account: Account): AccountView {
  const { id, email, displayName, roles, partnerId, status, createdAt, version } = account;
  return {
    id,
    email,
    displayName,
    roles,
    ...(partnerId === undefined ? {} : { partnerId }),
    status,
    createdAt: createdAt.toString(),
    version,
  };
}
