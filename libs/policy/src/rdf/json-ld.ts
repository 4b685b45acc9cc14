import jsonld from 'jsonld';
import { PolicyRefused } from '../domain/refusal.js';
import { ODRL_CONTEXT, XSD } from '../domain/vocabulary.js';
import { Graph, type Statement, type Term } from './graph.js';
import { lineOfJsonError } from './json-line.js';
import { ODRL_CONTEXT_DOCUMENT } from './odrl-context.js';

/** The one context that is known here, under the addresses it is written with. */
const KNOWN_CONTEXTS: ReadonlySet<string> = new Set([ODRL_CONTEXT, ODRL_CONTEXT.replace('http:', 'https:')]);

/** Gives contexts from memory alone. @throws PolicyRefused POLICY_CONTEXT_UNKNOWN for every other address */
function loadContext(url: string): Promise<{ contextUrl?: string; documentUrl: string; document: object }> {
  if (KNOWN_CONTEXTS.has(url)) return Promise.resolve({ documentUrl: url, document: ODRL_CONTEXT_DOCUMENT });
  throw new PolicyRefused({ code: 'POLICY_CONTEXT_UNKNOWN', context: url, expected: ODRL_CONTEXT });
}

/** A quad as `jsonld.toRDF` gives it: RDF/JS data model, labels of blank nodes bare. */
interface JsonLdQuad {
  readonly subject: { readonly termType: string; readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: {
    readonly termType: string;
    readonly value: string;
    readonly datatype?: { readonly value: string };
  };
}

function isQuad(candidate: unknown): candidate is JsonLdQuad {
  return typeof candidate === 'object' && candidate !== null && 'subject' in candidate && 'object' in candidate;
}

function termOf({ termType, value, datatype }: JsonLdQuad['object']): Term {
  if (termType === 'BlankNode') return { kind: 'BLANK', value: `_:${value}` };
  if (termType !== 'Literal') return { kind: 'IRI', value };
  const isPlain = datatype === undefined || datatype.value === `${XSD}string`;
  return { kind: 'LITERAL', value, ...(isPlain ? {} : { datatype: datatype.value }) };
}

function parseJson(text: string): object {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null) return document;
    throw new SyntaxError('not an object');
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    const line = lineOfJsonError(text);
    throw new PolicyRefused({ code: 'POLICY_SYNTAX', line, expected: 'JSON-LD', detail: failure.message });
  }
}

/** What jsonld says of a document it will not take; `details` tells the property or address. */
function isJsonLdError(failure: unknown): failure is Error & { name: string; details?: Record<string, unknown> } {
  return failure instanceof Error && failure.name.startsWith('jsonld.');
}

function refusalOf(failure: Error & { details?: Record<string, unknown> }): PolicyRefused {
  const cause = failure.details?.cause;
  if (cause instanceof PolicyRefused) return cause;
  const event = failure.details?.event as { readonly details?: unknown } | undefined;
  const dropped = /"(?:property|object|type|id|value)":"([^"]+)"/.exec(JSON.stringify(event?.details ?? null))?.[1];
  if (dropped === undefined) {
    return new PolicyRefused({ code: 'POLICY_SYNTAX', expected: 'JSON-LD 1.1', detail: failure.message });
  }
  return new PolicyRefused({
    code: 'POLICY_TERM_UNSUPPORTED',
    at: dropped,
    term: dropped,
    expected: 'a term that the context defines, or an IRI',
  });
}

/**
 * @throws PolicyRefused POLICY_SYNTAX; POLICY_CONTEXT_UNKNOWN; POLICY_TERM_UNSUPPORTED for a property the context does
 *   not define: plain JSON-LD would drop it silently, and a dropped constraint would widen the policy
 */
export async function readJsonLd(text: string): Promise<Graph> {
  const document = parseJson(text);
  try {
    const quads: unknown = await jsonld.toRDF(
      document as jsonld.JsonLdDocument,
      {
        documentLoader: loadContext as never,
        safe: true,
      } as jsonld.Options.ToRdf,
    );
    const statements = (Array.isArray(quads) ? quads : []).filter(isQuad).map(
      (quad): Statement => ({
        subject: termOf(quad.subject).value,
        predicate: quad.predicate.value,
        object: termOf(quad.object),
      }),
    );
    return new Graph(statements);
  } catch (failure) {
    if (isJsonLdError(failure)) throw refusalOf(failure);
    throw failure;
  }
}
