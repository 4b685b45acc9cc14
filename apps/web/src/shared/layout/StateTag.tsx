export type TagTone = 'live' | 'good' | 'wait' | 'bad' | 'quiet';

/** A state in a word; the color says again what the word says. */
export function StateTag({ tone, word }: { readonly tone: TagTone; readonly word: string }) {
  return <span className={`tag tag-${tone}`}>{word}</span>;
}
