import { problem } from '@app/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CheckCredit, type CheckCreditCommand, type CreditCheck } from '../application/check-credit.js';
import { CheckCreditDto } from './check-credit.dto.js';

@ApiTags('reprints')
@ApiBearerAuth()
@Controller('api/v1/reprints/credit-checks')
export class CreditChecksController {
  constructor(private readonly checkCredit: CheckCredit) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Judge the credit line of a page before it is published; nothing is stored' })
  @ApiOkResponse({
    description: '`{ judgment: { class, satisfies, duty, line, region, visible, evidence }, lines, cureDays }`',
  })
  check(@Body() dto: CheckCreditDto): CreditCheck {
    const checked = this.checkCredit.execute(commandFrom(dto));
    if (!checked.ok) throw problem(checked.error);
    return checked.value;
  }
}

function commandFrom(dto: CheckCreditDto): CheckCreditCommand {
  const { html, text, url } = dto;
  const of = dto.language === undefined ? {} : { language: dto.language };
  if (html !== undefined && text === undefined) return { html, ...of, ...(url === undefined ? {} : { url }) };
  if (text !== undefined && html === undefined && url === undefined) return { text, ...of };
  throw problem({ code: 'REQUEST_INVALID', detail: 'Send either html, with or without url, or text' });
}
