import { NestLogger } from '@app/platform';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';

/**
 * Builds a worker; it takes jobs from the moment this resolves.
 * @param root the process's root module
 * @throws JobsMismatchError when definitions and handlers do not fit together
 */
export async function createWorker(root: DynamicModule, logger: Logger): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(root, { logger: new NestLogger(logger), abortOnError: false });
}
