import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class CancelWorkDto {
  @ApiProperty({ description: 'Why, without personal data; stands in the audit log', example: 'FACTS_WRONG' })
  @IsString()
  @Length(3, 200)
  readonly reason!: string;
}
