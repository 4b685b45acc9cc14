import { PageQueryDto } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { AdvisoryWithPages } from '../../application/advisories/advisory-store.port.js';
import {
  ADVISORY_KINDS,
  ADVISORY_STATES,
  type AdvisoryKind,
  type AdvisoryState,
} from '../../domain/advisories/advisory.js';

export class ListAdvisoriesDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ADVISORY_STATES })
  @IsOptional()
  @IsIn(ADVISORY_STATES)
  readonly state?: AdvisoryState;

  @ApiPropertyOptional({ enum: ADVISORY_KINDS })
  @IsOptional()
  @IsIn(ADVISORY_KINDS)
  readonly kind?: AdvisoryKind;
}

export class AdvisoryPageView {
  @ApiProperty({ format: 'uri' }) readonly url!: string;
  @ApiPropertyOptional({ enum: ['OBEYED', 'STILL_UP'], description: 'Absent until a scan has looked' })
  readonly seen?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly seenAt?: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly findingId?: string;
}

export class AdvisoryView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiProperty({ enum: ADVISORY_KINDS }) readonly kind!: string;
  @ApiProperty() readonly workUri!: string;
  @ApiProperty({ format: 'uuid' }) readonly workId!: string;
  @ApiPropertyOptional({ description: 'Why, as the newsroom or the desk put it' }) readonly note?: string;
  @ApiProperty({ enum: ADVISORY_STATES }) readonly state!: string;
  @ApiProperty({ format: 'date-time' }) readonly raisedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'First instant at which it should have been acknowledged' })
  readonly dueAt!: string;
  @ApiProperty({ description: 'Which rule fixed that' }) readonly rule!: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly remindedAt?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly acknowledgedAt?: string;
  @ApiPropertyOptional({ description: 'Account, signed in or by its letter, or token' })
  readonly acknowledgedBy?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly escalatedAt?: string;
  @ApiProperty({ type: [AdvisoryPageView], description: 'Pages of the partner known to have the work' })
  readonly pages!: readonly AdvisoryPageView[];
}

export class AdvisoryListView {
  @ApiProperty({ type: [AdvisoryView] }) readonly items!: readonly AdvisoryView[];
}

export function advisoryView({ advisory, pages }: AdvisoryWithPages): AdvisoryView {
  const { version: _version, raisedAt, dueAt, remindedAt, acknowledgedAt, escalatedAt, ...rest } = advisory;
  return {
    ...rest,
    raisedAt: raisedAt.toString(),
    dueAt: dueAt.toString(),
    ...(remindedAt === undefined ? {} : { remindedAt: remindedAt.toString() }),
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt: acknowledgedAt.toString() }),
    ...(escalatedAt === undefined ? {} : { escalatedAt: escalatedAt.toString() }),
    pages: pages.map(({ seenAt, ...page }) => ({
      ...page,
      ...(seenAt === undefined ? {} : { seenAt: seenAt.toString() }),
    })),
  };
}
