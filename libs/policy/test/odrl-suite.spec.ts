import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '@app/kernel';
import { expect, it } from '@jest/globals';
import { describeShared } from '@test/shared-data.js';
import { compile } from '../src/domain/compile.js';
import { decide } from '../src/domain/decide.js';
import { DCT, RDF } from '../src/domain/vocabulary.js';
import type { Graph } from '../src/rdf/graph.js';
import { parsePolicies, parseRequest, parseWorld } from '../src/rdf/parse.js';
import { readTurtle } from '../src/rdf/turtle.js';
import { decidedRules, expectedRules, type Flaw } from './suite-report.js';

const EX = 'http://example.org/';

const OTHER_DUTY: Flaw = {
  reason:
    'its condition points at a report on the duty of policy 19, where policy 21 was asked: on its own duty nobody reported',
  conditions: [{ duty: 'urn:uuid:4129123f-d8a8-481e-87fc-aba6dda5b6a5', state: 'PENDING' }],
};

/** Cases that contradict themselves, with what they must have meant. Nothing is left out. */
const KNOWN_FLAWS: Readonly<Record<string, Flaw>> = {
  'testcase-065-alice.ttl': {
    ...OTHER_DUTY,
    reason:
      `its premises name five reports that exist nowhere, while the five it defines, one of each kind, are named by ` +
      `nothing; and ${OTHER_DUTY.reason}`,
    meant: {
      'urn:uuid:a6440c0d-e5a3-4ff4-a1a1-e8b65334d5fe': 'urn:uuid:41deb120-c2af-40c3-8ec2-aa93f3679668',
      'urn:uuid:b31d5908-92fa-4e2f-8d6f-5b93674de929': 'urn:uuid:86039895-bccf-46e9-8c74-8280d43ea22b',
      'urn:uuid:0c017c57-edeb-44b2-9347-2825050ecc14': 'urn:uuid:7870f0e5-3dd3-4ede-b869-87cadc7e430d',
      'urn:uuid:13a0c82c-1774-4397-be79-e7468dbd9caf': 'urn:uuid:9323410c-1c3d-4635-a06b-b77842f9c6db',
      'urn:uuid:c2b3c9bb-0bc1-4d31-8815-50134056fab0': 'urn:uuid:5302fa32-010c-413a-a7a1-25853d9a517a',
    },
  },
  'testcase-067-alice-past.ttl': OTHER_DUTY,
};

/** Documents of a folder by the IRI of what they are. */
function documents(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...readTurtle(text).subjects()].map((subject): [string, string] => [subject, text]);
    }),
  );
}

function textOf(from: ReadonlyMap<string, string>, graph: Graph, node: string, property: string): string {
  const text = from.get(graph.values(node, EX + property)[0] ?? '');
  if (text === undefined) throw new Error(`the case names no ${property} of the suite`);
  return text;
}

describeShared('suites/odrl', 'the ODRL test suite', (suite) => {
  const policies = documents(join(suite, 'policies'));
  const requests = documents(join(suite, 'requests'));
  const worlds = documents(join(suite, 'sotw'));

  for (const file of readdirSync(join(suite, 'test_cases'))) {
    const graph = readTurtle(readFileSync(join(suite, 'test_cases', file), 'utf8'));
    const node = [...graph.subjects()].find((each) => graph.values(each, `${RDF}type`).includes(`${EX}TestCase`)) ?? '';
    const flaw = KNOWN_FLAWS[file];

    const title = `${file.slice(0, 12)}: ${graph.values(node, `${DCT}title`)[0]}`;

    it(flaw === undefined ? title : `${title} (mended)`, async () => {
      const policy = must(await parsePolicies(textOf(policies, graph, node, 'policy')), 'policy');
      const request = must(await parseRequest(textOf(requests, graph, node, 'request')), 'request');
      const sotw = textOf(worlds, graph, node, 'sotw');
      const world = must(await parseWorld(sotw), 'world');
      const compiled = must(compile(policy.policies, policy.relations), 'compile');

      const decided = decidedRules(decide(compiled, request, world).because);

      const report = graph.values(node, `${EX}expectedReport`)[0] ?? '';
      const expected = expectedRules(graph, report, readTurtle(sotw), flaw);
      expect(expected).not.toHaveLength(0);
      expect(decided).toEqual(expected);
    });
  }
});
