import { type Term as N3Term, Parser, type Quad } from 'n3';
import { PolicyRefused } from '../domain/refusal.js';
import { XSD } from '../domain/vocabulary.js';
import { Graph, type Statement, type Term } from './graph.js';

function termOf(term: N3Term): Term {
  if (term.termType === 'Literal') {
    const datatype = term.datatype.value;
    return { kind: 'LITERAL', value: term.value, ...(datatype === `${XSD}string` ? {} : { datatype }) };
  }
  return term.termType === 'BlankNode'
    ? { kind: 'BLANK', value: `_:${term.value}` }
    : { kind: 'IRI', value: term.value };
}

function statementOf(quad: Quad): Statement {
  return {
    subject: termOf(quad.subject).value,
    predicate: quad.predicate.value,
    object: termOf(quad.object),
  };
}

function lineIn(failure: Error): number | undefined {
  const line = /on line (\d+)/.exec(failure.message)?.[1];
  return line === undefined ? undefined : Number(line);
}

/** @throws PolicyRefused POLICY_SYNTAX with the line */
export function readTurtle(text: string): Graph {
  try {
    return new Graph(new Parser({ format: 'text/turtle' }).parse(text).map(statementOf));
  } catch (failure) {
    if (!(failure instanceof Error)) throw failure;
    const line = lineIn(failure);
    throw new PolicyRefused({
      code: 'POLICY_SYNTAX',
      ...(line === undefined ? {} : { line }),
      expected: 'Turtle (RDF 1.1)',
      detail: failure.message,
    });
  }
}
