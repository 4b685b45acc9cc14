import type { Pace, Tx, UnitOfWork } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { inTurns } from './in-turns.js';

/** SQLSTATE of a serialization failure and of a deadlock: the work is to be run again from its start. */
const AGAIN = new Set(['40001', '40P01']);
const MAX_ATTEMPTS = 5;

/** The open transaction behind the kernel's opaque `Tx`. */
export function managerOf(tx: Tx): EntityManager {
  return tx as unknown as EntityManager;
}

/** Hands an entity manager of an open transaction to code that knows only the kernel. */
export function txOf(manager: EntityManager): Tx {
  return manager as unknown as Tx;
}

/** Runs work in one READ COMMITTED transaction; writes are conditional updates, so nothing read can be overwritten unseen. */
@Injectable()
export class Transactions implements UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @throws whatever `work` throws, after a rollback; a deadlock or serialization failure only after five attempts.
   * The whole transaction is repeated, never a statement: after a deadlock any further one fails with 25P02.
   */
  async run<T>(work: (tx: Tx) => Promise<T>, pace: Pace = 'AT_ONCE'): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction((manager) => {
          if (pace === 'IN_TURNS') inTurns(manager);
          return work(txOf(manager));
        });
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !isToBeRepeated(error)) throw error;
      }
    }
  }
}

function isToBeRepeated(error: unknown): boolean {
  return AGAIN.has(sqlState(error) ?? '');
}

/** SQLSTATE of a failed statement, e.g. `23505`; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const driverError: unknown = error.driverError;
  if (typeof driverError !== 'object' || driverError === null || !('code' in driverError)) return undefined;
  return typeof driverError.code === 'string' ? driverError.code : undefined;
}

/** Name of the constraint that a failed statement ran into. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const driverError: unknown = error.driverError;
  if (typeof driverError !== 'object' || driverError === null || !('constraint' in driverError)) return undefined;
  return typeof driverError.constraint === 'string' ? driverError.constraint : undefined;
}
