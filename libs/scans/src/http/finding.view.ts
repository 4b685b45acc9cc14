import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FindingDetail } from '../application/find-findings.js';
import { DECISION_CAUSES, type DecisionCause, type Finding, type FindingDecision } from '../domain/finding.js';
import { FINDING_VERDICTS, type FindingVerdict } from '../domain/verdict.js';

export class FindingView {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ format: 'uuid' })
  readonly scanId!: string;
  @ApiProperty({ description: 'Address of the page, or name of its file' })
  readonly page!: string;
  @ApiPropertyOptional()
  readonly url?: string;
  @ApiProperty()
  readonly pageTitle!: string;
  @ApiPropertyOptional({ description: '`{ id, uri, title }`; absent only where the page links to the site alone' })
  readonly work?: Finding['work'];
  @ApiProperty({ enum: FINDING_VERDICTS })
  readonly verdict!: FindingVerdict;
  @ApiProperty({ description: '`[{ code, about? }]`' })
  readonly reasons!: Finding['reasons'];
  @ApiProperty({ description: 'Exemptions to think of: `[{ code, rule, jurisdictions, evidence }]`' })
  readonly flags!: Finding['flags'];
  @ApiProperty({ description: 'How sure it is that the text is the work’s, whole percent' })
  readonly confidence!: number;
  @ApiPropertyOptional({
    description:
      '`{ class, workCovered, pageCovered, identity, scope, language?, spans: [{ work: [a, b], page: [c, d] }] }`; UTF-16 units, half-open, into the work’s text and the text extracted from the page',
  })
  readonly reuse?: Finding['reuse'];
  @ApiProperty({ description: 'Whether the page gives the work another headline' })
  readonly alteredHeadline!: boolean;
  @ApiProperty({ description: '`{ class, duty, visible, line?, region? }`' })
  readonly credit!: Finding['credit'];
  @ApiPropertyOptional({ description: 'What the decision engine said: `{ verdict, reasons, duties, licenseId? }`' })
  readonly decision?: Finding['decision'];
  @ApiPropertyOptional({ format: 'uuid', description: 'Partner on whose site the page stands' })
  readonly partnerId?: string;
  @ApiProperty({ description: 'SHA-256 of the stored page' })
  readonly contentHash!: string;
  @ApiProperty({
    format: 'date-time',
    description: 'Instant of the use that was judged: publication as the page states it, else when it was first seen',
  })
  readonly usedAt!: string;
  @ApiPropertyOptional({
    description:
      'What was asked about, and what that rests on: `{ publication: { basis, stated? }, seenAt, territory: { territory?, evidence }, medium, excerptPercent? }`',
  })
  readonly use?: Finding['use'];
  @ApiProperty({ format: 'date-time' })
  readonly foundAt!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The finding this is another sighting of' })
  readonly joinedTo?: string;
  @ApiProperty({ enum: ['MACHINE', 'PERSON'], description: 'What a person decided no machine decides again' })
  readonly decidedBy!: string;
  @ApiProperty({ format: 'date-time' })
  readonly decidedAt!: string;
  @ApiProperty({ description: 'The ETag; 1 when found, one more with each decision' })
  readonly version!: number;
}

export class FindingDecisionView {
  @ApiProperty({ description: 'The version of the finding that it made, from 1' })
  readonly sequence!: number;
  @ApiProperty({ enum: DECISION_CAUSES })
  readonly cause!: DecisionCause;
  @ApiProperty({ description: 'Account, token or part of the service' })
  readonly decidedBy!: string;
  @ApiProperty({ format: 'date-time' })
  readonly decidedAt!: string;
  @ApiProperty({ enum: FINDING_VERDICTS })
  readonly verdict!: FindingVerdict;
  @ApiProperty({ description: '`[{ code, about? }]`' })
  readonly reasons!: Finding['reasons'];
  @ApiProperty({ description: 'As of a finding' })
  readonly flags!: Finding['flags'];
  @ApiProperty()
  readonly confidence!: number;
  @ApiProperty()
  readonly credit!: Finding['credit'];
  @ApiPropertyOptional()
  readonly decision?: Finding['decision'];
  @ApiProperty({ description: 'Edition of the rules' })
  readonly rules!: string;
  @ApiPropertyOptional({ description: 'A person’s words' })
  readonly note?: string;
  @ApiProperty({ format: 'uuid', description: 'The sighting whose page was looked at' })
  readonly sightingId!: string;
}

export class SnapshotView {
  @ApiProperty({ description: 'SHA-256 of the bytes' })
  readonly contentHash!: string;
  @ApiProperty({ description: 'SHA-256 of the extracted text in UTF-8' })
  readonly textHash!: string;
  @ApiProperty({ description: 'Bytes' })
  readonly size!: number;
  @ApiProperty({ format: 'date-time' })
  readonly fetchedAt!: string;
  @ApiProperty()
  readonly charset!: string;
  @ApiProperty({ description: 'BCP 47 or `und`' })
  readonly language!: string;
  @ApiPropertyOptional()
  readonly status?: number;
  @ApiPropertyOptional()
  readonly remoteAddress?: string;
  @ApiProperty({ description: 'The response headers that are kept' })
  readonly headers!: Readonly<Record<string, string>>;
}

export class PageTextView {
  @ApiProperty({ description: 'SHA-256 of the text in UTF-8' })
  readonly hash!: string;
  @ApiProperty({ description: 'From a stranger: to be shown as text alone' })
  readonly text!: string;
}

export class FindingDetailView extends FindingView {
  @ApiProperty({ type: SnapshotView })
  readonly snapshot!: SnapshotView;
  @ApiProperty({ type: [FindingDecisionView], description: 'Every decision on it, oldest first' })
  readonly history!: readonly FindingDecisionView[];
  @ApiProperty({
    description:
      'Other sightings of the same page, newest first: `[{ id, scanId, page, contentHash, verdict, foundAt }]`',
  })
  readonly sightings!: readonly Pick<FindingView, 'id' | 'scanId' | 'page' | 'contentHash' | 'verdict' | 'foundAt'>[];
}

/** What a view holds, without its class. */
type Fields<T> = Pick<T, keyof T>;

export function findingView(finding: Finding): Fields<FindingView> {
  const { id, scanId, page, pageTitle, verdict, reasons, flags, confidence, credit, contentHash } = finding;
  return {
    id,
    scanId,
    page,
    pageTitle,
    verdict,
    reasons,
    flags,
    confidence,
    alteredHeadline: finding.headline === 'ALTERED',
    credit,
    contentHash,
    usedAt: finding.usedAt.toString(),
    foundAt: finding.foundAt.toString(),
    decidedBy: finding.decidedBy,
    decidedAt: (finding.decidedAt ?? finding.foundAt).toString(),
    version: finding.version,
    ...(finding.use === undefined ? {} : { use: finding.use }),
    ...(finding.joinedTo === undefined ? {} : { joinedTo: finding.joinedTo }),
    ...(finding.url === undefined ? {} : { url: finding.url }),
    ...(finding.work === undefined ? {} : { work: finding.work }),
    ...(finding.reuse === undefined ? {} : { reuse: finding.reuse }),
    ...(finding.decision === undefined ? {} : { decision: finding.decision }),
    ...(finding.partnerId === undefined ? {} : { partnerId: finding.partnerId }),
  };
}

export function findingDetailView({ finding, snapshot, history, sightings }: FindingDetail): FindingDetailView {
  const { objectKey, textKey, size, fetchedAt, charset, language, status, remoteAddress, headers } = snapshot;
  return {
    ...findingView(finding),
    history: history.map(decisionView),
    sightings: sightings.map(({ id, scanId, page, contentHash: bytes, verdict, foundAt }) => ({
      id,
      scanId,
      page,
      contentHash: bytes,
      verdict,
      foundAt: foundAt.toString(),
    })),
    snapshot: {
      contentHash: objectKey,
      textHash: textKey,
      size,
      fetchedAt: fetchedAt.toString(),
      charset,
      language,
      headers,
      ...(status === undefined ? {} : { status }),
      ...(remoteAddress === undefined ? {} : { remoteAddress }),
    },
  };
}

function decisionView({ findingId: _of, decidedAt, ...decision }: FindingDecision): FindingDecisionView {
  return { ...decision, decidedAt: decidedAt.toString() };
}
