import { type Kinship, kinship } from './kinship.js';

/** Whether the subtags of `range` are the first subtags of `tag` (RFC 4647, section 3.3.1, basic filtering). */
function holds(range: string, tag: string): boolean {
  return range === '*' || tag === range || tag.startsWith(`${range}-`);
}

/** How a language lies to a language range: `zh-Hans-CN` is WITHIN `zh`; `zh` is BROADER than `zh-Hans`. Case does not matter. */
export function compareLanguages(left: string, right: string): Kinship {
  const [tag, range] = [left.toLowerCase(), right.toLowerCase()];
  return kinship(holds(range, tag), holds(tag, range));
}
