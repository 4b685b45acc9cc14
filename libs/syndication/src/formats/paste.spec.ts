import { must } from '@app/kernel';
import { readPage } from '@app/pages';
import { loadProfile } from '@app/parties';
import { attributionRequirementOf, judgeCredit } from '@app/reprints';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anItem } from './feed-entry.fixture.js';
import { articleHtml } from './paste.js';

describe('an article ready to paste', () => {
  it('credits, wherever it is printed, by the judgment that scans pass on pages', () => {
    const requirement = attributionRequirementOf(
      must(loadProfile('samples/profile.json'), 'the sample profile is sound'),
    );
    fc.assert(
      fc.property(anItem, (item) => {
        const page = `<!doctype html><html lang="zh-Hans"><body><h1>题</h1><article>${articleHtml({ ...item, text: '水库今天蓄水过半。'.repeat(20) })}</article></body></html>`;
        const judged = judgeCredit(readPage(Buffer.from(page), { url: 'https://partner.example/1' }), requirement);
        expect(judged).toMatchObject({ satisfies: true });
      }),
      { numRuns: 8 },
    );
  });
});
