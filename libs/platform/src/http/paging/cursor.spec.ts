import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CursorPart, decodeCursor, encodeCursor, nextLink } from './cursor.js';

describe('a page cursor', () => {
  it('gives back the sort key it was made of, as text', () => {
    const key = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(key, (parts) => {
        expect(decodeCursor(encodeCursor(parts), parts.length)).toEqual(parts.map(String));
      }),
    );
  });

  it('fits into an address as it is', () => {
    expect(encodeCursor(['2026-03-10T12:00:00Z', '国际在线', 7])).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('that is absent or empty asks for the first page', () => {
    expect([decodeCursor(undefined, 1), decodeCursor('', 1)]).toEqual([undefined, undefined]);
  });

  it('of another list, or of nobody, is refused', () => {
    const foreign = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.constant(encodeCursor(['one'])),
      fc.constant(encodeCursor(['one', 'two', 'three'])),
    );
    fc.assert(
      fc.property(foreign, (cursor) => {
        let refusal: unknown;
        try {
          expect(decodeCursor(cursor, 2)).toHaveLength(2);
        } catch (error) {
          refusal = error;
        }
        if (refusal !== undefined) expect(refusal).toMatchObject({ code: 'CURSOR_INVALID' });
      }),
    );
    expect(() => decodeCursor(encodeCursor(['one']), 2)).toThrow();
  });

  it.each<[CursorPart, string | number, unknown[]]>([
    ['EPOCH_MS', 1_764_000_000_000, ['soon', 1.5, '1e3', '', 10 ** 16]],
    ['UUID', '0199cccc-0000-7000-8000-000000000009', ['0199cccc', '', 7, '0199cccc-0000-7000-8000-00000000000G']],
  ])('takes as %s nothing else', (kind, good, bad) => {
    expect(decodeCursor(encodeCursor([good]), [kind])).toEqual([String(good)]);
    for (const part of bad) expect(() => decodeCursor(encodeCursor([String(part)]), [kind])).toThrow();
  });
});

describe('the link to the next page', () => {
  it('keeps the query and replaces the cursor', () => {
    const link = nextLink('/api/v1/works?limit=20&cursor=old&language=zh-Hans', 'new');
    expect(link).toBe('</api/v1/works?limit=20&cursor=new&language=zh-Hans>; rel="next"');
  });

  it('adds a query where there was none', () => {
    expect(nextLink('/api/v1/works', 'new')).toBe('</api/v1/works?cursor=new>; rel="next"');
  });

  it('cannot be broken out of', () => {
    expect(nextLink('/works?q=%3E%3B%20rel%3D%22x%22', 'new')).toBe(
      '</works?q=%3E%3B+rel%3D%22x%22&cursor=new>; rel="next"',
    );
  });
});
