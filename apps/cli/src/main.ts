import 'reflect-metadata';
import { processIo } from './io.js';
import { run } from './program.js';

// a reader that has seen enough, e.g. `head`, is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const status = await run(process.argv.slice(2), processIo());
// WHY: what was printed must be out before the process ends, and a stray connection must not keep it
process.stdout.write('', () => process.exit(status));
