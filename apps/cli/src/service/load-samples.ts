import { join } from 'node:path';
import { must, systemActor } from '@app/kernel';
import { loadSampleParties, SeedSampleParties } from '@app/parties';
import type { Settings } from '@app/platform';
import { FindWorks, ImportWorks, workFiles } from '@app/works';
import type { INestApplicationContext } from '@nestjs/common';

/** Any one work of the sample newsroom: where it is, all are. */
const FIRST_SAMPLE = 'tag:newsroom.example,2026:0001-river-ferry';

/** Loads the sample newsroom and its people on the first run, and tells the sample sign-ins each time. */
export async function loadSamples(
  context: INestApplicationContext,
  settings: Settings,
  say: (line: string) => void,
): Promise<void> {
  const samples = join(settings.projectRoot, 'samples');
  await loadNewsroom(context, join(samples, 'works'), say);
  if (settings.samplePassword === undefined) return;
  const parties = loadSampleParties(join(samples, 'parties.json'));
  const signIns = await context.get(SeedSampleParties).execute(parties, settings.samplePassword);
  say('Sample sign-ins, all with the password below:');
  for (const { email, roles, partner } of signIns) {
    say(`  ${email.padEnd(32)} ${roles.join(', ')}${partner === undefined ? '' : ` of ${partner}`}`);
  }
  say(`  password: ${settings.samplePassword}`);
}

async function loadNewsroom(
  context: INestApplicationContext,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const known = await context.get(FindWorks).execute({ uris: [FIRST_SAMPLE] });
  if (known.length > 0) return;
  const report = await context.get(ImportWorks).execute({
    actor: { ...systemActor('works.load-samples'), roles: ['ADMIN'] },
    label: 'samples/works',
    sources: { files: await workFiles([folder]) },
  });
  const { inserted, rejected } = must(report, 'the sample newsroom can be imported');
  say(`Sample newsroom: ${inserted} works loaded${rejected > 0 ? `, ${rejected} rejected` : ''}.`);
}
