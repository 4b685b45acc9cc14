export { type Actor, hasRole, PUBLIC_ACTOR, ROLES, type Role, systemActor } from './domain/actor.js';
export type { Brand } from './domain/brand.js';
export { CLOCK, type Clock, NEW_ID, type NewId } from './domain/clock.js';
export { type CsvValue, csv } from './domain/csv.js';
export { fill } from './domain/fill.js';
export {
  add as addMoney,
  type Money,
  type MoneyJson,
  money,
  scale as scaleMoney,
  toJson as moneyToJson,
} from './domain/money.js';
export { contains, isWithin, overlaps, type Period } from './domain/period.js';
export { AN_INSTANT, readInstant } from './domain/read-instant.js';
export { err, must, ok, type Refusal, type Result } from './domain/result.js';
export { SCOPES, type Scope, scopeOf } from './domain/scope.js';
export { nextState, type StateTable, type TransitionRefused } from './domain/state-table.js';
export { tryEach } from './domain/try-each.js';
export {
  OUTBOX,
  type Outbox,
  type OutboxMessage,
  type Pace,
  type Tx,
  UNIT_OF_WORK,
  type UnitOfWork,
} from './domain/unit-of-work.js';
