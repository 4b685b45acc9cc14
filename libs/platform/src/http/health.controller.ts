import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public } from '../auth/public.decorator.js';
import { QUEUE_BACKEND, type QueueBackend } from '../jobs/queue-backend.js';
import { problem } from './problem.js';

/** For load balancers and people: is the process there, and can it work? */
@ApiTags('service')
@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {}

  @Public()
  @Get('healthz')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process is alive' })
  @ApiOkResponse({ description: '`{ "status": "ok" }`' })
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Public()
  @Get('readyz')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process can do its work: the database answers' })
  @ApiOkResponse({ description: '`{ "status": "ready", "queues": "PostgreSQL" }`' })
  async ready(): Promise<{ status: 'ready'; queues: QueueBackend['kind'] }> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw problem({ code: 'UNAVAILABLE', detail: 'The database does not answer' });
    }
    return { status: 'ready', queues: this.backend.kind };
  }
}
