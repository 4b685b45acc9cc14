import { DecisionView, decisionView, USES } from '@app/licensing';
import { CREDIT_CLASSES } from '@app/reprints';
import { REUSE_CLASSES } from '@app/text-reuse';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import type { CheckedCopy } from '../application/check-copies.js';
import type { Segment } from '../domain/compare-texts.js';
import { LIGHTS, lightOf } from '../domain/defect.js';

const RANGE: ApiPropertyOptions = { type: [Number], description: 'UTF-16 units, half-open', example: [14, 426] };

class FoundWorkView {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiPropertyOptional({ description: 'Absent of a work that is not out' }) readonly uri?: string;
  @ApiPropertyOptional({ description: 'Absent of a work that is not out' }) readonly title?: string;
  @ApiProperty({ example: 'zh-Hans' }) readonly language!: string;
  @ApiProperty({ enum: ['OWN', 'THIRD_PARTY', 'UNKNOWN'] }) readonly origin!: string;
  @ApiPropertyOptional({ description: 'Outlet that the text comes from' }) readonly source?: string;
}

class SpanView {
  @ApiProperty(RANGE) readonly work!: readonly number[];
  @ApiProperty(RANGE) readonly page!: readonly number[];
}

class ReuseView {
  @ApiProperty({ enum: REUSE_CLASSES }) readonly class!: string;
  @ApiProperty({ description: 'Share of the work on the page, 0 to 1' }) readonly workCovered!: number;
  @ApiProperty({ description: 'Share of the page that is of the work, 0 to 1' }) readonly pageCovered!: number;
  @ApiProperty({ description: 'How much of the wording is the same, 0 to 1' }) readonly identity!: number;
  @ApiProperty({ type: [SpanView] }) readonly spans!: readonly SpanView[];
}

class LicenseAnswerView extends DecisionView {
  @ApiProperty({ enum: USES, description: 'The use, as licenses name it' }) readonly use!: string;
  @ApiPropertyOptional({ description: 'Share of the work that an excerpt takes, whole percent' })
  readonly excerptPercent?: number;
}

class RequiredCreditView {
  @ApiProperty({ example: '来源：国际在线' }) readonly line!: string;
  @ApiProperty({ example: 'zh-Hans' }) readonly language!: string;
  @ApiProperty({ type: [String], description: 'Regions where it may stand' }) readonly regions!: readonly string[];
  @ApiProperty({ enum: ['OPTIONAL', 'REQUIRED'] }) readonly link!: string;
  @ApiProperty({ description: 'Ready to be pasted' }) readonly html!: string;
}

class CreditEvidenceView {
  @ApiProperty() readonly region!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ enum: CREDIT_CLASSES }) readonly class!: string;
  @ApiProperty({ enum: ['MET', 'REVIEW', 'UNMET'] }) readonly duty!: string;
  @ApiProperty() readonly visible!: boolean;
  @ApiPropertyOptional() readonly hiddenBy?: string;
  @ApiPropertyOptional() readonly path?: string;
  @ApiPropertyOptional() readonly signal?: string;
  @ApiProperty({ type: [String] }) readonly notes!: readonly string[];
}

class AttributionView {
  @ApiProperty({ enum: CREDIT_CLASSES }) readonly class!: string;
  @ApiProperty({ enum: ['MET', 'REVIEW', 'UNMET'] }) readonly duty!: string;
  @ApiProperty() readonly satisfies!: boolean;
  @ApiProperty() readonly visible!: boolean;
  @ApiPropertyOptional() readonly line?: string;
  @ApiPropertyOptional() readonly region?: string;
  @ApiProperty({ type: RequiredCreditView }) readonly required!: RequiredCreditView;
  @ApiProperty({ type: [CreditEvidenceView], description: 'Best first' })
  readonly evidence!: readonly CreditEvidenceView[];
}

class SegmentView {
  @ApiProperty({ enum: ['EQUAL', 'DELETE', 'INSERT'] }) readonly kind!: string;
  @ApiProperty({ description: 'As on the page; of a DELETE as in the work' }) readonly text!: string;
  @ApiPropertyOptional(RANGE) readonly work?: readonly number[];
  @ApiPropertyOptional(RANGE) readonly page?: readonly number[];
}

class HeadlineView {
  @ApiProperty({ enum: ['KEPT', 'ALTERED', 'UNKNOWN'] }) readonly state!: string;
  @ApiPropertyOptional() readonly work?: string;
  @ApiProperty() readonly page!: string;
  @ApiProperty({ type: [SegmentView] }) readonly segments!: readonly SegmentView[];
}

class TextView {
  @ApiProperty({ enum: ['KEPT', 'ALTERED', 'NOT_COMPARED'] }) readonly state!: string;
  @ApiPropertyOptional({ enum: ['NOT_LICENSED', 'REWRITTEN', 'TOO_LONG', 'TOO_DIFFERENT'] }) readonly because?: string;
  @ApiPropertyOptional({ enum: ['WORD', 'CHARACTER'] }) readonly unit?: string;
  @ApiPropertyOptional({ description: 'Units' }) readonly equal?: number;
  @ApiPropertyOptional({ description: 'Units' }) readonly inserted?: number;
  @ApiPropertyOptional({ description: 'Units' }) readonly deleted?: number;
  @ApiPropertyOptional({ type: [SegmentView] }) readonly segments?: readonly SegmentView[];
  @ApiPropertyOptional({ description: 'There are more segments than these' }) readonly isCut?: boolean;
}

export class CheckedWorkView {
  @ApiProperty({ type: FoundWorkView }) readonly work!: FoundWorkView;
  @ApiProperty({ enum: LIGHTS }) readonly light!: string;
  @ApiProperty({ type: ReuseView }) readonly reuse!: ReuseView;
  @ApiProperty({ type: LicenseAnswerView }) readonly license!: LicenseAnswerView;
  @ApiProperty({ type: AttributionView }) readonly attribution!: AttributionView;
  @ApiProperty({ type: HeadlineView }) readonly headline!: HeadlineView;
  @ApiProperty({ type: TextView, description: 'Given only where the use is permitted, and to the operator’s people' })
  readonly text!: TextView;
}

export function checkedWorkView(checked: CheckedCopy): CheckedWorkView {
  const { copy, question, decision, judgment, required, headline, text, naming, defects } = checked;
  const { match, work, origins } = copy;
  const { class: reuse, workCovered, pageCovered, identity, spans } = match;
  const source = origins.explainedBy ?? work.source;
  const named = naming === 'NAMED';
  const { evidence, ...judged } = judgment;
  return {
    work: {
      id: work.id,
      language: work.language,
      origin: work.origin,
      ...(named ? { uri: work.uri, title: work.title } : {}),
      ...(source === undefined ? {} : { source }),
    },
    light: lightOf(defects),
    reuse: { class: reuse, workCovered, pageCovered, identity, spans },
    license: Object.assign(
      {
        use: question.action,
        ...(question.excerptPercent === undefined ? {} : { excerptPercent: question.excerptPercent }),
      },
      decisionView(decision),
    ),
    attribution: { ...judged, required, evidence },
    headline: {
      state: headline.state,
      page: headline.page,
      segments: headline.segments.map(segmentView),
      ...(named ? { work: work.title } : {}),
    },
    text: text.state === 'NOT_COMPARED' ? text : { ...text, segments: text.segments.map(segmentView) },
  };
}

function segmentView(segment: Segment): SegmentView {
  return { ...segment };
}
