import { tokenize } from '@app/text-reuse';

const HAN = /\p{Script=Han}/gu;
const known = new Map<string, string>();

/**
 * Han characters as the one form that stands for all written variants, simplified where there is one; all else as is.
 * Character by character, so offsets stay.
 */
export function toSimplified(text: string): string {
  return text.replace(HAN, (char) => {
    const seen = known.get(char) ?? representative(char);
    known.set(char, seen);
    return seen;
  });
}

function representative(char: string): string {
  const { count, charCount, ids } = tokenize(char);
  const [id] = ids;
  return count === 1 && charCount === 1 && id !== undefined && id <= 0x10ffff ? String.fromCodePoint(id) : char;
}
