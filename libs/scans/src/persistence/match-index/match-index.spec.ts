import { describe, expect, it } from '@jest/globals';
import type { IndexStep, IndexWriter } from './index-writer.js';
import { MatchIndex } from './match-index.js';
import type { SegmentMerger } from './segment-merger.js';

/** An index whose steps answer in turn, and then that nothing is there. */
function index(...steps: readonly (IndexStep | undefined)[]) {
  const done: string[] = [];
  const left = [...steps];
  const writer: Pick<IndexWriter, 'step' | 'begin'> = {
    step: (state) => {
      done.push(state);
      return Promise.resolve(left.shift());
    },
    begin: () => Promise.resolve(void done.push('begin')),
  };
  const merger: Pick<SegmentMerger, 'finish' | 'sweep'> = {
    finish: () => Promise.resolve('NOTHING'),
    sweep: () => Promise.resolve(false),
  };
  return { done, writer, merger };
}

describe('catching up', () => {
  const upToDate: IndexStep = { works: 3, covered: 3, outcome: 'UP_TO_DATE' };
  const catchUp = async (...steps: readonly (IndexStep | undefined)[]): Promise<readonly string[]> => {
    const { done, writer, merger } = index(...steps);
    await new MatchIndex(writer as IndexWriter, merger as SegmentMerger, () => Promise.reject(new Error())).catchUp();
    return done;
  };

  it('builds nothing anew where another edition was promoted while it waited', async () => {
    expect(await catchUp(undefined, upToDate)).toEqual(['LIVE', 'LIVE']);
  });

  it('builds where there is none', async () => {
    expect(await catchUp(undefined, undefined)).toEqual(['LIVE', 'LIVE', 'begin', 'BUILDING', 'LIVE']);
  });
});
