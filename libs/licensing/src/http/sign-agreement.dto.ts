import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { SIDES, type Side } from '../domain/agreement.js';

export class SignAgreementDto {
  @ApiProperty({ enum: SIDES })
  @IsIn(SIDES)
  readonly side!: Side;

  @ApiProperty({ example: 'Li Wen', maxLength: 200 })
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @ApiProperty({ example: 'Head of Content', maxLength: 200 })
  @IsString()
  @Length(1, 200)
  readonly title!: string;

  @ApiProperty({ description: '`documentHash` of the agreement you have read' })
  @Matches(/^sha-256:[0-9a-f]{64}$/)
  readonly documentHash!: string;
}
