import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REPRINT_STATES } from '../domain/declared-reprint.js';
import { CHECK_OUTCOMES, type ReprintCheck } from '../domain/reprint-check.js';

/** One look at the page of a declared reprint. */
export class ReprintCheckView {
  @ApiProperty({ description: 'The version of the reprint that it made' }) readonly sequence!: number;
  @ApiProperty({ format: 'date-time' }) readonly checkedAt!: string;
  @ApiProperty({
    enum: CHECK_OUTCOMES,
    description: 'OUT_OF_SCOPE: the text is there and no license covers it. UNREACHABLE: there was nothing to look at',
  })
  readonly outcome!: string;
  @ApiProperty({ enum: REPRINT_STATES, description: 'What the reprint was after it' }) readonly state!: string;
  @ApiPropertyOptional({ example: 'CREDIT_MISSING', description: 'A code of the scan' }) readonly because?: string;
  @ApiPropertyOptional({ example: 'the site answered 404' }) readonly detail?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The finding that shows it' }) readonly findingId?: string;
}

export function reprintCheckView({ reprintId: _reprint, checkedAt, ...check }: ReprintCheck): ReprintCheckView {
  return { ...check, checkedAt: checkedAt.toString() };
}
