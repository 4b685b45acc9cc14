import { isVocabularyAction } from '../domain/actions.js';
import type { Facts } from '../domain/facts.js';
import { PolicyRefused } from '../domain/refusal.js';
import { ODRL, shortName } from '../domain/vocabulary.js';
import type { AskedUse, PolicyRequest } from '../domain/world.js';
import type { Graph } from './graph.js';
import { factsAbout } from './read-world.js';
import { isBlank } from './reader.js';

/** Every way to choose one of each; nothing asked of a dimension leaves it out. */
function combinations(graph: Graph, node: string, request: string): Pick<AskedUse, 'assignee' | 'action' | 'target'>[] {
  const given = (property: string): readonly (string | undefined)[] => {
    const own = graph.values(node, ODRL + property);
    const all = own.length > 0 ? own : graph.values(request, ODRL + property);
    return all.length === 0 ? [undefined] : all;
  };
  return given('assignee').flatMap((assignee) =>
    given('action').flatMap((action) =>
      given('target').map((target) => ({
        ...(assignee === undefined ? {} : { assignee }),
        ...(action === undefined ? {} : { action: checkedAction(action, node) }),
        ...(target === undefined ? {} : { target }),
      })),
    ),
  );
}

function checkedAction(action: string, at: string): string {
  if (shortName(action) === action || isVocabularyAction(action)) return action;
  throw new PolicyRefused({ code: 'POLICY_TERM_UNSUPPORTED', at, term: action, expected: 'an action of ODRL 2.2' });
}

function merged(...all: readonly Facts[]): Facts {
  return new Map(all.flatMap((facts) => [...facts]));
}

/**
 * What a document asks: each permission of its `odrl:Request` with what the request says of the use.
 * @throws PolicyRefused POLICY_INCOMPLETE, POLICY_TERM_UNSUPPORTED
 */
export function readRequest(graph: Graph): PolicyRequest {
  const all = [...graph.subjects()].filter((node) => graph.isA(node, `${ODRL}Request`));
  const asking = all.length > 0 ? all : [...graph.subjects()].filter((node) => isAsking(graph, node));
  const uses = asking.flatMap((request) =>
    graph.values(request, `${ODRL}permission`).flatMap((node) => {
      const facts = merged(factsAbout(graph, request), factsAbout(graph, node));
      const uid = isBlank(node) ? {} : { uid: node };
      return combinations(graph, node, request).map((asked): AskedUse => ({ ...uid, ...asked, facts }));
    }),
  );
  if (uses.length === 0) {
    throw new PolicyRefused({
      code: 'POLICY_INCOMPLETE',
      at: asking[0] ?? 'document',
      missing: 'permission',
      expected: 'an odrl:Request with one permission or more',
    });
  }
  const [uid] = asking;
  return { ...(uid === undefined || isBlank(uid) ? {} : { uid }), uses };
}

function isAsking(graph: Graph, node: string): boolean {
  return graph.values(node, `${ODRL}permission`).length > 0;
}
