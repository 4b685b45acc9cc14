import { AuthModule, createLogger, loadEnvironment, NestLogger, PlatformModule } from '@app/platform';
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { featureRows } from '../../../api/src/api-features.js';
import type { Io } from '../io.js';
import { openService } from './open-service.js';

/** Some features over the service's database, for one command: no HTTP, no job handlers. */
@Module({})
class CommandModule {}

/**
 * Runs work on the service's own database: starts or joins it, brings its schema up to date, closes all after.
 * A service that is running meanwhile is not disturbed.
 */
export async function withFeatures<T>(
  io: Io,
  features: readonly (Type | DynamicModule)[],
  work: (context: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const environment = loadEnvironment({ LOG_LEVEL: 'warn', ...io.env });
  const service = await openService(environment);
  try {
    const platform = PlatformModule.forRoot({ settings: service.settings, rows: featureRows });
    const root = { module: CommandModule, imports: [platform, AuthModule, ...features] };
    const logger = new NestLogger(createLogger(environment.LOG_LEVEL, 'command'));
    const context = await NestFactory.createApplicationContext(root, { logger, abortOnError: false });
    try {
      return await work(context);
    } finally {
      await context.close();
    }
  } finally {
    await service.close();
  }
}
