import { must } from '@app/kernel';
import { readSampleParties, type SampleParties } from '../domain/sample-parties.js';
import { readJson } from './profile-file.js';

/**
 * Reads the invented partners and people of the sample newsroom, e.g. `samples/parties.json`.
 * @throws Error `INVARIANT` naming what is wrong: the file belongs to the project
 */
export function loadSampleParties(path: string): SampleParties {
  const raw = must(readJson(path), `the sample parties in ${path}`);
  return must(readSampleParties(raw), `the sample parties in ${path}`);
}
