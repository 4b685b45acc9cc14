import { MEDIA } from '@app/licensing';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Preflight } from '../application/preflight-page.js';
import { LIGHTS } from '../domain/defect.js';
import { CheckedWorkView, checkedWorkView } from './checked-work.view.js';
import { DefectView, defectView } from './defect.view.js';

class AskedUseView {
  @ApiProperty({ format: 'uuid' }) readonly partnerId!: string;
  @ApiPropertyOptional() readonly domain?: string;
  @ApiProperty({ format: 'date-time' }) readonly publishAt!: string;
  @ApiProperty({ enum: MEDIA }) readonly medium!: string;
  @ApiPropertyOptional() readonly territory?: string;
  @ApiPropertyOptional() readonly language?: string;
  @ApiPropertyOptional({ format: 'uuid' }) readonly licenseId?: string;
}

class SeenPageView {
  @ApiPropertyOptional({ format: 'uri', description: 'After redirects' }) readonly url?: string;
  @ApiPropertyOptional({ description: 'Absent where a quick look was enough' }) readonly title?: string;
  @ApiPropertyOptional() readonly language?: string;
  @ApiPropertyOptional() readonly charset?: string;
  @ApiPropertyOptional({ description: 'As the page states it' }) readonly publishedAt?: string;
  @ApiProperty({ description: 'UTF-16 units of all its text' }) readonly characters!: number;
  @ApiProperty({ type: [String], description: 'What of the page was read in part' })
  readonly warnings!: readonly string[];
}

export class PreflightView {
  @ApiProperty({
    enum: LIGHTS,
    description: 'GREEN: nothing to do. AMBER: something to mend or to look at. RED: not to be published as it stands',
  })
  readonly light!: string;
  @ApiProperty({ enum: ['WORKS_FOUND', 'NO_WORK', 'OWN_SITE'] }) readonly outcome!: string;
  @ApiProperty({ format: 'date-time' }) readonly checkedAt!: string;
  @ApiProperty({ type: AskedUseView }) readonly asked!: AskedUseView;
  @ApiProperty({ type: SeenPageView }) readonly page!: SeenPageView;
  @ApiProperty({ type: [CheckedWorkView] }) readonly works!: readonly CheckedWorkView[];
  @ApiPropertyOptional({ description: 'The page’s text that its ranges point into' }) readonly text?: string;
  @ApiProperty({ type: [DefectView], description: 'The heaviest first' }) readonly defects!: readonly DefectView[];
}

export function preflightView(preflight: Preflight): PreflightView {
  const { light, outcome, checkedAt, asked, url, read, warnings, characters, text, works, defects } = preflight;
  const { at, partnerId, domain, territory, medium = 'web', language, licenseId } = asked.question;
  return {
    light,
    outcome,
    checkedAt: checkedAt.toString(),
    asked: {
      partnerId: partnerId ?? asked.partnerId,
      publishAt: at.toString(),
      medium,
      ...(domain === undefined ? {} : { domain }),
      ...(territory === undefined ? {} : { territory }),
      ...(language === undefined ? {} : { language }),
      ...(licenseId === undefined ? {} : { licenseId }),
    },
    page: {
      characters,
      warnings,
      ...(url === undefined ? {} : { url }),
      ...(read === undefined ? {} : { title: read.title, language: read.language, charset: read.charset }),
      ...(read?.publishedAt === undefined ? {} : { publishedAt: read.publishedAt }),
    },
    works: works.map(checkedWorkView),
    ...(works.length === 0 ? {} : { text }),
    defects: defects.map(defectView),
  };
}
