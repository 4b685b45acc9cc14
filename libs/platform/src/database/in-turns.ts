import type { EntityManager, QueryRunner } from 'typeorm';

type Statement = Parameters<QueryRunner['query']>;

/** The statement of this process whose turn it is, settled or not. */
let turn: Promise<unknown> = Promise.resolve();

/** From here to its end, COMMIT or ROLLBACK with it, the statements of this transaction wait for their turn. See `Pace`. */
export function inTurns({ queryRunner }: EntityManager): void {
  if (queryRunner === undefined || queryRunner === null) throw new Error('INVARIANT: a transaction has a query runner');
  const query: (...statement: Statement) => Promise<unknown> = queryRunner.query.bind(queryRunner);
  const inTurn = (...statement: Statement): Promise<unknown> => {
    const answer = turn.then(() => query(...statement));
    turn = answer.catch(() => undefined);
    return answer;
  };
  // the runner serves this transaction alone
  Object.assign(queryRunner, { query: inTurn });
}
