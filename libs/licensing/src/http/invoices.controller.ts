import { type Actor, money, type Result } from '@app/kernel';
import {
  CurrentActor,
  etagOf,
  problem,
  RequireRole,
  SeenVersion,
  timePageOf,
  timePlaceFrom,
  UuidPipe,
} from '@app/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindInvoices } from '../application/find-invoices.js';
import type { InvoiceQuery } from '../application/invoice-store.port.js';
import { SettleInvoice } from '../application/settle-invoice.js';
import { type Invoice, InvoiceId } from '../domain/invoice.js';
import { invoicesCsv } from '../domain/invoice-csv.js';
import { instantIn } from './instant-in.js';
import { InvoiceView, invoiceView } from './invoice.view.js';
import { CancelInvoiceDto, InvoicesCsvDto, ListInvoicesDto, RecordPaymentDto } from './invoices.dto.js';

/** Invoices of one CSV file at most; the cursor of the list leads further. */
const CSV_LIMIT = 10_000;

@ApiTags('licensing')
@ApiBearerAuth()
@RequireRole('PARTNER', 'DESK', 'LEGAL', 'ADMIN')
@Controller('api/v1')
export class InvoicesController {
  constructor(
    private readonly findInvoices: FindInvoices,
    private readonly settleInvoice: SettleInvoice,
  ) {}

  @Get('invoices')
  @ApiOperation({ summary: 'Invoices, newest first; partners see their own' })
  @ApiOkResponse({ description: '`{ items: Invoice[] }`; `Link` leads to the next page' })
  async list(
    @Query() query: ListInvoicesDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ items: readonly InvoiceView[] }> {
    const { limit } = query;
    const found = await this.findInvoices.list(queryOf(query, limit + 1), actor);
    const page = timePageOf(found, limit, ({ issuedAt: at, id }) => ({ at, id }), request, reply);
    return { items: page.map(invoiceView) };
  }

  @Get('invoices.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="invoices.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The same as a table: RFC 4180, no cell runs as a formula' })
  async csv(@Query() query: InvoicesCsvDto, @CurrentActor() actor: Actor): Promise<string> {
    return invoicesCsv(await this.findInvoices.list(queryOf(query, CSV_LIMIT), actor));
  }

  @Get('invoices/:invoiceId')
  @ApiOperation({ summary: 'One invoice' })
  @ApiOkResponse({ type: InvoiceView })
  async one(
    @Param('invoiceId', UuidPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvoiceView> {
    return answer(await this.findInvoices.execute(InvoiceId(id), actor), reply);
  }

  @Post('invoices/:invoiceId/payments')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Record that it was paid; a license suspended for it is in force again at once' })
  @ApiOkResponse({ type: InvoiceView })
  async pay(
    @Param('invoiceId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { minor, currency, paidOn, reference }: RecordPaymentDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvoiceView> {
    const payment = {
      amount: money(minor, currency),
      paidOn: instantIn(paidOn, 'paidOn', 'PAYMENT_DATE_INVALID'),
      reference,
    };
    const settlement = { kind: 'PAID', payment } as const;
    return answer(
      await this.settleInvoice.execute({ actor, invoiceId: InvoiceId(id), seenVersion, settlement }),
      reply,
    );
  }

  @Post('invoices/:invoiceId/cancellations')
  @HttpCode(200)
  @RequireRole('DESK')
  @ApiOperation({ summary: 'Take it back; its number stays taken' })
  @ApiOkResponse({ type: InvoiceView })
  async cancel(
    @Param('invoiceId', UuidPipe) id: string,
    @SeenVersion() seenVersion: number,
    @Body() { reason }: CancelInvoiceDto,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvoiceView> {
    const settlement = { kind: 'CANCELED', reason } as const;
    return answer(
      await this.settleInvoice.execute({ actor, invoiceId: InvoiceId(id), seenVersion, settlement }),
      reply,
    );
  }
}

function queryOf({ state, licenseId, cursor }: InvoicesCsvDto, limit: number): InvoiceQuery {
  const before = timePlaceFrom(cursor);
  return {
    limit,
    ...(state === undefined ? {} : { state }),
    ...(licenseId === undefined ? {} : { licenseId }),
    ...(before === undefined ? {} : { before }),
  };
}

function answer(result: Result<Invoice, Parameters<typeof problem>[0]>, reply: FastifyReply): InvoiceView {
  if (!result.ok) throw problem(result.error);
  void reply.header('etag', etagOf(result.value.version));
  return invoiceView(result.value);
}
