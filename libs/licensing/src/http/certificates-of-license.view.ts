import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import type { PresentedCertificate } from '../application/present-certificate.js';
import { REISSUE_REASONS, type ReissueReason } from '../application/reissue-certificate.js';
import { type Issuer, verifyUrl } from '../domain/certificate.js';
import { WORD_LANGUAGES, type WordLanguage } from '../domain/certificate-words.js';
import { badgeSnippet } from './certificate-badge.js';

export class ReissueCertificateDto {
  @ApiProperty({ enum: REISSUE_REASONS })
  @IsIn(REISSUE_REASONS)
  readonly reason!: ReissueReason;
}

export class PresentCertificateDto {
  @ApiPropertyOptional({
    description: 'Claims to show, with commas between: price, contact, invoiceReference; empty shows none',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly disclose?: string;

  @ApiPropertyOptional({ description: 'For whom the presentation is made; with nonce' })
  @ValidateIf(({ audience, nonce }: PresentCertificateDto) => audience !== undefined || nonce !== undefined)
  @IsString()
  @MaxLength(300)
  readonly audience?: string;

  @ApiPropertyOptional({ description: 'The word the reader gave to be answered; with audience' })
  @ValidateIf(({ audience, nonce }: PresentCertificateDto) => audience !== undefined || nonce !== undefined)
  @IsString()
  @MaxLength(300)
  readonly nonce?: string;
}

export class PrintCertificateDto {
  @ApiPropertyOptional({ enum: WORD_LANGUAGES, description: 'One language; all three, a page each, where absent' })
  @IsOptional()
  @IsIn(WORD_LANGUAGES)
  readonly lang?: WordLanguage;
}

class BadgeView {
  @ApiProperty({ description: 'Picture with the status at the time it is asked for' }) readonly svgUrl!: string;
  @ApiProperty({ type: Object, description: 'HTML to copy into a page, by language; no script' })
  readonly html!: Readonly<Record<string, string>>;
}

export class CertificateView {
  @ApiProperty({ example: 'IMP-0000-0000-0000-0000' }) readonly number!: string;
  @ApiProperty({ format: 'uuid' }) readonly licenseId!: string;
  @ApiProperty({ description: 'Signed credential (W3C VC 2.0 as JWT, `vc+jwt`): compact JWS, Ed25519' })
  readonly token!: string;
  @ApiPropertyOptional({ description: 'SD-JWT with what was asked to be disclosed, and nothing else' })
  readonly presentation?: string;
  @ApiProperty() readonly keyId!: string;
  @ApiPropertyOptional({
    type: Object,
    description:
      'Its issuing in the audit log: `{ entry, leafIndex, treeSize, proof, checkpoint }`, RFC 9162; absent for the first seconds',
  })
  readonly log?: object;
  @ApiProperty() readonly agreementHash!: string;
  @ApiProperty({ format: 'date-time' }) readonly issuedAt!: string;
  @ApiProperty({ description: 'Where anybody can verify it' }) readonly verifyUrl!: string;
  @ApiProperty({ type: BadgeView }) readonly badge!: BadgeView;
}

export function certificateView(
  { certificate, presentation, log }: Omit<PresentedCertificate, 'license'>,
  issuer: Issuer,
): CertificateView {
  const { number, licenseId, token, keyId, agreementHash } = certificate;
  const url = verifyUrl(issuer, number);
  return {
    number,
    licenseId,
    token,
    ...(presentation === undefined ? {} : { presentation }),
    keyId,
    ...(log === undefined ? {} : { log }),
    agreementHash,
    issuedAt: certificate.issuedAt.toString(),
    verifyUrl: url,
    badge: {
      svgUrl: `${url}/badge.svg`,
      html: Object.fromEntries(WORD_LANGUAGES.map((language) => [language, badgeSnippet(number, issuer, language)])),
    },
  };
}
