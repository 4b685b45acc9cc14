/**
 * Holds package-lock.json to two rules: it names every platform's optional package (a lock without one makes `npm ci`
 * fail on that platform), and no download address.
 */
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = Object.entries(packages).flatMap(([place, entry]) => [
  ...missingOptional(place, entry.optionalDependencies ?? {}).map(
    (name) => `${place || 'the project'}: without ${name}`,
  ),
  ...(entry.resolved === undefined ? [] : [`${place}: names a download address`]),
]);

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length > 0 ? 1 : 0);

function missingOptional(place, dependencies) {
  return Object.keys(dependencies).filter((name) => !isFound(place, name));
}

/** Looks where Node would: beside the dependent, then in each folder above it. */
function isFound(place, name) {
  if (packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`] !== undefined) return true;
  if (place === '') return false;
  const cut = place.lastIndexOf('/node_modules/');
  return isFound(cut < 0 ? '' : place.slice(0, cut), name);
}
