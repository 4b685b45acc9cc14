import type { Highlight } from '@app/works';

/** A stretch of a text, marked or not. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text cut at its highlights. */
export function markedText(text: string, highlights: readonly Highlight[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const [start, end] of highlights) {
    if (start > from) stretches.push({ text: text.slice(from, start), isMarked: false });
    stretches.push({ text: text.slice(start, end), isMarked: true });
    from = end;
  }
  return from < text.length ? [...stretches, { text: text.slice(from), isMarked: false }] : stretches;
}
