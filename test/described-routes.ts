import { at } from './caller.js';

/** One route of the OpenAPI document. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** With `{name}` where a parameter stands. */
  readonly template: string;
  readonly queryNames: readonly string[];
  /** Media types of the body it takes; none where it takes no body. */
  readonly bodyTypes: readonly string[];
  /** A body made from the description alone; undefined where it takes none. */
  readonly sample: unknown;
  /** Whether anybody may call it. */
  readonly isPublic: boolean;
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;

/** @param document OpenAPI 3.1, as `/openapi.json` answers it */
export function describedRoutes(document: unknown): readonly Route[] {
  return Object.entries(record(at(document, 'paths'))).flatMap(([template, operations]) =>
    METHODS.flatMap((method) => {
      const operation = record(operations)[method];
      return operation === undefined ? [] : [routeOf(document, method, template, record(operation))];
    }),
  );
}

function routeOf(
  document: unknown,
  method: (typeof METHODS)[number],
  template: string,
  operation: Readonly<Record<string, unknown>>,
): Route {
  const { parameters = [], requestBody, security } = operation;
  const content = requestBody === undefined ? {} : record(at(requestBody, 'content'));
  const schema = content['application/json'];
  return {
    method: method.toUpperCase() as Route['method'],
    template,
    queryNames: (parameters as readonly unknown[])
      .filter((parameter) => at(parameter, 'in') === 'query')
      .map((parameter) => String(at(parameter, 'name'))),
    bodyTypes: Object.keys(content),
    sample: schema === undefined ? undefined : sampleOf(document, at(schema, 'schema')),
    isPublic: security === undefined,
  };
}

/** A value that a schema describes: its example, its first choice, or the plainest of its type. */
function sampleOf(document: unknown, schema: unknown): unknown {
  const { $ref, example, enum: choices, oneOf, type, items, properties, format } = record(schema);
  if (typeof $ref === 'string') return sampleOf(document, at(document, $ref.slice(2).replaceAll('/', '.')));
  if (example !== undefined) return example;
  if (Array.isArray(choices)) return choices[0];
  if (Array.isArray(oneOf)) return sampleOf(document, oneOf[0]);
  if (type === 'array') return [sampleOf(document, items)];
  if (type === 'object') {
    const fields = Object.entries(record(properties ?? {}));
    return Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(document, field)]));
  }
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return 1;
  if (format === 'uuid') return '01890a5d-ac96-774b-bcce-b302099a8057';
  return format === 'date-time' ? '2027-01-01T00:00:00+08:00' : 'text';
}

/** Every copy of `value` with one place in it replaced, removed, or added. @param replacements tried at each place */
export function* mutations(value: unknown, replacements: readonly unknown[]): Generator<unknown> {
  yield* replacements;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const mutant of mutations(item, replacements)) yield value.with(index, mutant);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) {
      for (const mutant of mutations(field, replacements)) yield { ...value, [name]: mutant };
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
    }
    yield { ...value, id: '01890a5d-ac96-774b-bcce-b302099a8057', version: 1, state: 'ACTIVE', roles: ['ADMIN'] };
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error(`an object was expected: ${JSON.stringify(value)}`);
  return value as Readonly<Record<string, unknown>>;
}
