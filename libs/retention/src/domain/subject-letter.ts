import { fill } from '@app/kernel';
import { LETTER_LANGUAGES } from './letter-language.js';
import type { SubjectLetter, SubjectLetterWords } from './subject-letter-wording.js';
import { SUBJECT_LETTER_WORDS } from './subject-letter-words.js';
import type { SubjectRequest } from './subject-request.js';

/**
 * What a person is told of their request, in the language they chose; who chose none is written to in each, one after the
 * other.
 * @param link address that opens the request, good until the next letter
 */
export function letterOf(
  request: SubjectRequest,
  told: SubjectLetter,
  link: string,
): { readonly subject: string; readonly text: string } {
  const languages = request.language === undefined ? LETTER_LANGUAGES : [request.language];
  const all = languages.map((language) => SUBJECT_LETTER_WORDS[language]);
  return {
    subject: `${all.map(({ subjects }) => subjects[told]).join(' / ')} (${request.id})`,
    text: all.map((words) => linesOf(request, told, link, words).join('\n\n')).join('\n\n---\n\n'),
  };
}

function linesOf(
  request: SubjectRequest,
  told: SubjectLetter,
  link: string,
  words: SubjectLetterWords,
): readonly string[] {
  const values = {
    asked: words.asked[request.kind],
    linkEndsAt: request.linkEndsAt.toString(),
    dueAt: request.dueAt.toString(),
    reason: request.extension?.reason ?? '',
  };
  const say = (sentence: Exclude<keyof SubjectLetterWords, 'subjects' | 'asked'>): string =>
    fill(words[sentence], values);
  switch (told) {
    case 'OPENED':
      return [say('confirm'), link, say('dueAt'), say('stranger')];
    case 'EXTENDED':
      // it takes the place of the first letter where nobody used that one's link
      return [
        ...(request.state === 'UNCONFIRMED' ? [say('confirm'), link, say('stranger')] : [say('youAsked'), link]),
        say('moreTime'),
        say('disagree'),
      ];
    case 'ANSWERED':
      return [say('answered'), link, say('disagree')];
  }
}
