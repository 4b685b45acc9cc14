import type { PoolClient, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';

/** A question asked over and over. */
export interface NamedQuery {
  /** One name, one text. */
  readonly name: string;
  readonly text: string;
}

/**
 * Asks below TypeORM, outside any transaction: a statement with a name is parsed once for each connection, and its rows come as they are.
 * For the few questions that planning and mapping take longer over than answering does.
 */
export async function askNamed<Row extends QueryResultRow>(
  dataSource: DataSource,
  { name, text }: NamedQuery,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const client: PoolClient = await runner.connect();
    return (await client.query<Row>({ name, text, values: [...values] })).rows;
  } finally {
    await runner.release();
  }
}
