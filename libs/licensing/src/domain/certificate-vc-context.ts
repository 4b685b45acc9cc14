/** Why contexts or a term cannot be what the document says; a rule in words. */
export type ContextFault = string;

/** Terms the base context defines and protects, as far as a credential's shape needs them (appendix B.1). */
const PROTECTED = [
  'VerifiableCredential',
  'VerifiablePresentation',
  'EnvelopedVerifiableCredential',
  'EnvelopedVerifiablePresentation',
  'credentialSubject',
  'credentialStatus',
  'issuer',
  'holder',
  'validFrom',
  'validUntil',
] as const;

/**
 * Whether `@context` is an ordered set that begins with the base context and goes on with addresses and objects
 * (section 4.3). A protected term keeps its meaning: no later context may define it anew.
 */
export function contextFault(context: unknown, base: string): ContextFault | undefined {
  const contexts: readonly unknown[] = Array.isArray(context) ? context : [context];
  if (contexts[0] !== base) return `the first context is ${base}`;
  const held = new Map<string, string>(PROTECTED.map((term) => [term, base]));
  for (const each of contexts.slice(1)) {
    if (typeof each === 'string' ? !isUrl(each) : !isObject(each)) return 'a context is a URL or an object';
    if (!isObject(each)) continue;
    const fault = redefinition(each, held);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function redefinition(context: Readonly<Record<string, unknown>>, held: Map<string, string>): ContextFault | undefined {
  const isProtected = context['@protected'] === true;
  for (const [term, definition] of Object.entries(context)) {
    if (term.startsWith('@')) continue;
    const meaning = JSON.stringify(definition);
    const earlier = held.get(term);
    if (earlier !== undefined && earlier !== meaning) return `the protected term ${term} keeps its meaning`;
    if (isProtected) held.set(term, meaning);
  }
  return undefined;
}

/**
 * Whether a type leads to a URL: it is one, or a term that an inline context defines as one. A term that no inline
 * context defines is left to the contexts named by address, which are not fetched; with `@vocab` null none may be.
 */
export function termFault(term: string, context: unknown): ContextFault | undefined {
  const inline = (Array.isArray(context) ? context : [context]).filter(isObject);
  const definition = inline.map((each) => each[term]).findLast((each) => each !== undefined);
  if (definition !== undefined) {
    const id = isObject(definition) ? definition['@id'] : definition;
    return isUrl(id) ? undefined : `the term ${term} is defined as a URL`;
  }
  if (leadsToUrl(term) || PROTECTED.some((known) => known === term)) return undefined;
  const isUndefined = inline.some((each) => '@vocab' in each && each['@vocab'] === null);
  return isUndefined ? `the term ${term} is defined` : undefined;
}

function leadsToUrl(term: string): boolean {
  return isUrl(term);
}

/** An absolute URL as section 1.2 means it: a scheme, and no character a URL cannot have. */
export function isUrl(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/iu.test(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
