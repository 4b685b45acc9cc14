import type { RowRefusal } from './row-refusal.js';

/** The form of a JSON value, as data. */
export type Shape =
  | {
      readonly kind: 'text';
      readonly maxLength?: number;
      readonly oneOf?: readonly string[];
      /** A pattern and what it stands for in words. */
      readonly form?: readonly [pattern: RegExp, words: string];
    }
  | { readonly kind: 'uri' | 'instant' | 'number' | 'geometry' }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'list'; readonly of: Shape }
  | ObjectShape
  /** Looked up when needed, for shapes that hold themselves. */
  | { readonly kind: 'lazy'; readonly shape: () => Shape };

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Groups of which exactly one field must be there. */
  readonly exactlyOne?: readonly (readonly string[])[];
  /** Fields beyond the table: refused unless `IGNORED`. */
  readonly others?: 'IGNORED';
}

/** Deepest nesting followed; beyond it a record is refused, whatever it holds. */
const MAX_DEPTH = 24;
/** RFC 3986 scheme and something after it, without spaces. */
const ABSOLUTE_URI = /^[a-z][a-z0-9+.-]*:[^\s\p{C}]+$/iu;
const GEOMETRIES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

/** The first place where `value` departs from `shape`; undefined when it is of that form. */
export function departure(value: unknown, shape: Shape, pointer = '', depth = 0): RowRefusal | undefined {
  const invalid = (expected: string): RowRefusal => ({ code: 'WORK_FIELD_INVALID', pointer, expected });
  if (depth > MAX_DEPTH) return invalid(`at most ${MAX_DEPTH} levels of nesting`);
  switch (shape.kind) {
    case 'lazy':
      return departure(value, shape.shape(), pointer, depth);
    case 'text':
      return textFault(value, shape, invalid);
    case 'uri':
      return isText(value) && ABSOLUTE_URI.test(value)
        ? undefined
        : invalid('an absolute URI, e.g. https://example.com/1');
    case 'instant':
      return isText(value) && instantIn(value) !== undefined
        ? undefined
        : invalid('an RFC 3339 date and time with its offset, in the years 1 to 9999');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : invalid('a number');
    case 'integer': {
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = shape;
      const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
      return fits ? undefined : invalid(shape.min === undefined ? 'an integer' : `an integer from ${min} to ${max}`);
    }
    case 'geometry':
      return isGeometry(value) ? undefined : invalid('a GeoJSON geometry');
    case 'list':
      if (!Array.isArray(value)) return invalid('a list');
      return first(value.entries(), ([index, item]) => departure(item, shape.of, `${pointer}/${index}`, depth + 1));
    case 'object':
      return isRecord(value) ? objectFault(value, shape, pointer, depth) : invalid('an object');
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The instant an RFC 3339 text with offset names; undefined for anything else. */
export function instantIn(text: string): Temporal.Instant | undefined {
  try {
    return keepable(Temporal.Instant.from(text));
  } catch {
    return undefined;
  }
}

/** The instant, if RFC 3339 and PostgreSQL alike can write it: in a year from 1 to 9999, UTC. */
export function keepable(instant: Temporal.Instant): Temporal.Instant | undefined {
  const { year } = instant.toZonedDateTimeISO('UTC');
  return year >= 1 && year <= 9_999 ? instant : undefined;
}

function objectFault(
  value: Readonly<Record<string, unknown>>,
  shape: ObjectShape,
  pointer: string,
  depth: number,
): RowRefusal | undefined {
  for (const name of shape.required ?? []) {
    if (value[name] === undefined) {
      return { code: 'WORK_FIELD_MISSING', pointer: `${pointer}/${name}`, expected: `the field ${name}` };
    }
  }
  for (const group of shape.exactlyOne ?? []) {
    if (group.filter((name) => value[name] !== undefined).length !== 1) {
      return { code: 'WORK_FIELD_INVALID', pointer, expected: `exactly one of ${group.join(', ')}` };
    }
  }
  return first(Object.entries(value), ([name, item]) => {
    // as JSON would have it: a field without a value is not there
    if (item === undefined) return undefined;
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (field !== undefined) return departure(item, field, place, depth + 1);
    if (shape.others === 'IGNORED') return undefined;
    return { code: 'WORK_FIELD_UNKNOWN', pointer: place, expected: 'only fields of the documented shape' };
  });
}

function textFault(
  value: unknown,
  { maxLength = 10_000, oneOf, form }: Extract<Shape, { kind: 'text' }>,
  invalid: (expected: string) => RowRefusal,
): RowRefusal | undefined {
  if (typeof value !== 'string') return invalid('a text');
  if (!isText(value)) return invalid('a text without U+0000 and half surrogate pairs');
  if (value.length > maxLength) return invalid(`at most ${maxLength} UTF-16 units`);
  if (oneOf !== undefined && !oneOf.includes(value)) return invalid(`one of ${oneOf.join(', ')}`);
  if (form !== undefined && !form[0].test(value)) return invalid(form[1]);
  return undefined;
}

/** What PostgreSQL can keep and UTF-8 can write. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}

function isGeometry(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { type, coordinates } = value;
  return (
    typeof type === 'string' &&
    GEOMETRIES.includes(type) &&
    Array.isArray(coordinates) &&
    coordinates.every((part) => isPosition(part))
  );
}

/** Numbers, in lists as deep as a MultiPolygon's at most. */
function isPosition(part: unknown, depth = 3): boolean {
  if (typeof part === 'number') return true;
  return depth > 0 && Array.isArray(part) && part.every((inner) => isPosition(inner, depth - 1));
}

function first<T>(items: Iterable<T>, fault: (item: T) => RowRefusal | undefined): RowRefusal | undefined {
  for (const item of items) {
    const found = fault(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
