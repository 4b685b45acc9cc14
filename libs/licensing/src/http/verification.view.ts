import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { VerifiedCertificate } from '../application/verify-certificate.js';
import { CERTIFICATE_STATUSES } from '../domain/certificate.js';
import type { ChainLink } from '../domain/certificate-chain.js';
import { scopeJson } from '../domain/scope.js';
import { ScopeDto } from './scope.dto.js';

class CheckView {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly ok!: boolean;
  @ApiProperty() readonly detail!: string;
}

class WorkView {
  @ApiProperty() readonly uri!: string;
  @ApiProperty() readonly title!: string;
}

class AgentView {
  @ApiProperty({ example: 'AG-000000000' }) readonly number!: string;
  @ApiProperty() readonly name!: string;
}

class LinkView {
  @ApiProperty({ type: Object, description: 'Names by language, and an official number' }) readonly grantor!: object;
  @ApiProperty({ type: Object }) readonly grantee!: object;
  @ApiProperty({ description: 'A clause, or the hash of a document' }) readonly basis!: string;
  @ApiProperty({ format: 'date-time' }) readonly from!: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Exclusive' }) readonly until?: string;
}

/** What anybody may know of a certificate: no person, no account, no price but what its holder shows. */
export class VerificationView {
  @ApiProperty({ enum: CERTIFICATE_STATUSES }) readonly status!: string;
  @ApiProperty({ type: [CheckView] }) readonly checks!: readonly CheckView[];
  @ApiPropertyOptional() readonly number?: string;
  @ApiPropertyOptional() readonly licensee?: string;
  @ApiPropertyOptional({ type: [WorkView] }) readonly works?: readonly WorkView[];
  @ApiPropertyOptional({ type: ScopeDto }) readonly scope?: object;
  @ApiPropertyOptional({ type: Object, description: 'Credit line by language' }) readonly attribution?: object;
  @ApiPropertyOptional({ type: AgentView, description: 'The agent of the register it was granted through' })
  readonly agent?: AgentView;
  @ApiPropertyOptional({ type: [LinkView], description: 'Who grants to whom, from the rights holder to the licensee' })
  readonly chain?: readonly LinkView[];
  @ApiPropertyOptional({ format: 'date-time' }) readonly issuedAt?: string;
  @ApiPropertyOptional({ description: 'The certificate that took its place' }) readonly supersededBy?: string;
  @ApiPropertyOptional({
    type: Object,
    description: 'Its issuing in the audit log: `{ entry, leafIndex, treeSize, proof, checkpoint }`, RFC 9162',
  })
  readonly log?: object;
  @ApiPropertyOptional({ type: Object, description: 'What the presentation shows beside: only to whom it was shown' })
  readonly disclosed?: object;
}

export function verificationView(verified: VerifiedCertificate): VerificationView {
  const { status, checks, certificate, license, chain, log, disclosed } = verified;
  if (certificate === undefined || license === undefined) return { status, checks };
  return {
    status,
    checks,
    number: certificate.number,
    licensee: license.licenseeName,
    works: license.works.map(({ uri, title }) => ({ uri, title })),
    scope: scopeJson(license.scope),
    attribution: license.attribution,
    ...(license.agent === undefined ? {} : { agent: { number: license.agent.number, name: license.agent.name } }),
    ...(chain === undefined ? {} : { chain: chain.map(linkView) }),
    issuedAt: certificate.issuedAt.toString(),
    ...(certificate.superseded === undefined ? {} : { supersededBy: certificate.superseded.by }),
    ...(log === undefined ? {} : { log }),
    ...(disclosed === undefined ? {} : { disclosed }),
  };
}

function linkView({ grantor, grantee, basis, from, until }: ChainLink): LinkView {
  return { grantor, grantee, basis, from, ...(until === undefined ? {} : { until }) };
}
