import type { DataSource } from 'typeorm';

/** What TypeORM would change to make the database what the row classes say. */
export async function schemaDrift(dataSource: DataSource): Promise<readonly string[]> {
  const create = dataSource.createQueryRunner.bind(dataSource);
  // TypeORM 1.1 reads the tables with many questions at once on one connection, which takes one at a time
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner);
    let last: Promise<unknown> = Promise.resolve();
    runner.query = (...question: [query: string]) => {
      const answer = last.then(() => query(...question));
      last = answer.catch(() => undefined);
      return answer;
    };
    return runner;
  };
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    dataSource.createQueryRunner = create;
  }
}
