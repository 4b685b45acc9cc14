import { RDF } from '../domain/vocabulary.js';

/** A node or literal of an RDF graph, after parsing. */
export interface Term {
  readonly kind: 'IRI' | 'BLANK' | 'LITERAL';
  /** IRI, label of a blank node with `_:`, or lexical form. */
  readonly value: string;
  /** IRI of the datatype, for literals other than plain strings. */
  readonly datatype?: string;
}

export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Term;
}

/** The statements of one document, in its order, by subject and predicate. */
export class Graph {
  private readonly bySubject = new Map<string, Map<string, Term[]>>();

  constructor(statements: Iterable<Statement>) {
    for (const { subject, predicate, object } of statements) {
      const about = this.bySubject.get(subject) ?? new Map<string, Term[]>();
      this.bySubject.set(subject, about);
      about.set(predicate, [...(about.get(predicate) ?? []), object]);
    }
  }

  subjects(): Iterable<string> {
    return this.bySubject.keys();
  }

  has(subject: string): boolean {
    return this.bySubject.has(subject);
  }

  predicates(subject: string): readonly string[] {
    return [...(this.bySubject.get(subject)?.keys() ?? [])];
  }

  /** Objects of a predicate, RDF lists spelled out. */
  objects(subject: string, predicate: string): readonly Term[] {
    return (this.bySubject.get(subject)?.get(predicate) ?? []).flatMap((term) => this.members(term));
  }

  /** Values of a predicate as text: IRIs and lexical forms. */
  values(subject: string, predicate: string): readonly string[] {
    return this.objects(subject, predicate).map((term) => term.value);
  }

  isA(subject: string, type: string): boolean {
    return this.values(subject, `${RDF}type`).includes(type);
  }

  private members(term: Term): readonly Term[] {
    const found: Term[] = [];
    const seen = new Set<string>();
    let rest = term;
    for (;;) {
      if (rest.value === `${RDF}nil`) return found;
      const cell = this.bySubject.get(rest.value);
      const first = cell?.get(`${RDF}first`)?.[0];
      const next = cell?.get(`${RDF}rest`)?.[0];
      if (first === undefined || next === undefined || seen.has(rest.value)) return found.length === 0 ? [rest] : found;
      seen.add(rest.value);
      found.push(first);
      rest = next;
    }
  }
}
