import type { DutyState, Premise, Reason } from '../src/domain/decision.js';
import { RDF, shortName } from '../src/domain/vocabulary.js';
import type { Graph } from '../src/rdf/graph.js';

const REPORT = 'https://w3id.org/force/compliance-report#';

/** A premise as both sides can tell it: a compliance report, and a decision. */
export interface ComparablePremise {
  readonly about: string;
  readonly satisfied: string;
  readonly constraint?: string;
  readonly left?: string;
  readonly operator?: string;
  readonly right?: string;
  readonly logical?: string;
  readonly premises: readonly ComparablePremise[];
}

export interface ComparableRule {
  readonly kind: string;
  readonly rule: string;
  readonly request: string;
  readonly active: boolean;
  readonly conditions: readonly { readonly duty: string; readonly state: DutyState }[];
  readonly premises: readonly ComparablePremise[];
}

const ABOUT = { ActionReport: 'action', PartyReport: 'party', TargetReport: 'target', ConstraintReport: 'constraint' };
const KIND = { PermissionReport: 'permission', ProhibitionReport: 'prohibition', DutyReport: 'duty' };
const SATISFIED = { Satisfied: 'true', Unsatisfied: 'false' };
const STATE = { Fulfilled: 'FULFILLED', Violated: 'VIOLATED', NonSet: 'PENDING' } as const;

function pick<T>(of: Readonly<Record<string, T>>, iri: string | undefined): T {
  const found = of[(iri ?? '').slice(REPORT.length)];
  if (found === undefined) throw new Error(`a report says ${iri}, which this runner does not know`);
  return found;
}

function inOrder<T>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What is wrong with a report of the suite, and what it must have meant. */
export interface Flaw {
  readonly reason: string;
  /** Node that is named and defined nowhere → the node that is defined and named nowhere. */
  readonly meant?: Readonly<Record<string, string>>;
  readonly conditions?: ComparableRule['conditions'];
}

function expectedPremise(graph: Graph, named: string, flaw: Flaw | undefined): ComparablePremise {
  const node = graph.has(named) ? named : (flaw?.meant?.[named] ?? named);
  const value = (property: string): string | undefined => graph.values(node, REPORT + property)[0];
  const [left, operator, right] = ['constraintLeftOperand', 'constraintOperator', 'constraintRightOperand'].map(value);
  const logical = value('constraintLogicalOperand');
  const constraint = value('constraint');
  return {
    about: pick(ABOUT, graph.values(node, `${RDF}type`)[0]),
    satisfied: pick(SATISFIED, value('satisfactionState')),
    ...(constraint === undefined ? {} : { constraint }),
    ...(left === undefined ? {} : { left: Temporal.Instant.from(left).toString() }),
    // WHY: the reports name operator and right operand only of constraints that are satisfied.
    ...(operator === undefined ? {} : { operator: shortName(operator) }),
    ...(right === undefined ? {} : { right }),
    ...(logical === undefined ? {} : { logical: shortName(logical) }),
    premises: inOrder(graph.values(node, `${REPORT}premiseReport`).map((each) => expectedPremise(graph, each, flaw))),
  };
}

/** What a policy report expects. @param world graph that holds the duty reports the conditions point at */
export function expectedRules(graph: Graph, report: string, world: Graph, flaw?: Flaw): ComparableRule[] {
  return inOrder(
    graph.values(report, `${REPORT}ruleReport`).map((node) => {
      const [rule = '', request = ''] = ['rule', 'ruleRequest'].map((each) => graph.values(node, REPORT + each)[0]);
      const conditions = graph.values(node, `${REPORT}conditionReport`).map((each) => ({
        duty: world.values(each, `${REPORT}rule`)[0] ?? each,
        state: pick(STATE, world.values(each, `${REPORT}deonticState`)[0]),
      }));
      return {
        kind: pick(KIND, graph.values(node, `${RDF}type`)[0]),
        rule,
        request,
        active: graph.values(node, `${REPORT}activationState`)[0] === `${REPORT}Active`,
        conditions: flaw?.conditions ?? conditions,
        premises: inOrder(
          graph.values(node, `${REPORT}premiseReport`).map((each) => expectedPremise(graph, each, flaw)),
        ),
      };
    }),
  );
}

function decidedPremise(premise: Premise): ComparablePremise {
  const base = { about: premise.about, satisfied: String(premise.satisfied) };
  if ('logical' in premise) {
    const { constraint = '', logical } = premise;
    return { ...base, constraint, logical, premises: inOrder(premise.premises.map(decidedPremise)) };
  }
  if (!('leftOperand' in premise)) return { ...base, premises: [] };
  const { constraint = '', left, operator, right } = premise;
  const comparison = premise.satisfied === true ? { operator, right: right.join() } : {};
  return { ...base, constraint, left: left.join(), ...comparison, premises: [] };
}

/** What a decision says, in the same form; a duty of a permission stands there as its condition. */
export function decidedRules(because: readonly Reason[]): ComparableRule[] {
  return inOrder(
    because
      .filter((reason) => reason.kind !== 'duty')
      .map(({ kind, rule, request = '', active, conditions = [], premises }) => ({
        kind,
        rule,
        request,
        active,
        conditions,
        premises: inOrder(premises.map(decidedPremise)),
      })),
  );
}
