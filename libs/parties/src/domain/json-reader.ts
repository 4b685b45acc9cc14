import { err, ok, type Result } from '@app/kernel';

/** One thing that is wrong in a JSON document. */
export interface JsonProblem {
  /** Place: JSON pointer, RFC 6901; empty for the whole document. */
  readonly pointer: string;
  /** What is expected there, as the end of "expected …". Never the value found, which may be a secret. */
  readonly expected: string;
}

/** Reads one place of a JSON document: the typed value, or everything that is wrong with it. */
export type Reader<T> = (value: unknown, pointer: string) => Result<T, readonly JsonProblem[]>;

/** A value the test takes; `expected` says what that is. */
export function matching<T>(reader: Reader<T>, expected: string, test: (value: T) => boolean): Reader<T> {
  return (value, pointer) => {
    const read = reader(value, pointer);
    return read.ok && !test(read.value) ? err([{ pointer, expected }]) : read;
  };
}

/** Text with something in it, without blanks around it. @param maxLength in UTF-16 units */
export function text(maxLength = 200): Reader<string> {
  return (value, pointer) => {
    const fits = typeof value === 'string' && value !== '' && value === value.trim() && value.length <= maxLength;
    return fits ? ok(value) : err([{ pointer, expected: `text of 1 to ${maxLength} characters, no blanks around it` }]);
  };
}

export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  return (value, pointer) => {
    const word = words.find((candidate) => candidate === value);
    return word === undefined ? err([{ pointer, expected: `one of ${words.join(', ')}` }]) : ok(word);
  };
}

export const flag: Reader<boolean> = (value, pointer) =>
  typeof value === 'boolean' ? ok(value) : err([{ pointer, expected: 'true or false' }]);

/** A whole number within inclusive bounds. */
export function integer(min: number, max: number): Reader<number> {
  return (value, pointer) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? ok(value)
      : err([{ pointer, expected: `a whole number from ${min} to ${max}` }]);
}

/** A list without repetitions. @param min fewest items */
export function list<T>(item: Reader<T>, min = 1): Reader<readonly T[]> {
  return (value, pointer) => {
    if (!Array.isArray(value) || value.length < min) {
      return err([{ pointer, expected: `a list of at least ${min}` }]);
    }
    const read = all(value.map((each: unknown, at) => item(each, `${pointer}/${at}`)));
    if (!read.ok) return read;
    const seen = value.map((each) => JSON.stringify(each));
    const again = seen.findIndex((each, at) => seen.indexOf(each) !== at);
    return again < 0 ? read : err([{ pointer: `${pointer}/${again}`, expected: 'an entry that is not there already' }]);
  };
}

/** An object whose keys are data, at least one. @param key reads each key, at the place of its value */
export function record<T>(key: Reader<string>, item: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, pointer) => {
    if (!isObject(value) || Object.keys(value).length === 0) {
      return err([{ pointer, expected: 'an object with at least one key' }]);
    }
    const read = all(
      Object.entries(value).map(([name, each]): Result<readonly [string, T], readonly JsonProblem[]> => {
        const at = `${pointer}/${pointerPart(name)}`;
        const known = key(name, at);
        if (!known.ok)
          return err(known.error.map(({ expected }) => ({ pointer: at, expected: `as its key, ${expected}` })));
        const content = item(each, at);
        return content.ok ? ok([known.value, content.value]) : content;
      }),
    );
    return read.ok ? ok(Object.fromEntries(read.value)) : read;
  };
}

type Read<R> = R extends Reader<infer T> ? T : never;
type Shape = Readonly<Record<string, Reader<unknown>>>;
type ObjectOf<Required extends Shape, Optional extends Shape> = {
  readonly [K in keyof Required]: Read<Required[K]>;
} & { readonly [K in keyof Optional]?: Read<Optional[K]> };

/** An object with fixed keys. Unknown keys are problems: they are most often misspelled ones. `$…` keys are skipped. */
export function object<const R extends Shape, const O extends Shape = Record<never, never>>(
  required: R,
  optional?: O,
): Reader<ObjectOf<R, O>> {
  const known: Shape = { ...required, ...optional };
  return (value, pointer) => {
    if (!isObject(value)) return err([{ pointer, expected: 'an object' }]);
    const problems: JsonProblem[] = [];
    const fields: [string, unknown][] = [];
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(known, name) || name.startsWith('$')) continue;
      problems.push({
        pointer: `${pointer}/${pointerPart(name)}`,
        expected: `no such key; known: ${Object.keys(known).join(', ')}`,
      });
    }
    for (const [name, reader] of Object.entries(known)) {
      if (!Object.hasOwn(value, name) && !Object.hasOwn(required, name)) continue;
      const read = reader(value[name], `${pointer}/${pointerPart(name)}`);
      if (read.ok) fields.push([name, read.value]);
      else problems.push(...read.error);
    }
    // WHY as: the compiler cannot follow a loop over keys; every key of the shape was read by its own reader above.
    return problems.length > 0 ? err(problems) : ok(Object.fromEntries(fields) as ObjectOf<R, O>);
  };
}

function all<T>(results: readonly Result<T, readonly JsonProblem[]>[]): Result<readonly T[], readonly JsonProblem[]> {
  const problems = results.flatMap((result) => (result.ok ? [] : result.error));
  return problems.length > 0 ? err(problems) : ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** RFC 6901, section 3. */
function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
