import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { JoinedReads } from './joined-reads.js';

describe('joined reads', () => {
  it('ask once for all who come while one is under way, and after they came', async () => {
    const gates = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
    let asked = 0;
    const ask = async (): Promise<number> => {
      const number = asked;
      asked += 1;
      await gates[number]?.promise;
      return number;
    };
    const reads = new JoinedReads<number>();
    const [first, same] = [reads.read('a', ask), reads.read('a', ask)];
    expect(asked).toBe(0);
    await turn();
    const [second, third] = [reads.read('a', ask), reads.read('a', ask)];
    expect(asked).toBe(1);
    gates[0]?.resolve();
    expect(await Promise.all([first, same])).toEqual([0, 0]);
    gates[1]?.resolve();
    expect(await Promise.all([second, third])).toEqual([1, 1]);
    const broken = Promise.withResolvers<number>();
    const failing = reads.read('a', () => broken.promise);
    await turn();
    const after = reads.read('a', ask);
    broken.reject(new Error('not to be had'));
    gates[2]?.resolve();
    await expect(failing).rejects.toThrow('not to be had');
    expect(await after).toBe(2);
    expect(asked).toBe(3);
  });
});
