import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class RefreshSessionDto {
  @ApiProperty({ example: 'imr_…', maxLength: 200, description: 'The one of the last answer; good once' })
  @IsString()
  @MaxLength(200)
  readonly refreshToken!: string;
}
