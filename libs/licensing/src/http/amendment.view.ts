import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AMENDMENT_STATES, type Amendment } from '../domain/amendment.js';
import { SignatureView, signatureView } from './agreement.view.js';

export class AmendmentView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly agreementId!: string;
  @ApiProperty({ description: 'From 1 within the agreement' }) readonly number!: number;
  @ApiProperty({ enum: AMENDMENT_STATES }) readonly state!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: Object, description: 'The whole agreement as amended, as data' }) readonly terms!: object;
  @ApiProperty({ type: Object, description: 'The same in words, by language' }) readonly texts!: object;
  @ApiProperty({ description: 'SHA-256 over the canonical JSON (RFC 8785) of `{terms, texts}`' })
  readonly documentHash!: string;
  @ApiProperty({ type: [SignatureView] }) readonly signatures!: readonly SignatureView[];
  @ApiProperty({ format: 'date-time' }) readonly preparedAt!: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Once both have signed' }) readonly effectiveAt?: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

export function amendmentView(amendment: Amendment): AmendmentView {
  const { id, agreementId, number, state, reason, terms, texts, documentHash, effectiveAt, version } = amendment;
  return {
    id,
    agreementId,
    number,
    state,
    reason,
    terms,
    texts,
    documentHash,
    signatures: amendment.signatures.map(signatureView),
    preparedAt: amendment.preparedAt.toString(),
    ...(effectiveAt === undefined ? {} : { effectiveAt: effectiveAt.toString() }),
    version,
  };
}
