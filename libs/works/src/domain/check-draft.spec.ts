import { describe, expect, it } from '@jest/globals';
import { checkDraft } from './check-draft.js';
import type { WorkDraft } from './work.js';

const draft: WorkDraft = {
  uri: 'tag:newsroom.example,2026:1',
  version: '1',
  type: 'text',
  language: 'zh-hans-cn',
  title: ' two \n words ',
  text: '',
  pubStatus: 'usable',
  infoSources: [],
  altIds: [],
};

describe('every draft', () => {
  it('comes out with one-line title and canonical language', () => {
    expect(checkDraft(draft)).toMatchObject({ ok: true, value: { title: 'two words', language: 'zh-Hans-CN' } });
  });

  it.each([
    ['an empty title', { title: ' ' }, '/title'],
    ['a uri longer than an index can hold', { uri: `tag:${'长'.repeat(700)}` }, '/uri'],
    ['a version with spaces', { version: 'one two' }, '/version'],
    ['a language that is none', { language: 'Chinese (simplified)' }, '/language'],
    ['a text longer than a book', { text: 'x'.repeat(2_000_001) }, '/text'],
  ])('is refused with %s', (_, change, pointer) => {
    expect(checkDraft({ ...draft, ...change })).toMatchObject({
      ok: false,
      error: { code: 'WORK_FIELD_INVALID', pointer },
    });
  });
});
