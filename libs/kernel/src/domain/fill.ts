/**
 * Puts values into the places of a sentence, written `{name}`.
 * @throws Error `INVARIANT` where a place has no value: half a sentence is sent to nobody
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`INVARIANT: nothing to put in the place {${name}} of "${template}"`);
    return value;
  });
}
