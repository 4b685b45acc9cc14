import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type CertificateKey, KEY_STATES } from '../domain/certificate-key.js';

class JwkView {
  @ApiProperty({ enum: ['OKP'] }) readonly kty!: string;
  @ApiProperty({ enum: ['Ed25519'] }) readonly crv!: string;
  @ApiProperty() readonly x!: string;
  @ApiProperty() readonly kid!: string;
  @ApiProperty({ enum: ['EdDSA'] }) readonly alg!: string;
  @ApiProperty({ enum: ['sig'] }) readonly use!: string;
  @ApiProperty({ enum: ['active', 'retired'], description: 'What a retired key signed stays good' })
  readonly status!: string;
  @ApiProperty({ format: 'date-time' }) readonly activatedAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly retiredAt?: string;
}

export class JwksView {
  @ApiProperty({ type: [JwkView] }) readonly keys!: readonly JwkView[];
}

export function jwksView(keys: readonly CertificateKey[]): JwksView {
  return {
    keys: keys.map(({ kid, x, state, activatedAt, retiredAt }) => ({
      kty: 'OKP',
      crv: 'Ed25519',
      x,
      kid,
      alg: 'EdDSA',
      use: 'sig',
      status: state.toLowerCase(),
      activatedAt: activatedAt.toString(),
      ...(retiredAt === undefined ? {} : { retiredAt: retiredAt.toString() }),
    })),
  };
}

export class SigningKeyView {
  @ApiProperty() readonly kid!: string;
  @ApiProperty({ enum: KEY_STATES }) readonly state!: string;
  @ApiProperty({ format: 'date-time' }) readonly activatedAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly retiredAt?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly revokedAt?: string;
}

export function signingKeyView({ kid, state, activatedAt, retiredAt, revokedAt }: CertificateKey): SigningKeyView {
  return {
    kid,
    state,
    activatedAt: activatedAt.toString(),
    ...(retiredAt === undefined ? {} : { retiredAt: retiredAt.toString() }),
    ...(revokedAt === undefined ? {} : { revokedAt: revokedAt.toString() }),
  };
}
