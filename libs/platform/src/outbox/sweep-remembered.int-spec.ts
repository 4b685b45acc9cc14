import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { IdempotentAnswerRow } from '../http/idempotent-answer.row.js';
import { platformRows } from '../platform.module.js';
import { newUuid } from '../time/new-id.js';
import { OutboxRow } from './outbox.row.js';
import { SweepRememberedHandler } from './sweep-remembered.handler.js';

const NOW = '2026-03-10T12:00:00Z';

describe('the sweep of what is remembered', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(platformRows);
  });
  afterAll(() => database.drop());

  const at = (instant: string): Date => new Date(instant);
  const answer = (idempotencyKey: string, receivedAt: string) => ({
    owner: 'anonymous',
    idempotencyKey,
    requestHash: '',
    status: null,
    headers: null,
    receivedAt: at(receivedAt),
  });
  const message = (topic: string, occurredAt: string, dispatchedAt: string | null) => ({
    id: newUuid(),
    topic,
    payload: {},
    occurredAt: at(occurredAt),
    dispatchedAt: dispatchedAt === null ? null : at(dispatchedAt),
  });

  it('keeps answers for a day and dispatched messages for thirty; a message that waits is never swept', async () => {
    const { manager } = database.dataSource;
    await manager.insert(IdempotentAnswerRow, [
      answer('older than a day', '2026-03-09T11:59:59.999Z'),
      answer('a day old', '2026-03-09T12:00:00Z'),
    ]);
    await manager.insert(OutboxRow, [
      message('dispatched over 30 days ago', '2026-02-08T11:00:00Z', '2026-02-08T11:59:59.999Z'),
      message('dispatched 30 days ago', '2026-02-08T11:00:00Z', '2026-02-08T12:00:00Z'),
      message('waiting for a year', '2025-03-10T12:00:00Z', null),
    ]);
    const sweep = new SweepRememberedHandler(database.dataSource, new MovableClock(NOW));
    expect([await sweep.handle(), await sweep.handle()]).toEqual(['DONE', 'DONE']);
    expect((await manager.find(IdempotentAnswerRow)).map((row) => row.idempotencyKey)).toEqual(['a day old']);
    expect((await manager.find(OutboxRow)).map(({ topic }) => topic).sort()).toEqual([
      'dispatched 30 days ago',
      'waiting for a year',
    ]);
  });
});
