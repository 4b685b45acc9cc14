import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Step {
  readonly script: string;
  /** Texts its output must show. */
  readonly shows: string[];
}

/** The tour as the README has it: shell lines, each followed by what they show. */
function readTour(): readonly Step[] {
  const steps: Step[] = [];
  for (const [, kind, content = ''] of readFileSync('README.md', 'utf8').matchAll(
    /^```(sh tour|text shows)\n(.*?)^```$/gms,
  )) {
    if (kind === 'sh tour') steps.push({ script: content, shows: [] });
    else steps.at(-1)?.shows.push(...content.trim().split('\n'));
  }
  return steps;
}

const MARK = '@@ end of step';
const steps = readTour();

describe('the tour of the README, on the command a newcomer types', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'imprimatur-tour-'));
  const environment = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOAD_SAMPLES: 'true' };
  const service = spawn(process.execPath, ['dist/apps/cli/main.js', 'serve'], { env: environment });
  let said = '';
  let shown: readonly string[] = [];

  beforeAll(async () => {
    chmodSync(dataDir, 0o755);
    await new Promise<void>((resolve, reject) => {
      service.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('API documentation')) resolve();
      });
      service.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      service.on('exit', () => reject(new Error(said)));
    });
    const URL = /served at (\S+)/.exec(said)?.[1] ?? '';
    const PASSWORD = /password: (\S+)/.exec(said)?.[1] ?? '';
    const script = steps.map((step) => `${step.script}\necho '${MARK}'\n`).join('');
    const shell = spawn('bash', ['-c', script], { env: { ...environment, URL, PASSWORD } });
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    shell.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    await new Promise((resolve) => shell.on('close', resolve));
    shown = output.split(MARK);
  }, 120_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => service.on('exit', resolve));
    service.kill('SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(steps.map(({ shows, script }, index) => ({ index, shows, first: script.split('\n')[0] })))(
    'step $index shows what the README says: $first',
    ({ index, shows }) => {
      for (const text of shows) expect(shown[index]).toContain(text);
    },
  );
});
