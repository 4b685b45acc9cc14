import { type Actor, must } from '@app/kernel';
import { newUuid } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MovableClock } from '@test/clock.js';
import { createTestDatabase, type TestDatabase } from '@test/database.js';
import { FOUND } from './domain/case.fixture.js';
import type { FindingFacts } from './domain/found-use.js';
import type { InfringementCase } from './domain/infringement-case.js';
import { type Feature, type Surroundings, theFeature } from './infringement.fixture.js';

const LI: Actor = { kind: 'PERSON', id: 'account-li', roles: ['LEGAL'] };
const WANG: Actor = { kind: 'PERSON', id: 'account-wang', roles: ['LEGAL'] };
const PARTNER = newUuid();
const WORK = newUuid();
const SCOPE = {
  uses: ['reprint'],
  domains: ['copy.example'],
  territories: ['CN'],
  media: ['web'],
  languages: ['zh-Hans'],
  termEndsAt: '2027-01-01T00:00:00Z',
};

describe('a license for what was used', () => {
  const clock = new MovableClock('2026-03-10T04:00:00Z');
  const around: Surroundings & { findings: Map<string, FindingFacts> } = {
    works: new Set([WORK]),
    findings: new Map(),
    verdict: 'NOT_LICENSED',
    asked: [],
  };
  let database: TestDatabase;
  let service: Feature;

  beforeAll(async () => {
    database = await createTestDatabase([]);
    service = await theFeature(database, clock, around);
  });
  afterAll(async () => {
    await service.close();
    await database.drop();
  });

  const move = async ({ id, version }: InfringementCase, to: InfringementCase['state'], actor = LI) =>
    must(await service.move.execute({ caseId: id, to, seenVersion: version, reason: 'on', actor }), to);

  it('is offered in negotiations alone, leads into licensing from the day of the use, and is named once granted', async () => {
    const findingId = newUuid();
    const found = { ...FOUND, url: 'https://copy.example/1', workId: WORK, partnerId: PARTNER, findingId };
    around.findings.set(findingId, found);
    const { report } = must(await service.reportFinding.execute({ findingId, actor: LI }), 'taken');
    const opening = { reportId: report.id, seenVersion: 1, reason: 'a copy', actor: LI };
    let file = must(await service.open.execute(opening), 'opened');
    clock.advance({ hours: 24 * 10 });
    for (const to of ['TRIAGE', 'EVIDENCE_PENDING', 'EVIDENCE_SECURED', 'CONFIRMED_INFRINGEMENT'] as const)
      file = await move(file, to);
    file = await move(file, 'CONFIRMED_INFRINGEMENT', WANG);
    const offer = { caseId: file.id, scope: SCOPE, actor: LI };
    expect(await service.retro.offer(offer)).toMatchObject({ error: { code: 'RETRO_LICENSE_REFUSED', at: '/state' } });
    file = await move(file, 'NEGOTIATION');
    const { requestId } = must(await service.retro.offer(offer), 'offered');
    expect(service.offered).toMatchObject([
      { partnerId: PARTNER, workIds: [WORK], scope: { termStartsAt: FOUND.usedAt.toString() } },
    ]);
    const naming = { caseId: file.id, seenVersion: file.version, reason: 'signed', actor: LI };
    const other = await service.retro.accept({ ...naming, licenseId: service.grant(newUuid()) });
    expect(other).toMatchObject({ error: { code: 'RETRO_LICENSE_REFUSED', at: '/licenseId' } });
    const named = must(await service.retro.accept({ ...naming, licenseId: service.grant(requestId) }), 'named');
    expect(named.state).toBe('RETRO_LICENSE');
  });
});
