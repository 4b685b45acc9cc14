import { describe, expect, it } from '@jest/globals';
import { LETTER_LANGUAGES, type LetterLanguage } from './letter-language.js';
import { letterOf } from './subject-letter.js';
import { SUBJECT_LETTERS } from './subject-letter-wording.js';
import { openRequest, SUBJECT_REQUEST_KINDS, SubjectRequestId, type SubjectRequestKind } from './subject-request.js';

const AT = Temporal.Instant.from('2026-11-02T02:00:00Z');
const LINK = 'https://news.example/subject-link#secret';
const request = (language?: LetterLanguage, kind: SubjectRequestKind = 'ACCESS') =>
  openRequest(
    {
      id: SubjectRequestId('request-1'),
      kind,
      law: 'PIPL',
      email: 'li.hua@reader.example',
      ...(language === undefined ? {} : { language }),
    },
    AT,
    [],
  );

describe('a letter about a request', () => {
  it('is in the language the person chose', () => {
    const { subject, text } = letterOf(request('zh-Hans'), 'OPENED', LINK);
    expect(subject).toBe('请确认您的请求 (request-1)');
    expect(text).toContain('提供我们持有的个人信息的副本');
    expect(text).not.toMatch(/[a-z]{3,} [a-z]{3,}/);
  });

  it('is in all of ours where none was chosen, each with the link', () => {
    const { subject, text } = letterOf(request(), 'OPENED', LINK);
    expect(subject).toBe('Please confirm your request / 请确认您的请求 / 請確認您的請求 (request-1)');
    expect(text.split(LINK)).toHaveLength(LETTER_LANGUAGES.length + 1);
  });

  it.each(LETTER_LANGUAGES.flatMap((language) => SUBJECT_LETTERS.map((told) => [language, told] as const)))(
    'leaves no place open: %s, %s',
    (language, told) => {
      for (const kind of SUBJECT_REQUEST_KINDS) {
        const { text } = letterOf(request(language, kind), told, LINK);
        expect(text).toContain(LINK);
        expect(text).not.toMatch(/[{}]/);
      }
    },
  );

  it('brings the link to confirm again where more time is taken before it was used, as its reason', () => {
    const extension = { by: 'account-legal', at: AT, reason: 'many archives to search' };
    const { text } = letterOf({ ...request('en'), extension }, 'EXTENDED', LINK);
    expect(text).toContain('confirm it here');
    expect(text).toContain('The reason: many archives to search');
  });
});
