import { ApiProperty } from '@nestjs/swagger';
import type { Pack, RetroOffer } from '../application/packs.port.js';
import { COUNSEL_POWERS, type CounselMandate, PACK_KINDS } from '../domain/pack.js';

export class PackView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: PACK_KINDS })
  readonly kind!: string;

  @ApiProperty()
  readonly recipient!: string;

  @ApiProperty({ description: 'SHA-256 of the zip file, hex' })
  readonly sha256!: string;

  @ApiProperty({ description: 'SHA-256 of manifest.json inside, hex' })
  readonly manifestHash!: string;

  @ApiProperty({ format: 'date-time' })
  readonly madeAt!: string;
}

export class PackListView {
  @ApiProperty({ type: [PackView] })
  readonly items!: readonly PackView[];
}

export class CounselMandateView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly counsel!: string;

  @ApiProperty()
  readonly firm!: string;

  @ApiProperty({ enum: COUNSEL_POWERS, isArray: true })
  readonly powers!: readonly string[];

  @ApiProperty({ format: 'date-time' })
  readonly grantedAt!: string;

  @ApiProperty({ required: false, format: 'date-time' })
  readonly revokedAt?: string;
}

export class CounselStandingView {
  @ApiProperty({ required: false, type: CounselMandateView, description: 'Absent where nobody has a mandate' })
  readonly mandate?: CounselMandateView;
}

export class RetroOfferView {
  @ApiProperty({ format: 'uuid' })
  readonly caseId!: string;

  @ApiProperty({ format: 'uuid', description: 'License request of the partner' })
  readonly requestId!: string;

  @ApiProperty({ format: 'date-time' })
  readonly offeredAt!: string;
}

export function packView({ id, kind, recipient, objectKey, manifestHash, madeAt }: Pack): PackView {
  return { id, kind, recipient, sha256: objectKey, manifestHash, madeAt: madeAt.toString() };
}

export function mandateView({ id, counsel, firm, powers, grantedAt, revoked }: CounselMandate): CounselMandateView {
  const ended = revoked === undefined ? {} : { revokedAt: revoked.at.toString() };
  return { id, counsel, firm, powers, grantedAt: grantedAt.toString(), ...ended };
}

export function retroOfferView({ caseId, requestId, offeredAt }: RetroOffer): RetroOfferView {
  return { caseId, requestId, offeredAt: offeredAt.toString() };
}
