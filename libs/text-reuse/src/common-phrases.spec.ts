import { describe, expect, it } from '@jest/globals';
import { createReuseIndex } from './reuse-index.js';
import { REUSE_RULES } from './reuse-rules.js';

const { stopFrequency } = REUSE_RULES.retrieval;
const { carriers: boilerplate } = REUSE_RULES.forms;
const CLOSING = '版权声明：未经本台书面授权，任何单位和个人不得转载、摘编或以其他方式使用上述作品，违者依法追究责任。';
const BULLETIN =
  '气象台今晨六点发布通报，受冷空气影响，未来三天北部山区有中到大雪，城区最低气温降到零下九度，请市民减少外出，注意防滑和用火安全。' +
  '交通部门已经在十二处坡道撒盐，供暖企业提前升温，中小学可以自行决定停课。';

/** Texts without a common phrase. */
const story = (number: number): string =>
  Array.from({ length: 120 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((number * 7919 + at * at * 31 + at * 17) % 6000)),
  ).join('');

describe('what many works carry', () => {
  it('is boilerplate where it is short, and learned from the works themselves', () => {
    const index = createReuseIndex();
    index.add({ id: '0', text: story(0) + CLOSING });
    expect(index.match(`${story(900)}${CLOSING}`)).toMatchObject([{ work: '0' }]);
    for (let at = 1; at < boilerplate; at += 1) index.add({ id: String(at), text: story(at) + CLOSING });
    expect(index.match(`${story(900)}${CLOSING}`)).toEqual([]);
  });

  it('does not hide the work that is copied together with it', () => {
    const index = createReuseIndex();
    for (let at = 0; at < boilerplate; at += 1) index.add({ id: String(at), text: story(at) + CLOSING });
    expect(index.match(story(3) + CLOSING)).toMatchObject([{ work: '3', class: 'FULL', workCovered: 1 }]);
  });

  it('is found all the same where it is a whole text, however many works carry it', () => {
    const index = createReuseIndex();
    for (let at = 0; at < stopFrequency * 2; at += 1) index.add({ id: String(at), text: BULLETIN });
    expect(index.match(`转发\n${BULLETIN}`)[0]).toMatchObject({ class: 'FULL', workCovered: 1 });
  });
});
