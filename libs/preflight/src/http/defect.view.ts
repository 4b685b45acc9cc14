import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { DEFECT_CODES, type Defect, SEVERITIES } from '../domain/defect.js';
import { wordsOf } from '../domain/words/defect-words.js';

const RANGE: ApiPropertyOptions = { type: [Number], description: 'UTF-16 units, half-open', example: [14, 426] };

class DefectPlaceView {
  @ApiPropertyOptional({ example: 'infobar', description: 'Region of the page' }) readonly region?: string;
  @ApiPropertyOptional({ description: 'CSS-like path of the block' }) readonly path?: string;
  @ApiPropertyOptional({ example: 'territory', description: 'Member of the request' }) readonly field?: string;
  @ApiPropertyOptional(RANGE) readonly page?: readonly number[];
}

class DefectWordsView {
  @ApiProperty() readonly 'zh-Hans'!: string;
  @ApiProperty() readonly 'zh-Hant'!: string;
  @ApiProperty() readonly en!: string;
}

class DefectFixView {
  @ApiProperty({ example: '来源：国际在线' }) readonly line!: string;
  @ApiProperty({ example: '<p>来源：国际在线</p>', description: 'Ready to be pasted' }) readonly html!: string;
}

export class DefectView {
  @ApiProperty({ enum: DEFECT_CODES, description: 'Stable' }) readonly code!: string;
  @ApiProperty({
    enum: SEVERITIES,
    description: 'MUST: not to be published so. MEND: to be put right. CHECK: somebody should look',
  })
  readonly severity!: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly workId?: string;
  @ApiProperty({ type: DefectPlaceView }) readonly place!: DefectPlaceView;
  @ApiPropertyOptional({ description: 'A credit class, a reason’s code, a dimension …' }) readonly about?: string;
  @ApiProperty({ type: DefectWordsView, description: 'For a person' }) readonly words!: DefectWordsView;
  @ApiPropertyOptional({ type: DefectFixView, description: 'Something to copy' }) readonly fix?: DefectFixView;
}

export function defectView({ values, ...defect }: Defect): DefectView {
  return { ...defect, words: wordsOf({ code: defect.code, values }) };
}
