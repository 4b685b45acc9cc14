import { ApiProperty } from '@nestjs/swagger';
import { AUTHORITY_DIMENSIONS, type ScopeGap } from '../domain/authority-scope.js';
import type { Mandate } from '../domain/mandate.js';
import type { PublisherProfile } from '../domain/publisher-profile.js';

export class MandateView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ description: 'Name of the rights holder' })
  readonly grantor!: string;

  @ApiProperty({ description: 'Unified social credit code of the operator, or its name' })
  readonly grantee!: string;

  @ApiProperty()
  readonly exclusive!: boolean;

  @ApiProperty({ format: 'date', description: 'Date of the document' })
  readonly writtenOn!: string;

  @ApiProperty({ format: 'date-time' })
  readonly startsAt!: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'Exclusive; absent: open-ended' })
  readonly endsAt?: string;

  @ApiProperty({ type: [String], description: 'ISO 3166-1 alpha-2 or UN M.49, 001 is the world' })
  readonly territories!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly media!: readonly string[];

  @ApiProperty({ type: [String], description: 'BCP 47 ranges, * is any' })
  readonly languages!: readonly string[];

  @ApiProperty({ description: 'Document and clause' })
  readonly source!: string;

  @ApiProperty({ required: false, description: 'SHA-256 of the written document, hex' })
  readonly evidenceHash?: string;
}

export class MandateListView {
  @ApiProperty({ type: [MandateView] })
  readonly items!: readonly MandateView[];
}

export class ScopeGapView {
  @ApiProperty({ enum: [...AUTHORITY_DIMENSIONS, 'exclusive', 'term'] })
  readonly dimension!: ScopeGap['dimension'];

  @ApiProperty({ type: [String], description: 'Values that lie outside' })
  readonly outside!: readonly string[];

  @ApiProperty({ type: [String], description: 'What the other covers there' })
  readonly granted!: readonly string[];
}

export class MandateCheckView {
  @ApiProperty()
  readonly covered!: boolean;

  @ApiProperty({ type: [ScopeGapView] })
  readonly gaps!: readonly ScopeGapView[];

  @ApiProperty({ type: MandateView, required: false, description: 'Absent: the operator may sell nothing then' })
  readonly mandate?: MandateView;
}

export class PublisherView {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'By BCP 47 tag' })
  readonly names!: PublisherProfile['names'];

  @ApiProperty({ description: '`{ names }`' })
  readonly rightsHolder!: PublisherProfile['rightsHolder'];

  @ApiProperty({ description: '`{ names, uscc?, contact }`: the only company that sells' })
  readonly operator!: PublisherProfile['operator'];

  @ApiProperty({ type: [String] })
  readonly domains!: readonly string[];

  @ApiProperty({ example: 'Asia/Shanghai', description: 'IANA zone whose midnight ends its days' })
  readonly zone!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Credit line by language' })
  readonly creditLines!: PublisherProfile['names'];

  @ApiProperty({ type: MandateView, required: false, description: 'In force at the instant asked for' })
  readonly mandate?: MandateView;
}

export function publisherView(profile: PublisherProfile, mandate: Mandate | undefined): PublisherView {
  const { id, names, rightsHolder, operator, domains, zone, attribution } = profile;
  return {
    id,
    names,
    rightsHolder,
    operator,
    domains,
    zone,
    creditLines: attribution.lines,
    ...(mandate === undefined ? {} : { mandate: mandateView(mandate) }),
  };
}

export function mandateView(mandate: Mandate): MandateView {
  const { id, grantor, grantee, exclusive, writtenOn, period, territories, media, languages, source, evidenceHash } =
    mandate;
  return {
    id,
    grantor,
    grantee,
    exclusive,
    writtenOn: writtenOn.toString(),
    startsAt: period.start.toString(),
    ...(period.end === undefined ? {} : { endsAt: period.end.toString() }),
    territories,
    media,
    languages,
    source,
    ...(evidenceHash === undefined ? {} : { evidenceHash }),
  };
}
