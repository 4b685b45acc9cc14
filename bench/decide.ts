import { type EngineSize, measureEngine } from './decide-engine.js';
import { measureLicenses } from './decide-licenses.js';

/** Licenses and uses: few enough to stay in the processor's caches, and too many. */
const ENGINE_SIZES: readonly EngineSize[] = [
  { licenses: 100, uses: 2_000, passes: 10 },
  { licenses: 1_000, uses: 20_000, passes: 2 },
];
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
