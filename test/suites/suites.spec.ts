import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

it('every library with tests on a database is in a suite', () => {
  const suites = globSync('test/suites/*.suite.ts').map((file) => readFileSync(file, 'utf8'));
  const rooms = globSync('{apps,libs}/*/**/*.int-spec.ts').map((file) => file.split('/').slice(0, 2).join('/'));
  const missing = [...new Set(rooms)].filter(
    (room) => !suites.some((suite) => suite.includes(`'${room}'`) || suite.includes(`'${room.split('/')[0]}'`)),
  );
  expect(missing).toEqual([]);
});
