import type { Actor } from '@app/kernel';
import { CurrentActor, problem, RequireRole, UuidPipe } from '@app/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ClassifyCustomer } from '../application/classify-customer.js';
import { ExportRequests } from '../application/export-requests.js';
import { FindLicenseOptions } from '../application/find-license-options.js';
import { PreviewQuote } from '../application/preview-quote.js';
import { CustomerClassDto, ExportDto, OptionsQueryDto, PreviewDto } from './request-wizard.dto.js';
import { CustomerView, LicenseOptionsView, previewView, QuotePreviewView } from './request-wizard.view.js';

/** Before and beside a request: what can be asked for, what it would cost, tables to take away. */
@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1')
export class RequestWizardController {
  constructor(
    private readonly options: FindLicenseOptions,
    private readonly preview: PreviewQuote,
    private readonly exports: ExportRequests,
    private readonly classify: ClassifyCustomer,
  ) {}

  @Get('license-options')
  @ApiOperation({ summary: 'What can be asked for a work, within the operator’s mandate as it stands' })
  @ApiOkResponse({ type: LicenseOptionsView })
  async optionsOf(@Query() { workId }: OptionsQueryDto, @CurrentActor() actor: Actor): Promise<LicenseOptionsView> {
    const found = await this.options.execute(workId, actor);
    if (!found.ok) throw problem(found.error);
    return found.value;
  }

  @Post('quotes/previews')
  @HttpCode(200)
  @RequireRole('PARTNER', 'DESK', 'ADMIN')
  @ApiOperation({ summary: 'A price without a request: nothing is stored, nobody is bound' })
  @ApiOkResponse({ type: QuotePreviewView })
  async previewOf(
    @Body() { workIds, scope, partnerId }: PreviewDto,
    @CurrentActor() actor: Actor,
  ): Promise<QuotePreviewView> {
    const whose = partnerId === undefined ? {} : { partnerId };
    const preview = await this.preview.execute({ actor, workIds, scope, ...whose });
    if (!preview.ok) throw problem(preview.error);
    return previewView(preview.value);
  }

  @Put('license-customers/:partnerId')
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Put a partner into a customer class of the tariff; earlier quotes keep theirs' })
  @ApiOkResponse({ type: CustomerView })
  async classifyCustomer(
    @Param('partnerId', UuidPipe) partnerId: string,
    @Body() { customerClass }: CustomerClassDto,
    @CurrentActor() actor: Actor,
  ): Promise<CustomerView> {
    const classified = await this.classify.execute(actor, { partnerId, customerClass });
    if (!classified.ok) throw problem(classified.error);
    return classified.value;
  }

  @Get('license-requests.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="license-requests.csv"')
  @ApiOperation({ summary: 'Requests as CSV (RFC 4180), newest first; amounts in minor units. Partners get their own' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'At most 10,000 rows' })
  requestsCsv(@Query() { state }: ExportDto, @CurrentActor() actor: Actor): Promise<string> {
    return this.exports.execute('REQUESTS', actor, state);
  }

  @Get('quotes.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="quotes.csv"')
  @ApiOperation({ summary: 'Lines of the newest quote of each request as CSV; amounts in minor units' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'Quotes of at most 10,000 requests' })
  quotesCsv(@Query() { state }: ExportDto, @CurrentActor() actor: Actor): Promise<string> {
    return this.exports.execute('QUOTES', actor, state);
  }
}
