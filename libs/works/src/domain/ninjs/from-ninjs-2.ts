import { err, ok, type Result } from '@app/kernel';
import { isRecord, type Shape } from '../record-shape.js';
import type { RowRefusal } from '../row-refusal.js';
import { NINJS_ITEM } from './ninjs-shape.js';

/** Names of ninjs 2.1, which are 3.x names in lower case, but for one → the name in 3.x. */
const NAMES_OF_2: ReadonlyMap<string, string> = new Map([
  ...camelNames(NINJS_ITEM).map((name): [string, string] => [name.toLowerCase(), name]),
  ['embargoed', 'embargoedUntil'],
]);
const NAMES_OF_3: ReadonlySet<string> = new Set(NAMES_OF_2.values());

function camelNames(shape: Shape, seen: ReadonlySet<Shape> = new Set()): readonly string[] {
  const known = new Set([...seen, shape]);
  if (seen.has(shape)) return [];
  if (shape.kind === 'list') return camelNames(shape.of, known);
  if (shape.kind !== 'object') return []; // what is lazy holds the item's own names again
  return Object.entries(shape.fields).flatMap(([name, field]) => [
    ...(name === name.toLowerCase() ? [] : [name]),
    ...camelNames(field, known),
  ]);
}

/** Whether an item is of ninjs 2.x: it says so, or it has names that only 2.x has and none that only 3.x has. */
export function isNinjs2(item: Readonly<Record<string, unknown>>): boolean {
  const { standard } = item;
  const said = isRecord(standard) ? [standard.version, standard.schema] : [];
  if (said.some((text) => typeof text === 'string' && /^2\.|ninjs-schema_2\./u.test(text))) return true;
  const names = Object.keys(item);
  return names.some((name) => NAMES_OF_2.has(name)) && !names.some((name) => NAMES_OF_3.has(name));
}

/** The item under the names of 3.x, which has a place for all that 2.1 can say. @returns refused with a name of 3.x in it */
export function fromNinjs2(value: unknown, pointer = ''): Result<unknown, RowRefusal> {
  if (Array.isArray(value)) {
    const items = value.map((each, place) => fromNinjs2(each, `${pointer}/${place}`));
    const refused = items.find((each) => !each.ok);
    return refused ?? ok(items.map((each) => (each.ok ? each.value : undefined)));
  }
  // a geometry keeps the names of GeoJSON
  if (!isRecord(value) || pointer.endsWith('/geojson')) return ok(value);
  const renamed: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    const place = `${pointer}/${name}`;
    if (NAMES_OF_3.has(name)) {
      return err({
        code: 'WORK_FIELD_INVALID',
        pointer: place,
        expected: 'a field of ninjs 2.1, or an item of 3.x throughout',
      });
    }
    const inner = fromNinjs2(content, place);
    if (!inner.ok) return inner;
    renamed[NAMES_OF_2.get(name) ?? name] = inner.value;
  }
  return ok(renamed);
}
