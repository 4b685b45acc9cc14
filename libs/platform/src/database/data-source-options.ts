import type { DataSourceOptions, EntitySchema, MigrationInterface } from 'typeorm';

export type RowClass = (abstract new () => object) | EntitySchema;

/** Connections one process holds at most; BullMQ's pool comes on top. */
const POOL_SIZE = 12;

/**
 * @param url `postgres://…`
 * @param rows every row class of the features in use
 */
export function dataSourceOptions(
  url: string,
  rows: readonly RowClass[],
  migrations: readonly (new () => MigrationInterface)[] = [],
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...rows] as Exclude<DataSourceOptions['entities'], undefined>,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: POOL_SIZE,
    applicationName: 'imprimatur',
    extra: {
      keepAlive: true,
      statement_timeout: 60_000,
      // a transaction that its process has left alone holds locks, and what nobody may clean up: it is given up
      idle_in_transaction_session_timeout: 300_000,
      // an exhausted pool answers UNAVAILABLE instead of waiting for ever
      connectionTimeoutMillis: 10_000,
    },
  };
}
