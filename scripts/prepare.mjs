/**
 * Brings a checkout to where its scripts can run: packages as the lock says, and the built service. Runs on any
 * Node ≥ 20 without a package installed; does nothing when nothing is missing. Everything it says goes to standard error.
 *
 *   node scripts/prepare.mjs            packages
 *   node scripts/prepare.mjs --build    packages and dist/
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = ['apps', 'libs', 'migrations', 'bench', 'eval', 'nest-cli.json', 'tsconfig.json', 'package-lock.json'];

if (!packagesAreThere()) installPackages();
if (process.argv.includes('--build')) buildIfStale();

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

function buildIfStale() {
  const stamp = join(root, 'dist', '.sources');
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  process.stderr.write('Building …\n');
  run(pinnedNode(), [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build', '--all']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/** Changes whenever a source file is added, removed or written. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) visit(join(root, source), hash);
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

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
