import { readInstant } from '@app/kernel';
import { decodeCursor, encodeCursor, problem } from '@app/platform';
import type { SearchPlaceAfter } from '@app/works';

const BAND = /^[0-3]$/;
/** Well within a bigint of PostgreSQL. */
const SEQUENCE = /^\d{1,18}$/;

export function searchCursor({ band, at, sequence }: SearchPlaceAfter): string {
  return encodeCursor([band, at.toString(), sequence.toString()]);
}

/** @throws ProblemException CURSOR_INVALID on anything that `searchCursor` has not written */
export function searchPlaceIn(cursor: string | undefined): SearchPlaceAfter | undefined {
  const [band, created, sequence] = decodeCursor(cursor, 3) ?? [];
  if (band === undefined || created === undefined || sequence === undefined) return undefined;
  const at = readInstant(created);
  if (at === undefined || !BAND.test(band) || !SEQUENCE.test(sequence)) {
    throw problem({ code: 'CURSOR_INVALID', detail: 'Take the cursor from the Link header of the previous page' });
  }
  return { band: Number(band), at, sequence: BigInt(sequence) };
}
