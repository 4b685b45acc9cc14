import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { GroupedWrites } from './grouped-writes.js';

describe('grouped writes', () => {
  it('take what comes while one is under way with the next, and keep nobody waiting for a failure of others', async () => {
    const groups: (readonly number[])[] = [];
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const writes = new GroupedWrites<number>(async (items) => {
      groups.push(items);
      await gates[groups.length - 1]?.promise;
    });
    const first = writes.add(1);
    await turn();
    await turn();
    const second = [writes.add(2), writes.add(3)];
    gates[0]?.reject(new Error('the first one fails'));
    await expect(first).rejects.toThrow('the first one fails');
    gates[1]?.resolve();
    await Promise.all(second);
    const third = writes.add(4);
    gates[2]?.resolve();
    await third;
    expect(groups).toEqual([[1], [2, 3], [4]]);
  });
});
