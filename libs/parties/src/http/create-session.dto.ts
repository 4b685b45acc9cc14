import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class CreateSessionDto {
  @ApiProperty({ example: 'desk@newsroom.example', maxLength: 254 })
  @IsString()
  @MaxLength(254)
  readonly email!: string;

  /** Longer than any password that can be set: what is too long is simply wrong. */
  @ApiProperty({ format: 'password', maxLength: 1024 })
  @IsString()
  @MaxLength(1024)
  readonly password!: string;
}
