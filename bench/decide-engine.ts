import { writeSync } from 'node:fs';
import { decide } from '@app/policy';
import { type Contender, casbin, casl, handWritten } from './decide-contenders.js';
import {
  compileLicense,
  makeLicenses,
  makeUses,
  type PlainLicense,
  type PlainUse,
  questionOf,
} from './decide-rules.js';

export interface EngineSize {
  readonly licenses: number;
  readonly uses: number;
  /** Times every contender passes over all uses in one turn. */
  readonly passes: number;
}

/** Contenders take turns, so that a busy machine slows all of them; of each the best pass of all turns counts. */
const TURNS = 8;

/**
 * The engine beside casbin, CASL and an if-chain written by hand, on the same licenses of six constraints and the same
 * uses; nothing is timed before all give the same answer to every use. Prints a Markdown table.
 */
export async function measureEngine(size: EngineSize): Promise<void> {
  const licenses = makeLicenses(size.licenses);
  const uses = makeUses(licenses, size.uses);
  const hand = handWritten(licenses, uses);
  const contenders = [...engines(licenses, uses), hand, casl(licenses, uses), await casbin(licenses, uses)];
  const permitted = checkSameAnswers(contenders, hand, uses.length);
  const times = takeTurns(contenders, size);
  const own = times[0]?.ns ?? Number.NaN;
  console.log(
    `${size.licenses} licenses of 6 constraints, ${uses.length} uses, ${permitted} permitted; same answers by all\n`,
  );
  console.log('| engine | ns a decision | times `decide` |\n|---|---|---|');
  for (const { name, ns } of times) console.log(`| ${name} | ${ns.toFixed(0)} | ${(ns / own).toFixed(2)} |`);
  console.log('');
}

function engines(licenses: readonly PlainLicense[], uses: readonly PlainUse[]): readonly Contender[] {
  const compiled = licenses.map(compileLicense);
  const questions = uses.map(questionOf);
  const ask = (place: number) => {
    const question = questions[place];
    const license = question && compiled[question.license];
    if (question === undefined || license === undefined) throw new Error('INVARIANT: a use of the list');
    return decide(license, question.request, question.world);
  };
  return [
    { name: 'decide: verdict', permits: (place) => ask(place).verdict === 'PERMITTED' },
    {
      name: 'decide: verdict, reasons and duties read',
      permits: (place) => {
        const decision = ask(place);
        return decision.verdict === 'PERMITTED' && decision.because.length > 0 && decision.duties.length >= 0;
      },
    },
    {
      name: 'decide: from plain values, verdict',
      permits: (place) => {
        const use = uses[place];
        const license = use && compiled[use.license];
        if (use === undefined || license === undefined) return false;
        const { request, world } = questionOf(use);
        return decide(license, request, world).verdict === 'PERMITTED';
      },
    },
  ];
}

/** @returns how many uses are permitted */
function checkSameAnswers(contenders: readonly Contender[], reference: Contender, count: number): number {
  let permitted = 0;
  for (let place = 0; place < count; place += 1) {
    const expected = reference.permits(place);
    if (expected) permitted += 1;
    const other = contenders.find((contender) => contender.permits(place) !== expected);
    if (other !== undefined) throw new Error(`not measured: ${other.name} answers use ${place} otherwise`);
  }
  return permitted;
}

/** Nanoseconds a decision: the best pass, after one turn to warm up. */
function takeTurns(contenders: readonly Contender[], { uses, passes }: EngineSize): { name: string; ns: number }[] {
  const best = contenders.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const [index, contender] of contenders.entries()) {
      for (let pass = 0; pass < passes; pass += 1) {
        const took = passOver(contender, uses);
        if (turn > 0) best[index] = Math.min(best[index] ?? took, took);
      }
    }
    writeSync(2, `turn ${turn} of ${TURNS}\n`);
  }
  return contenders.map(({ name }, index) => ({ name, ns: ((best[index] ?? Number.NaN) / uses) * 1e6 }));
}

/** Milliseconds. */
function passOver(contender: Contender, uses: number): number {
  const start = performance.now();
  for (let place = 0; place < uses; place += 1) contender.permits(place);
  return performance.now() - start;
}
