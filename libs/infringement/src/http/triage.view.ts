import { ApiProperty } from '@nestjs/swagger';
import { REPORT_KINDS } from '../domain/report-kind.js';
import { type SavedFilter, SUBJECT_TYPES, type TriageItem } from '../domain/triage.js';

export class TriageItemView {
  @ApiProperty({ enum: SUBJECT_TYPES })
  readonly subject!: string;

  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: REPORT_KINDS })
  readonly kind!: string;

  @ApiProperty()
  readonly state!: string;

  @ApiProperty({ format: 'date-time' })
  readonly receivedAt!: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'When the next clock ends' })
  readonly dueAt?: string;

  @ApiProperty({ required: false, description: 'Which clock that is' })
  readonly dueRule?: string;

  @ApiProperty({ description: 'Points; more is more at stake' })
  readonly impact!: number;

  @ApiProperty({ enum: ['YES', 'NO'] })
  readonly overdue!: string;

  @ApiProperty({ required: false })
  readonly assigneeId?: string;

  @ApiProperty({ required: false })
  readonly url?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly workId?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  readonly partnerId?: string;
}

export class TriageListView {
  @ApiProperty({ type: [TriageItemView] })
  readonly items!: readonly TriageItemView[];
}

export class SavedFilterView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: Object })
  readonly filter!: Readonly<Record<string, string | number>>;
}

export class SavedFilterListView {
  @ApiProperty({ type: [SavedFilterView] })
  readonly items!: readonly SavedFilterView[];
}

export function triageItemView(item: TriageItem): TriageItemView {
  const { receivedAt, dueAt, ...rest } = item;
  return { ...rest, receivedAt: receivedAt.toString(), ...(dueAt === undefined ? {} : { dueAt: dueAt.toString() }) };
}

export function savedFilterView({ id, name, filter }: SavedFilter): SavedFilterView {
  const { dueBefore, ...rest } = filter;
  return { id, name, filter: { ...rest, ...(dueBefore === undefined ? {} : { dueBefore: dueBefore.toString() }) } };
}
