import { type Actor, type Clock, systemActor } from '@app/kernel';
import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { TestDatabase } from '@test/database.js';
import { testSettings } from '@test/settings.js';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { PlatformModule } from '../platform.module.js';
import { allowedMethods } from './allowed-methods.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { UuidPipe } from './parse-uuid.pipe.js';
import { answerProblem, ProblemFilter } from './problem.filter.js';
import { problem } from './problem.js';
import { validationPipe } from './validation.pipe.js';

/** Largest body the tiny application takes, bytes. */
export const BODY_LIMIT = 1_000;

class PageDto {
  @IsInt()
  readonly number!: number;
}

class NoteDto {
  @MaxLength(40)
  readonly text!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PageDto)
  readonly page?: PageDto;
}

/** What the routes below do, and what the tests hold open. */
export class Notes {
  readonly kept: string[] = [];
  /** Awaited by a creating request before it answers. */
  gate: Promise<void> = Promise.resolve();
  refuse = false;
}

@Controller('notes')
class NotesController {
  constructor(private readonly notes: Notes) {}

  @Post()
  @Header('location', '/notes/1')
  async keep(@Body() { text }: NoteDto): Promise<{ number: number; text: string }> {
    if (this.notes.refuse) throw problem({ code: 'STATE_REFUSED', state: 'CLOSED', seen: 12n });
    this.notes.kept.push(text);
    await this.notes.gate;
    return { number: this.notes.kept.length, text };
  }

  @Post('silent')
  keepSilently(): void {
    this.notes.kept.push('silent');
  }

  @Get('broken')
  broken(): never {
    throw new TypeError('password=hunter2');
  }

  @Get()
  find(@Query() { text }: NoteDto): string {
    return text;
  }

  @Get(':id')
  one(@Param('id', UuidPipe) id: string): string {
    return id;
  }
}

/** A small application with the platform's edge: filter, pipe, interceptor, and a header that says who asks. */
export async function openTinyApp(database: TestDatabase, clock: Clock) {
  const { removeFiles, ...settings } = testSettings(database);
  const errors: unknown[] = [];
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ settings, rows: [], clock })],
    controllers: [NotesController],
    providers: [Notes],
  })
    .setLogger({ log: () => undefined, warn: () => undefined, error: (line) => void errors.push(line) })
    .compile();
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, frameworkErrors: answerProblem });
  const app = module.createNestApplication<NestFastifyApplication>(adapter);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  app.useGlobalInterceptors(app.get(IdempotencyInterceptor));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', async (request: { headers: Record<string, unknown>; user?: Actor }) => {
    const person = request.headers['x-person'];
    if (typeof person === 'string') request.user = { ...systemActor('test'), id: person };
  });
  allowedMethods(fastify);
  await app.init();
  await fastify.ready();
  return {
    app,
    notes: app.get(Notes),
    /** What was logged as an error. */
    errors,
    close: async () => {
      await app.close();
      removeFiles();
    },
  };
}

export type TinyApp = Awaited<ReturnType<typeof openTinyApp>>;
