import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { GrantedIds } from '../application/license-store.port.js';
import { AGREEMENT_STATES, type Agreement, SIDES } from '../domain/agreement.js';

class SignatureView {
  @ApiProperty({ enum: SIDES }) readonly side!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date-time' }) readonly signedAt!: string;
  @ApiProperty() readonly documentHash!: string;
}

export class AgreementView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly requestId!: string;
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiProperty({ enum: AGREEMENT_STATES }) readonly state!: string;
  @ApiProperty({ type: Object, description: 'What is agreed, as data' }) readonly terms!: object;
  @ApiProperty({ type: Object, description: 'The same in words, by language' }) readonly texts!: object;
  @ApiProperty({ description: 'SHA-256 over the canonical JSON (RFC 8785) of `{terms, texts}`' })
  readonly documentHash!: string;
  @ApiProperty({ type: [SignatureView] }) readonly signatures!: readonly SignatureView[];
  @ApiPropertyOptional({ format: 'uuid', description: 'Once both have signed' }) readonly licenseId?: string;
  @ApiPropertyOptional() readonly certificateNumber?: string;
  @ApiProperty({ format: 'date-time' }) readonly preparedAt!: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

export function agreementView(agreement: Agreement, granted?: GrantedIds): AgreementView {
  const { id, requestId, partnerId, state, terms, texts, documentHash, version } = agreement;
  return {
    id,
    requestId,
    partnerId,
    state,
    terms,
    texts,
    documentHash,
    signatures: agreement.signatures.map(({ side, name, title, signedAt, documentHash: signed }) => ({
      side,
      name,
      title,
      signedAt: signedAt.toString(),
      documentHash: signed,
    })),
    ...granted,
    preparedAt: agreement.preparedAt.toString(),
    version,
  };
}
