import { err, ok, type Result } from '@app/kernel';
import type { OlpRefusal } from '../domain/olp-refusal.js';

/**
 * Parameters of a request, form-encoded or as JSON (RSL 1.0, section 5.2): texts, none twice (RFC 6749, section 3.2). What
 * is not known is passed over, as the RFC asks.
 */
export function parametersOf<Name extends string>(
  body: unknown,
  names: readonly Name[],
): Result<Readonly<Partial<Record<Name, string>>>, OlpRefusal> {
  const found: Partial<Record<Name, string>> = {};
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return err(malformed('a form, or a JSON object'));
  const given = new Map(Object.entries(body));
  for (const name of names) {
    const value: unknown = given.get(name);
    if (value === undefined || value === '') continue;
    if (typeof value !== 'string') return err(malformed(`${name} once, as text`));
    found[name] = value;
  }
  return ok(found);
}

export function malformed(expected: string): OlpRefusal {
  return { error: 'invalid_request', description: `Expected ${expected}` };
}
