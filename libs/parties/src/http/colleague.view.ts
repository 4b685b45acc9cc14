import { ROLES, type Role } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { Account } from '../domain/account.js';

/** One of the operator's people as the others see them: a name for an account. */
export class ColleagueView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly displayName!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  readonly roles!: readonly Role[];
}

export class ColleagueListView {
  @ApiProperty({ type: [ColleagueView] })
  readonly items!: readonly ColleagueView[];
}

export function colleagueView({ id, displayName, roles }: Account): ColleagueView {
  return { id, displayName, roles };
}
