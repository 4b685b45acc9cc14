import { Nested } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DEEPEST } from '../domain/agent-grant.js';
import { RegistrationDto } from './register-partner.dto.js';

/** Exactly one of `name`, `number` and `domain`. */
export class CheckAgentDto {
  @ApiProperty({
    required: false,
    maxLength: 200,
    description: 'Whole name; width, case, blanks and punctuation do not count',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly name?: string;

  @ApiProperty({
    required: false,
    maxLength: 64,
    description: 'Register number, credit code, or number in another register',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly number?: string;

  @ApiProperty({
    required: false,
    maxLength: 2_000,
    description: 'Of its site, in any script; or the address of a page of it',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly domain?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'Past or future instant with offset; default now' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly at?: string;
}

/** Exactly one of `uscc` and `registration`. */
export class RegisterAgentDto {
  @ApiProperty({ example: '晨江版权代理', maxLength: 200 })
  @IsString()
  @MaxLength(400)
  readonly name!: string;

  @ApiProperty({ required: false, example: '91310000MA1FL0AB0T', description: 'GB 32100-2015; checked' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly uscc?: string;

  @ApiProperty({ required: false, type: RegistrationDto })
  @IsOptional()
  @Nested(() => RegistrationDto)
  readonly registration?: RegistrationDto;

  @ApiProperty({ type: [String], example: ['agent.example'] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(255, { each: true })
  readonly domains!: string[];

  @ApiProperty({ required: false, format: 'uuid', description: 'The partner whose administrators act for it' })
  @IsOptional()
  @IsUUID()
  readonly partnerId?: string;
}

export class IssueAgentGrantDto {
  @ApiProperty({ format: 'uuid', description: 'Who is appointed' })
  @IsUUID()
  readonly agentId!: string;

  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'The grant it hangs from; left out: the operator grants',
  })
  @IsOptional()
  @IsUUID()
  readonly parentId?: string;

  @ApiProperty()
  @IsBoolean()
  readonly exclusive!: boolean;

  @ApiProperty({ type: [String], example: ['CN'], description: 'ISO 3166-1 alpha-2 or UN M.49; none means none' })
  @IsArray()
  @ArrayMaxSize(300)
  @IsString({ each: true })
  readonly territories!: string[];

  @ApiProperty({ type: [String], example: ['web'] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  readonly media!: string[];

  @ApiProperty({ type: [String], example: ['zh-Hans'], description: 'BCP 47 ranges, * is any' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  readonly languages!: string[];

  @ApiProperty({ type: [String], example: ['reprint'], description: 'Uses it may sell, * is any' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  readonly uses!: string[];

  @ApiProperty({ format: 'date-time', description: 'With offset' })
  @IsString()
  @MaxLength(40)
  readonly startsAt!: string;

  @ApiProperty({ format: 'date-time', description: 'First instant no longer covered, with offset' })
  @IsString()
  @MaxLength(40)
  readonly endsAt!: string;

  @ApiProperty({ description: 'Whether it may appoint agents of its own' })
  @IsBoolean()
  readonly mayAppoint!: boolean;

  @ApiProperty({ minimum: 0, maximum: DEEPEST, description: 'How many links may hang below it' })
  @IsInt()
  readonly maxDepth!: number;

  @ApiProperty({ format: 'date', description: 'Date of the document' })
  @IsString()
  @MaxLength(10)
  readonly writtenOn!: string;

  @ApiProperty({ description: 'SHA-256 of the document, hex' })
  @IsString()
  @MaxLength(64)
  readonly evidenceHash!: string;
}
