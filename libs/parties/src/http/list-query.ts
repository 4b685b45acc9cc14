import { placeFrom } from '@app/platform';
import type { ListQuery } from '../application/partner-store.port.js';

/** One row more than asked for: it tells whether there is a next page. @throws ProblemException CURSOR_INVALID */
export function listQuery(limit: number, cursor: string | undefined): ListQuery {
  const after = placeFrom(cursor);
  return { limit: limit + 1, ...(after === undefined ? {} : { after }) };
}
