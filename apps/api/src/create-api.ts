import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  allowedMethods,
  answerProblem,
  CorrelationInterceptor,
  IdempotencyInterceptor,
  NestLogger,
  ProblemFilter,
  SETTINGS,
  type Settings,
  serveDocs,
  validationPipe,
} from '@app/platform';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { BODY_LIMIT, bodyLimits } from './body-limits.js';
import { FitInputInterceptor } from './fit-input.interceptor.js';
import { securityHeaders } from './security-headers.js';
import { serveWeb } from './web/serve-web.js';

/** For a request to arrive whole; without it who sends a byte a minute holds a socket for good. */
const REQUEST_TIMEOUT_MS = 300_000;

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
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 512 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  bodyLimits(fastify);
  allowedMethods(fastify);
  const { projectRoot, publicUrl } = app.get<Settings>(SETTINGS);
  securityHeaders(fastify, publicUrl);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  app.useGlobalInterceptors(new CorrelationInterceptor(), new FitInputInterceptor(), app.get(IdempotencyInterceptor));
  serveDocs(app);
  await serveWeb(fastify, join(projectRoot, 'dist', 'web'));
  return app;
}
