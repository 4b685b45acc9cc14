import { AsyncLocalStorage } from 'node:async_hooks';
import { type Tx, UNIT_OF_WORK, type UnitOfWork } from '@app/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * Notes, from now on, each place that takes a connection of the pool inside a unit of work, which holds one already.
 * @returns the places, as they come; each with the nearest frames of our own
 */
export function watchConnections(app: INestApplicationContext): ReadonlySet<string> {
  const places = new Set<string>();
  const inside = new AsyncLocalStorage<true>();
  const unit = app.get<UnitOfWork>(UNIT_OF_WORK);
  const run = unit.run.bind(unit);
  unit.run = (work) => run((tx: Tx) => inside.run(true, () => work(tx)));
  const { driver } = app.get(DataSource);
  const obtain = driver.obtainMasterConnection.bind(driver);
  driver.obtainMasterConnection = (...args: []) => {
    if (inside.getStore() === true) places.add(ownFrames(new Error('here').stack ?? ''));
    return obtain(...args);
  };
  return places;
}

function ownFrames(stack: string): string {
  const frames = stack.split('\n').filter((line) => /\/libs\/[\w-]+\/src\//.test(line));
  return frames.map((line) => line.replace(/^.*\/(libs\/[^:)]+):(\d+).*$/, '$1:$2')).join(' < ');
}
