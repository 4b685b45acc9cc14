import { ApiProperty } from '@nestjs/swagger';
import { IsBase64, IsEmail, IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { MOST_DOCUMENT_BYTES } from '../domain/claim-document.js';
import { DOCUMENT_PURPOSES, type DocumentPurpose } from '../domain/regime.js';

/** Base64 of the largest document and a little more, so that one too large is told so. */
const LONGEST_CONTENT = Math.ceil(MOST_DOCUMENT_BYTES / 3) * 4 + 1_024;

export class AddDocumentDto {
  @ApiProperty({ enum: DOCUMENT_PURPOSES, description: 'What it is to show' })
  @IsIn(DOCUMENT_PURPOSES)
  readonly purpose!: DocumentPurpose;

  @ApiProperty({ example: 'photo.jpg' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  readonly name!: string;

  @ApiProperty({ format: 'byte', description: 'Base64; its type is read from the bytes' })
  @IsString()
  @IsBase64()
  @MaxLength(LONGEST_CONTENT)
  readonly content!: string;
}

export class ComplainDto {
  @ApiProperty({ description: 'What is wrong with the decision' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  readonly statement!: string;
}

export class RequestLinkDto {
  @ApiProperty({ example: 'li.hua@reader.example' })
  @IsEmail()
  readonly email!: string;
}

export class RedeemLinkDto {
  @ApiProperty({ description: 'The last part of the link in a letter' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly secret!: string;
}
