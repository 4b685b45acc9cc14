import { join } from 'node:path';
import { must, systemActor } from '@app/kernel';
import { FindPartnerByDomain, loadSampleParties, SeedSampleParties } from '@app/parties';
import type { Settings } from '@app/platform';
import { ALL_OWN_WORKS, AssignProduct, FindWorks, ImportWorks, WORKS_OF_OTHERS, workFiles } from '@app/works';
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
  await offerSampleProducts(context, parties);
  say('Sample sign-ins, all with the password below:');
  for (const { email, roles, partner } of signIns) {
    say(`  ${email.padEnd(32)} ${roles.join(', ')}${partner === undefined ? '' : ` of ${partner}`}`);
  }
  say(`  password: ${settings.samplePassword}`);
}

/** Gives every sample partner the products there are from the start: without a product a partner sees nothing. */
export async function offerSampleProducts(
  context: INestApplicationContext,
  { partners }: ReturnType<typeof loadSampleParties>,
): Promise<void> {
  const actor = systemActor('works.load-samples');
  for (const { domains } of partners) {
    const [domain = ''] = domains;
    const partner = await context.get(FindPartnerByDomain).execute(domain);
    if (partner === undefined) continue;
    for (const productId of [ALL_OWN_WORKS, WORKS_OF_OTHERS]) {
      const give = { actor, productId, partnerId: partner.id, step: 'GIVE' } as const;
      must(await context.get(AssignProduct).execute(give), 'these products are there from the start');
    }
  }
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
