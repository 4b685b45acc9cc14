import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { GrantedIds } from '../application/license-store.port.js';
import {
  AGREEMENT_STATES,
  type Agreement,
  SIDES,
  type Signature,
  TERMINATION_REASONS,
  type Termination,
} from '../domain/agreement.js';

export class SignatureView {
  @ApiProperty({ enum: SIDES }) readonly side!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date-time' }) readonly signedAt!: string;
  @ApiProperty() readonly documentHash!: string;
}

class TerminationView {
  @ApiProperty({ enum: TERMINATION_REASONS }) readonly reason!: string;
  @ApiProperty({ format: 'date-time' }) readonly givenAt!: string;
  @ApiProperty({ format: 'date-time', description: 'First instant without the agreement' }) readonly endsAt!: string;
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
  @ApiPropertyOptional({ type: TerminationView }) readonly termination?: TerminationView;
  @ApiProperty({ format: 'date-time' }) readonly preparedAt!: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

export function agreementView(agreement: Agreement, granted?: GrantedIds): AgreementView {
  const { id, requestId, partnerId, state, terms, texts, documentHash, termination, version } = agreement;
  return {
    id,
    requestId,
    partnerId,
    state,
    terms,
    texts,
    documentHash,
    signatures: agreement.signatures.map(signatureView),
    ...granted,
    ...(termination === undefined ? {} : { termination: terminationView(termination) }),
    preparedAt: agreement.preparedAt.toString(),
    version,
  };
}

/** Without the account that signed. */
export function signatureView({ side, name, title, signedAt, documentHash }: Signature): SignatureView {
  return { side, name, title, signedAt: signedAt.toString(), documentHash };
}

function terminationView({ reason, givenAt, endsAt }: Termination): TerminationView {
  return { reason, givenAt: givenAt.toString(), endsAt: endsAt.toString() };
}
