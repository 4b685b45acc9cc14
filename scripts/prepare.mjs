/**
 * Brings a checkout to where its scripts can run: packages as the lock says, and the built service. Runs on any
 * Node ≥ 20 without a package installed; does nothing when nothing is missing. Everything it says goes to standard error.
 *
 *   node scripts/prepare.mjs            packages
 *   node scripts/prepare.mjs --build    packages and dist/: the service, and the web app it serves
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ALWAYS = ['tsconfig.json', 'package.json'];
/** What is built apart, each anew only when something it is made from has changed. */
const PARTS = [
  {
    name: 'service',
    sources: [
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'migrations',
      'bench',
      'eval',
      'nest-cli.json',
      'rspack.config.js',
    ],
    program: ['node_modules', '@nestjs', 'cli', 'bin', 'nest.js'],
    args: ['build', '--all'],
  },
  {
    name: 'web',
    sources: ['apps/web'],
    program: ['node_modules', 'vite', 'bin', 'vite.js'],
    args: ['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
  },
];
const LOCK = join(root, '.imprimatur', 'prepare.lock');
const LOCK_PAUSE_MS = 100;
const LOCK_LIFE_MS = 900_000;

const isBuildWanted = process.argv.includes('--build');
if (!packagesAreThere() || (isBuildWanted && !isBuilt())) {
  alone(() => {
    // another process may have done it while this one waited
    if (!packagesAreThere()) installPackages();
    if (isBuildWanted && !isBuilt()) build();
  });
}

/** Whether node_modules holds every package of the lock, at its version; packages of other platforms do not count. */
function packagesAreThere() {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readLock(join(root, 'package-lock.json'));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function installPackages() {
  process.stderr.write('Installing packages (once; a minute or two) …\n');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' });
}

function stampFile({ name }) {
  return join(root, 'dist', `.${name}`);
}

function isBuilt() {
  return PARTS.every(isPartBuilt);
}

/** Whether dist/ holds what the sources are now. */
function isPartBuilt(part) {
  const stamp = stampFile(part);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(part);
}

function build() {
  process.stderr.write('Building …\n');
  for (const part of PARTS) {
    if (isPartBuilt(part)) continue;
    const now = fingerprint(part);
    run(pinnedNode(), [join(root, ...part.program), ...part.args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    writeFileSync(stampFile(part), now);
  }
}

/** Does the work while no other process prepares this checkout; a lock whose holder died is taken over. */
function alone(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_PAUSE_MS);
  process.on('exit', () => rmSync(LOCK, { force: true }));
  work();
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(LOCK, { force: true });
    return false;
  }
}

/** Whether nobody holds the lock any more: its holder is dead, or it is older than any preparation takes. */
function isAbandoned() {
  const stat = statSync(LOCK, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  const holder = Number.parseInt(readFileSync(LOCK, 'utf8'), 10);
  return Date.now() - stat.mtimeMs > LOCK_LIFE_MS || (!Number.isNaN(holder) && !isAlive(holder));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Changes whenever a source file is added, removed or written. */
function fingerprint({ sources }) {
  const hash = createHash('sha256');
  for (const source of [...sources, ...ALWAYS]) visit(join(root, source), hash);
  return hash.digest('hex');
}

function visit(path, hash) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  else for (const name of readdirSync(path).sort()) visit(join(path, name), hash);
}

/** The Node that package.json pins, not the one that npm happens to run on. */
function pinnedNode() {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(pinned) ? pinned : process.execPath;
}

/** Runs a program to its end; where it fails, shows what it said and ends with its status. */
function run(command, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    ...options,
  });
  if (error) throw error;
  if (status === 0) return;
  process.stderr.write(String(stdout ?? '') + String(stderr ?? ''));
  process.exit(status ?? 1);
}
