import { PolicyRefused } from '../domain/refusal.js';
import { ODRL, shortName } from '../domain/vocabulary.js';
import type { Graph } from './graph.js';

export function isBlank(node: string): boolean {
  return node.startsWith('_:');
}

/** A graph being read as policies, with the way down to the node in hand. */
export class Reader {
  private readonly path: string[] = [];

  constructor(readonly graph: Graph) {}

  /** Reads a node described here. @throws PolicyRefused POLICY_INCOMPLETE when it is not, or contains itself */
  within<T>(node: string, at: string, read: () => T): T {
    if (!this.graph.has(node)) throw this.incomplete(at, node, 'described in the same document');
    if (this.path.includes(node)) throw this.incomplete(at, node, 'does not contain itself');
    this.path.push(node);
    const value = read();
    this.path.pop();
    return value;
  }

  /**
   * Refuses a property in the namespace of ODRL that has no meaning here: ignoring it could widen the policy.
   * Properties of other vocabularies describe, and are ignored.
   */
  checkTerms(node: string, at: string, known: readonly string[]): void {
    for (const predicate of this.graph.predicates(node)) {
      const name = shortName(predicate);
      if (name !== predicate && !known.includes(name)) throw this.unsupported(at, predicate, known.join(', '));
    }
  }

  unsupported(at: string, term: string, expected: string): PolicyRefused {
    return new PolicyRefused({ code: 'POLICY_TERM_UNSUPPORTED', at, term, expected });
  }

  incomplete(at: string, missing: string, expected: string): PolicyRefused {
    return new PolicyRefused({ code: 'POLICY_INCOMPLETE', at, missing, expected });
  }

  /** IRI a node goes by: its `uid`, itself, or a name given by its place when it has none. */
  uidOf(node: string, otherwise: string): string {
    const [uid] = this.graph.values(node, `${ODRL}uid`);
    if (uid !== undefined) return uid;
    return isBlank(node) ? otherwise : node;
  }
}
