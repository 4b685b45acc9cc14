import type { Visibility } from '../domain/visibility.js';

/**
 * The tenant check as SQL, so that what is another tenant's is not found at all.
 * @param column holds the partner's id
 * @param place number of the parameter, 1-based
 */
export function visibilityClause(
  visible: Visibility,
  column: string,
  place: number,
): { sql: string; values: string[] } {
  if (visible.kind === 'ALL') return { sql: 'true', values: [] };
  if (visible.kind === 'NONE') return { sql: 'false', values: [] };
  return { sql: `${column} = $${place}::uuid`, values: [visible.partnerId] };
}
