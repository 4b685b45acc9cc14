import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { readRecord } from './read-record.js';
import { sourceLabels } from './source-label.js';
import { componentOf } from './work-component.js';

const LABELS = sourceLabels(['国际在线专稿'], ['国际在线']);
const RECORD = { uri: 'tag:a.example,2026:1', title: '渡口', text: '字', source: '国际在线专稿' };
const NINJS = {
  uri: 'tag:a.example,2026:2',
  standard: { name: 'ninjs', version: '3.1' },
  headlines: [{ role: 'main', value: 'Ferry' }],
  bodies: [{ value: 'Ships.' }],
  infoSources: [{ name: '国际在线专稿', role: 'source' }],
};

describe('the parts of a work', () => {
  it('are read from a record, each with its own source', () => {
    const components = [
      { type: 'picture', title: '夜景', source: 'Harbor Gazette', uri: 'tag:hg.example,2026:9' },
      { type: 'graphic', title: '航线图', source: '国际在线专稿' },
      { type: 'picture', title: '无名' },
      { type: 'picture', title: '站名', source: '国际在线' },
    ];
    const parts = must(readRecord({ ...RECORD, components }, {}), 'read').components ?? [];
    expect(
      parts.map((part) => componentOf(part, LABELS)).map(({ title, origin, source }) => [title, origin, source]),
    ).toEqual([
      ['夜景', 'THIRD_PARTY', 'Harbor Gazette'],
      ['航线图', 'OWN', undefined],
      ['无名', 'UNKNOWN', undefined],
      // the plain name of the site is no ownership marker, here neither
      ['站名', 'UNKNOWN', undefined],
    ]);
  });

  it('of a ninjs item are its associations that are shown within it', () => {
    const associations = [
      {
        name: 'main',
        uri: 'tag:hg.example,2026:9',
        type: 'picture',
        infoSources: [{ name: 'Harbor Gazette', role: 'source' }],
      },
      { name: 'related', uri: 'tag:a.example,2026:3', type: 'text' },
    ];
    const { components } = must(readRecord({ ...NINJS, associations }, {}), 'read');
    expect(components).toEqual([
      { type: 'picture', title: 'main', sourceLabel: 'Harbor Gazette', uri: 'tag:hg.example,2026:9' },
    ]);
  });

  it.each([
    ['/components/0/title', [{ type: 'picture' }]],
    ['/components/0/type', [{ type: 'photo', title: 'x' }]],
    ['/components', {}],
  ])('are refused at %s', (pointer, components) => {
    expect(readRecord({ ...RECORD, components }, {})).toMatchObject({ ok: false, error: { pointer } });
  });

  it('are absent where none are known', () => {
    expect(must(readRecord(RECORD, {}), 'read').components).toBeUndefined();
  });
});
