import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PublisherProfile } from '@app/parties';
import { type Io, pathOf } from '../io.js';
import { CommandRefused } from '../output/command-refused.js';

/**
 * The publisher's profile: the one given, or the sample profile.
 * @throws CommandRefused with every field at fault
 */
export async function requireProfile(io: Io, given: string | undefined): Promise<PublisherProfile> {
  const { loadProfile, projectRoot } = await import('../rules/credits.js');
  const path = given === undefined ? join(projectRoot(), 'samples', 'profile.json') : pathOf(io, given);
  if (!existsSync(path)) throw new CommandRefused('INPUT_MISSING', given ?? path, { input: given ?? path });
  const loaded = loadProfile(path);
  if (!loaded.ok) throw CommandRefused.of(loaded.error, { input: given ?? 'samples/profile.json' });
  return loaded.value;
}
