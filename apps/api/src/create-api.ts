import { randomUUID } from 'node:crypto';
import {
  answerProblem,
  IdempotencyInterceptor,
  NestLogger,
  ProblemFilter,
  serveDocs,
  validationPipe,
} from '@app/platform';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { securityHeaders } from './security-headers.js';

/** Largest request body, bytes: an import of ten thousand works goes through the command, not through here. */
const BODY_LIMIT = 32 * 1024 * 1024;

/**
 * Builds an HTTP application, ready to listen.
 * @param root the process's root module
 * @param logger of the process
 */
export async function createApi(root: DynamicModule, logger: Logger): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    frameworkErrors: answerProblem,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 512 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  securityHeaders(app.getHttpAdapter().getInstance());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  app.useGlobalInterceptors(app.get(IdempotencyInterceptor));
  serveDocs(app);
  return app;
}
