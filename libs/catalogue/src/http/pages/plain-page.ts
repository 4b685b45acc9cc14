import { framed, type PageFrame, pagePart } from './page-frame.js';
import { PAGE_WORDS } from './page-words.js';

const CONTENT = pagePart<{ readonly heading: string; readonly text: string }>(
  '<h1><%= it.heading %></h1>\n<p><%= it.text %></p>',
);

/** A page in the place of a work that is not shown. */
export function plainPage(frame: Omit<PageFrame, 'title' | 'isUnlisted'>, kind: 'GONE' | 'UNKNOWN'): string {
  const words = PAGE_WORDS[frame.language];
  const [heading, text] = kind === 'GONE' ? [words.gone, words.goneText] : [words.unknown, words.unknownText];
  return framed({ ...frame, title: heading, isUnlisted: true }, CONTENT({ heading, text }, words));
}
