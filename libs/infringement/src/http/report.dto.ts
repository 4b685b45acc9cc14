import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DISMISSAL_GROUNDS, type DismissalGround } from '../domain/report.js';
import { REPORT_KINDS, type ReportKind } from '../domain/report-kind.js';

export class FileReportDto {
  @ApiProperty({ enum: REPORT_KINDS })
  @IsIn(REPORT_KINDS)
  readonly kind!: ReportKind;

  @ApiProperty({ required: false, example: 'https://copy.example/news/1.html', description: 'Where it happens' })
  @IsOptional()
  @IsString()
  @MaxLength(2_048)
  readonly url?: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'The work, where you know it' })
  @IsOptional()
  @IsUUID()
  readonly workId?: string;

  @ApiProperty({ required: false, maxLength: 4_000, description: 'What you saw; names nobody who is not concerned' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  readonly statement?: string;

  @ApiProperty({ required: false, maxLength: 320, description: 'How to reach you; kept apart and only for this' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(320)
  readonly contact?: string;
}

export class ReportCertificateDto {
  @ApiProperty({
    required: false,
    example: 'IMP-0000-0000-0000-0000',
    description: 'As printed; either this or `token`',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly number?: string;

  @ApiProperty({ required: false, maxLength: 100_000, description: 'The signed text itself' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100_000)
  readonly token?: string;

  @ApiProperty({ required: false, description: 'Where it was shown' })
  @IsOptional()
  @IsString()
  @MaxLength(2_048)
  readonly url?: string;

  @ApiProperty({ required: false, maxLength: 4_000 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  readonly statement?: string;

  @ApiProperty({ required: false, maxLength: 320, description: 'How to reach you; kept apart and only for this' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(320)
  readonly contact?: string;
}

export class ReportFindingDto {
  @ApiProperty({
    required: false,
    enum: REPORT_KINDS,
    description: 'Where the kind that the finding suggests does not fit',
  })
  @IsOptional()
  @IsIn(REPORT_KINDS)
  readonly kind?: ReportKind;

  @ApiProperty({ required: false, maxLength: 4_000 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  readonly statement?: string;
}

export class OpenCaseDto {
  @ApiProperty({ maxLength: 4_000, description: 'Why this becomes a case' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  readonly reason!: string;
}

export class DismissReportDto extends OpenCaseDto {
  @ApiProperty({ enum: DISMISSAL_GROUNDS })
  @IsIn(DISMISSAL_GROUNDS)
  readonly ground!: DismissalGround;
}
