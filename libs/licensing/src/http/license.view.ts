import { type MoneyJson, moneyToJson } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LICENSE_STATES, type License, SUSPENSION_CAUSES } from '../domain/license.js';
import { scopeJson } from '../domain/scope.js';
import { ScopeDto } from './scope.dto.js';

class LicensedWorkView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly uri!: string;
  @ApiProperty() readonly title!: string;
}

class SuspensionView {
  @ApiPropertyOptional({ enum: SUSPENSION_CAUSES, description: 'Absent: the desk decided it' }) readonly cause?: string;
  @ApiProperty({ format: 'date-time' }) readonly suspendedAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly reinstatedAt?: string;
}

export class GrantingAgentView {
  @ApiProperty({ format: 'uuid', description: 'Its grant on the register of agents' }) readonly grantId!: string;
  @ApiProperty({ example: 'AG-000000000' }) readonly number!: string;
  @ApiProperty() readonly name!: string;
}

export class LicenseView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly agreementId!: string;
  @ApiProperty({ format: 'uuid' }) readonly requestId!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Of a sub-license: the license it hangs from' })
  readonly upstreamLicenseId?: string;
  @ApiPropertyOptional({ type: GrantingAgentView, description: 'Absent: the operator granted it itself' })
  readonly agent?: GrantingAgentView;
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiProperty() readonly licensee!: string;
  @ApiProperty({ enum: LICENSE_STATES }) readonly state!: string;
  @ApiProperty({ type: [LicensedWorkView], description: 'Each covers all versions of its URI' })
  readonly works!: readonly LicensedWorkView[];
  @ApiProperty({ type: ScopeDto }) readonly scope!: object;
  @ApiProperty({ type: Object, description: 'Credit line by language' }) readonly attribution!: object;
  @ApiProperty({ type: Object }) readonly fee!: MoneyJson;
  @ApiProperty({ format: 'date-time' }) readonly grantedAt!: string;
  @ApiProperty({ type: [SuspensionView] }) readonly suspensions!: readonly SuspensionView[];
  @ApiPropertyOptional({ format: 'date-time' }) readonly revokedAt?: string;
  @ApiProperty({ description: 'The ETag' }) readonly version!: number;
}

export function licenseView(license: License): LicenseView {
  return {
    id: license.id,
    agreementId: license.agreementId,
    requestId: license.requestId,
    ...(license.upstreamLicenseId === undefined ? {} : { upstreamLicenseId: license.upstreamLicenseId }),
    ...(license.agent === undefined ? {} : { agent: license.agent }),
    partnerId: license.partnerId,
    licensee: license.licenseeName,
    state: license.state,
    works: license.works.map(({ id, uri, title }) => ({ id, uri, title })),
    scope: scopeJson(license.scope),
    attribution: license.attribution,
    fee: moneyToJson(license.fee),
    grantedAt: license.grantedAt.toString(),
    suspensions: license.suspensions.map(({ cause, suspendedAt, reinstatedAt }) => ({
      ...(cause === undefined ? {} : { cause }),
      suspendedAt: suspendedAt.toString(),
      ...(reinstatedAt === undefined ? {} : { reinstatedAt: reinstatedAt.toString() }),
    })),
    ...(license.revokedAt === undefined ? {} : { revokedAt: license.revokedAt.toString() }),
    version: license.version,
  };
}
