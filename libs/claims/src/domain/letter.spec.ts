import { TRACE_LANGUAGES } from '@app/deadlines';
import { describe, expect, it } from '@jest/globals';
import { aDraft, aReceived } from './claim.fixture.js';
import type { Claim } from './claim.js';
import { letterTo, letterToSource } from './letter.js';
import { letterWords } from './letter-words.js';
import type { StatementOfReasons } from './statement-of-reasons.js';
import { TOLD } from './told.js';

const LINK = { address: 'https://newsroom.example/claims/links/secret', days: 14 };
const DECISION: StatementOfReasons = {
  outcome: 'UPHELD',
  remedy: 'PAID',
  payment: { minor: 50_000, currency: 'CNY' },
  reasons: '第二段的河名有误。',
  ground: { kind: 'LAW', reference: '著作权法第五十三条' },
  territory: '001',
  until: '2027-01-31',
  by: 'account-1',
  at: Temporal.Instant.from('2026-09-03T01:00:00Z'),
  complaintEnd: { at: Temporal.Instant.from('2027-03-02T16:00:00Z') },
};
const CLAIM: Claim = { ...aReceived(), decisions: [DECISION], missing: ['documents.IDENTITY', '请附上原文截图'] };

/** Every text of a language, with the path that leads to it. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] satisfies [string, string]]
      : typeof value === 'object' && value !== null
        ? texts(value, `${path}${key}.`)
        : [],
  );
}
const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)).toSorted();

describe('the words of letters', () => {
  const english = new Map(texts(letterWords('en')));

  it.each(TRACE_LANGUAGES)(
    '%s has every text of every other language, with the same places, and none is empty',
    (language) => {
      const own = new Map(texts(letterWords(language)));
      expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
      for (const [path, text] of own) {
        expect([path, placesOf(text)]).toEqual([path, placesOf(english.get(path) ?? '')]);
        if (path !== 'gap') expect([path, text.trim()]).not.toEqual([path, '']);
      }
    },
  );

  it.each(['zh-Hans', 'zh-Hant'] as const)('no text was left in English in %s', (language) => {
    const foreign = texts(letterWords(language)).filter(
      ([path, text]) => path !== 'gap' && !/\p{Script=Han}/u.test(text),
    );
    expect(foreign.map(([path]) => path)).toEqual(['sentences.subject', 'sentences.decided']);
  });

  it('simplified and traditional letters are told apart by their characters', () => {
    expect(JSON.stringify(letterWords('zh-Hans'))).not.toMatch(/[張連結審決請補]/);
    expect(JSON.stringify(letterWords('zh-Hant'))).not.toMatch(/[张连结审决请补]/);
  });
});

describe('a letter to a claimant', () => {
  it.each(TOLD.flatMap((told) => TRACE_LANGUAGES.map((language) => [told, language] as const)))(
    'of %s in %s is whole: its number, its link, and no place left open',
    (told, language) => {
      const { subject, text } = letterTo(CLAIM, told, LINK, language);
      expect(subject).toContain(CLAIM.id);
      expect(text).toContain(LINK.address);
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
    },
  );

  it('acknowledges in Chinese with the window, the trace and the rule', () => {
    const { subject, text } = letterTo(aReceived(), 'ClaimFiled', LINK, 'zh-Hans');
    expect(subject).toMatch(/^您的主张已收到（/);
    expect(text).toContain(
      '有关问题应当自事项发生之日起30日内提出（statement, clause 6）。自2026-09-01起算，最后一日为2026-10-08。',
    );
    expect(text).toContain('民法典第197条');
    expect(text).not.toMatch(/How the day|calendar days/);
  });

  it('gives the reasons of a decision with what was done, in the language chosen', () => {
    const { text } = letterTo(CLAIM, 'ClaimUpheld', LINK, 'zh-Hant');
    for (const part of [
      '已付款',
      '500.00',
      '第二段的河名有误。',
      '依據（法律）：著作权法第五十三条',
      '2027-03-03T00:00:00+08:00',
    ]) {
      expect(text).toContain(part);
    }
    expect(letterTo(CLAIM, 'ClaimUpheld', LINK, 'en').text).toContain('Paid: CN¥500.00.');
  });

  it('names what is missing in words, and what a person asked for as it was asked', () => {
    const { text } = letterTo(CLAIM, 'ClaimFoundIncomplete', LINK, 'zh-Hans');
    expect(text).toContain('- 身份证明文件\n- 请附上原文截图');
  });

  it('reminds of a draft', () => {
    expect(letterTo(aDraft(), 'DraftReminded', LINK, 'zh-Hans').text).toContain('于2026-10-09T00:00:00+08:00失效');
  });
});

it('a letter to the source of a work, which has chosen no language, is in all three', () => {
  const { subject, text } = letterToSource(CLAIM, TRACE_LANGUAGES);
  for (const language of TRACE_LANGUAGES) expect(subject).toContain(letterWords(language).subjects.ToSource);
  expect(text.split(CLAIM.subject.workUri ?? 'no work')).toHaveLength(4);
});
