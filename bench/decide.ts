import { writeSync } from 'node:fs';
import { decide } from '@app/policy';
import { type Contender, casbin, casl, handWritten } from './decide-contenders.js';
import { measureLicenses } from './decide-licenses.js';
import {
  compileLicense,
  makeLicenses,
  makeUses,
  type PlainLicense,
  type PlainUse,
  questionOf,
} from './decide-rules.js';

/** Licenses and uses: few enough to stay in the processor's caches, and too many. */
const ENGINE_SIZES = [
  { licenses: 100, uses: 2_000, rounds: 40 },
  { licenses: 1_000, uses: 20_000, rounds: 8 },
] as const;
/** Rows of licenses in the database: for the batch, and the two sizes the time per decision is compared at. */
const ROWS = [100_000, 1_000, 1_000_000] as const;

/**
 * How fast rights are decided. First the engine beside casbin, CASL and an if-chain written by hand, on the same licenses
 * of six constraints and the same uses; nothing is timed before all give the same answer to every use. Then batches
 * through `DecideUse` on PostgreSQL beside the bare join. Prints Markdown tables; progress goes to standard error.
 * @param args `engine` or `database` for one part only; then rows of the batch, of the small and the large table
 *   (100,000, 1,000 and 1,000,000 where left out)
 */
export async function run(args: string[] = []): Promise<void> {
  const [part] = args;
  const numbers = args.filter((each) => /^\d+$/.test(each)).map(Number);
  if (part !== 'database') for (const size of ENGINE_SIZES) await measureEngine(size);
  if (part === 'engine') return;
  const [batch = ROWS[0], small = ROWS[1], large = ROWS[2]] = numbers;
  await measureLicenses({ batch, small, large });
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

interface EngineSize {
  readonly licenses: number;
  readonly uses: number;
  readonly rounds: number;
}

async function measureEngine(size: EngineSize): Promise<void> {
  const licenses = makeLicenses(size.licenses);
  const uses = makeUses(licenses, size.uses);
  const hand = handWritten(licenses, uses);
  const contenders = [...engines(licenses, uses), hand, casl(licenses, uses), await casbin(licenses, uses)];
  const permitted = checkSameAnswers(contenders, hand, uses.length);
  const times = contenders.map((contender) => ({ name: contender.name, ns: timed(contender, size) }));
  const own = times[0]?.ns ?? Number.NaN;
  console.log(
    `${size.licenses} licenses of 6 constraints, ${uses.length} uses, ${permitted} permitted; same answers by all\n`,
  );
  console.log('| engine | ns a decision | times `decide` |\n|---|---|---|');
  for (const { name, ns } of times) console.log(`| ${name} | ${ns.toFixed(0)} | ${(ns / own).toFixed(2)} |`);
  console.log('');
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

/** Nanoseconds a decision: the best of several rounds, after two to warm up. */
function timed(contender: Contender, { uses, rounds }: EngineSize): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = -2; round < rounds; round += 1) {
    const start = performance.now();
    for (let place = 0; place < uses; place += 1) contender.permits(place);
    const took = performance.now() - start;
    if (round >= 0) best = Math.min(best, took);
  }
  writeSync(2, `${contender.name}: measured\n`);
  return (best / uses) * 1e6;
}
