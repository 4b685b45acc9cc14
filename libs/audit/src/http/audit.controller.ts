import { Readable } from 'node:stream';
import { RequireRole } from '@app/platform';
import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AUDIT_LOG, type AuditLog } from '../application/audit-log.port.js';
import { IntegrateEntries } from '../application/integrate-entries.js';
import { VerifyAuditLog } from '../application/verify-audit-log.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import type { LogVerdict } from '../domain/log-verdict.js';
import { EntriesQueryDto } from './proof.queries.js';

const PAGE = 1_000;
const ABOUT_LIMIT = 1_000;

/** The log for legal staff: the history of one subject, the whole as JSON Lines, and its verification. */
@ApiTags('audit')
@ApiBearerAuth()
@RequireRole('LEGAL', 'ADMIN')
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    @Inject(AUDIT_LOG) private readonly log: AuditLog,
    private readonly integrateEntries: IntegrateEntries,
    private readonly verifyLog: VerifyAuditLog,
  ) {}

  @Get('subjects/:type/:id')
  @ApiOperation({ summary: 'History of one subject, oldest first' })
  @ApiOkResponse({ description: '`{ items: AuditEntry[] }`, at most 1,000' })
  async about(@Param('type') type: string, @Param('id') id: string): Promise<{ items: readonly AuditEntry[] }> {
    return { items: await this.log.about({ type, id }, ABOUT_LIMIT) };
  }

  @Get('verification')
  @ApiOperation({ summary: 'Walks the whole log and says whether it is as it was written' })
  @ApiOkResponse({ description: '`{ size, root, consistent, problems }`' })
  verify(): Promise<LogVerdict> {
    return this.verifyLog.execute();
  }

  @Get('entries')
  @Header('content-type', 'application/x-ndjson; charset=utf-8')
  @ApiOperation({ summary: 'The log as JSON Lines, whole for verification elsewhere, or a page of it' })
  @ApiOkResponse({ description: 'One entry a line, oldest first' })
  async entries(@Query() { after = 0, limit }: EntriesQueryDto, @Res() reply: FastifyReply): Promise<void> {
    await this.integrateEntries.execute();
    void reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(this.lines(after, limit)));
  }

  private async *lines(after: number, limit = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
    let last = after;
    for (let left = limit; left > 0; ) {
      const page = await this.log.after(last, Math.min(PAGE, left));
      for (const entry of page) yield `${JSON.stringify(entry)}\n`;
      left = page.length === 0 ? 0 : left - page.length;
      last = page.at(-1)?.sequence ?? last;
    }
  }
}
