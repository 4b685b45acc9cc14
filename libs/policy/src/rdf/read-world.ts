import type { Fact, Facts } from '../domain/facts.js';
import { PolicyRefused } from '../domain/refusal.js';
import { momentOf } from '../domain/values/moments.js';
import { DCT, isOneOf, LEFT_OPERANDS, ODRL, RDF, RDFS, SCHEMA, SKOS, shortName } from '../domain/vocabulary.js';
import type { DutyReport, Relation, Relations, World } from '../domain/world.js';
import type { Graph } from './graph.js';
import { isBlank } from './reader.js';

/** Vocabulary of compliance reports in which a world tells what became of duties. */
const REPORT = 'https://w3id.org/force/compliance-report#';

const PART_OF = [
  `${ODRL}partOf`,
  `${DCT}isPartOf`,
  `${SKOS}broader`,
  `${SKOS}broaderTransitive`,
  `${SCHEMA}containedInPlace`,
];
const IS_A = [`${RDF}type`, `${RDFS}subClassOf`];
const HAS_PART = [`${DCT}hasPart`, `${SCHEMA}containsPlace`];

/** The left operands that other vocabularies name, where a world states them as a plain property. */
const PLAIN_PROPERTIES: ReadonlyMap<string, string> = new Map([
  [`${DCT}spatial`, 'spatial'],
  [`${DCT}language`, 'language'],
]);

function relationOf(graph: Graph, predicates: readonly string[], inverse: readonly string[] = []): Relation {
  const relation = new Map<string, string[]>();
  const add = (child: string, parent: string): void => {
    relation.set(child, [...(relation.get(child) ?? []), parent]);
  };
  for (const subject of graph.subjects()) {
    for (const parent of predicates.flatMap((each) => graph.values(subject, each))) add(subject, parent);
    for (const child of inverse.flatMap((each) => graph.values(subject, each))) add(child, subject);
  }
  return relation;
}

/** Collections, classes, places and actions, as a document states them. */
export function readRelations(graph: Graph): Relations {
  return {
    partOf: relationOf(graph, PART_OF, HAS_PART),
    isA: relationOf(graph, IS_A),
    includedIn: relationOf(graph, [`${ODRL}includedIn`]),
  };
}

function operandNamed(predicate: string): string | undefined {
  const name = shortName(predicate);
  return isOneOf(LEFT_OPERANDS, name) ? name : PLAIN_PROPERTIES.get(predicate);
}

/** Facts stated about a node: `odrl:spatial <CN>`, or a constraint `spatial eq <CN>` that the node carries. */
export function factsAbout(graph: Graph, node: string): Facts {
  const found = new Map<string, Fact>();
  const add = (name: string, values: readonly string[], unit?: string): void => {
    const all = [...(found.get(name)?.values ?? []), ...values];
    found.set(name, { values: all, ...(unit === undefined ? {} : { unit }) });
  };
  for (const predicate of graph.predicates(node)) {
    const name = operandNamed(predicate);
    if (name !== undefined) add(name, graph.values(node, predicate));
  }
  for (const stated of [node, ...graph.values(node, `${ODRL}constraint`)]) {
    const [left] = graph.values(stated, `${ODRL}leftOperand`);
    const [operator = `${ODRL}eq`] = graph.values(stated, `${ODRL}operator`);
    if (left === undefined || !['eq', 'isA', 'isAnyOf', 'isPartOf'].includes(shortName(operator))) continue;
    const [unit] = graph.values(stated, `${ODRL}unit`);
    add(shortName(left), graph.values(stated, `${ODRL}rightOperand`), unit);
  }
  return found;
}

function readNow(graph: Graph): Temporal.Instant | undefined {
  const stated = [...graph.subjects()]
    .filter((subject) => /[#/]currentTime$/.test(subject))
    .flatMap((subject) => graph.values(subject, `${DCT}issued`));
  const [value] = stated;
  if (value === undefined) return undefined;
  const moment = momentOf(value);
  if (moment?.hasZone !== true || new Set(stated).size > 1) {
    throw new PolicyRefused({
      code: 'POLICY_OPERAND_INVALID',
      at: 'currentTime',
      value: stated.join(', '),
      expected: 'one xsd:dateTime with its time zone',
    });
  }
  return moment.start;
}

function stateOf<T extends string>(
  graph: Graph,
  node: string,
  property: string,
  states: readonly T[],
  otherwise: T,
): T {
  const [value = ''] = graph.values(node, REPORT + property);
  const name = value.slice(REPORT.length);
  return isOneOf(states, name) ? name : otherwise;
}

function readDutyReports(graph: Graph): DutyReport[] {
  const reports = [...graph.subjects()].filter((node) => graph.isA(node, `${REPORT}DutyReport`));
  return reports.flatMap((node) => {
    const [rule] = graph.values(node, `${REPORT}rule`);
    const within = [...graph.subjects()].filter((each) => graph.values(each, `${REPORT}ruleReport`).includes(node));
    const created = [node, ...within].flatMap((each) => graph.values(each, `${DCT}created`)).map(momentOf);
    const at = created.find((moment) => moment !== undefined)?.start;
    if (rule === undefined) return [];
    return [
      {
        rule,
        performance: stateOf(graph, node, 'performanceState', ['Performed', 'Unperformed', 'Unknown'], 'Unknown'),
        deontic: stateOf(graph, node, 'deonticState', ['Fulfilled', 'Violated', 'NonSet'], 'NonSet'),
        ...(at === undefined ? {} : { at }),
      },
    ];
  });
}

/** When events are: `schema:startDate` and `schema:endDate`, the end exclusive. */
function readEvents(graph: Graph): NonNullable<World['events']> {
  const events = new Map<string, { start: Temporal.Instant; end?: Temporal.Instant }>();
  for (const node of graph.subjects()) {
    const [from, to] = ['startDate', 'endDate'].map((name) => momentOf(graph.values(node, SCHEMA + name)[0] ?? ''));
    if (from?.hasZone !== true || to?.hasZone === false) continue;
    events.set(node, { start: from.start, ...(to === undefined ? {} : { end: to.start }) });
  }
  return events;
}

/** Whether facts of a node are about the whole world: the world itself, what has no name, or the current state of it. */
function isOfTheWorld(graph: Graph, node: string): boolean {
  if (isBlank(node) || /[#/]current[A-Z]\w*$/.test(node)) return true;
  return graph.values(node, `${RDF}type`).some((type) => /[#/](Sotw|StateOfTheWorld)$/i.test(type));
}

/** @throws PolicyRefused POLICY_OPERAND_INVALID */
export function readWorld(graph: Graph): World {
  const facts = new Map<string, Fact>();
  const factsOf = new Map<string, Facts>();
  for (const node of graph.subjects()) {
    const about = factsAbout(graph, node);
    if (about.size === 0) continue;
    if (isOfTheWorld(graph, node)) for (const [name, fact] of about) facts.set(name, fact);
    else factsOf.set(node, about);
  }
  const now = readNow(graph);
  const events = readEvents(graph);
  return {
    ...(now === undefined ? {} : { now }),
    facts,
    factsOf,
    relations: readRelations(graph),
    duties: readDutyReports(graph),
    ...(events.size === 0 ? {} : { events }),
  };
}
