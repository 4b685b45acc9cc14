import { type Actor, must } from '@app/kernel';
import { RunReprintClocks } from '@app/reprints';
import { AnnounceChanges, RunAdvisories } from '@app/syndication';
import { CancelWork, WorkId } from '@app/works';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@test/until.js';
import { DecideFinding } from './application/decide-finding.js';
import { FollowScan } from './application/follow-scan.js';
import { FindingsStage, LEGAL, LICENSE, TITLE } from './findings-stage.fixture.js';
import { FindFindings } from './index.js';
import { htmlPage, LIBRARY, RIVER } from './scanning.fixture.js';

const DESK: Actor = { kind: 'PERSON', id: 'account-desk', roles: ['DESK'] };

/** The life of findings after they were found: licenses, people, other sightings, declared reprints. */
describe('findings', () => {
  let stage: FindingsStage;
  beforeAll(async () => {
    stage = await FindingsStage.open();
  });
  afterAll(() => stage.close());

  it('keep the dimensions they were asked about, and the instant the page states', async () => {
    stage.pages.set('/dated', { body: htmlPage(TITLE, `2026-11-20 08:00</p><p>${RIVER}`) });
    const [found] = await stage.scan('/dated');
    expect(found).toMatchObject({
      verdict: 'UNLICENSED_CANDIDATE',
      use: { medium: 'web', territory: { evidence: [] }, publication: { basis: expect.any(String) } },
      decidedBy: 'MACHINE',
      version: 1,
    });
  });

  it('are one for a page however often and by whatever address it is seen; the newest sighting speaks', async () => {
    stage.pages.set('/copy?utm_source=a', { body: htmlPage(TITLE, RIVER) });
    stage.pages.set('/copy', { body: htmlPage(TITLE, RIVER) });
    const [first] = await stage.scan('/copy');
    const [again] = await stage.scan('/copy?utm_source=a');
    expect(again).toMatchObject({ joinedTo: first?.id });
    const listed = (await stage.get(FindFindings).execute({ limit: 50 })).findings.map(({ id }) => id);
    expect(listed).toContain(first?.id);
    expect(listed).not.toContain(again?.id);
    stage.pages.set('/copy', { body: htmlPage(TITLE, RIVER, '<p>来源：国际在线</p>') });
    await stage.scan('/copy');
    const seen = await until('the head follows', async () => {
      const found = await stage.detail(String(first?.id));
      return found.history.length === 2 && found;
    });
    expect(seen.history.map(({ cause, verdict }) => [cause, verdict])).toEqual([
      ['FOUND', 'UNLICENSED_CANDIDATE'],
      ['SEEN_AGAIN', 'UNLICENSED_CANDIDATE'],
    ]);
    expect(seen.finding.credit.class).toBe('EXACT');
    expect(seen.sightings).toHaveLength(2);
  });

  it('are cleared by a license that is found later, with their history, but not where a person has decided', async () => {
    stage.pages.set('/mine', { body: htmlPage(TITLE, RIVER, '<p>来源：国际在线</p>') });
    stage.pages.set('/theirs', { body: htmlPage(TITLE, `${RIVER}。又及。`) });
    const [mine] = await stage.scan('/mine');
    const [theirs] = await stage.scan('/theirs');
    const decided = await stage.get(DecideFinding).execute({
      findingId: String(theirs?.id),
      actor: LEGAL,
      verdict: 'POSSIBLY_EXEMPT_REVIEW',
      note: 'a reader’s letter, see the file',
      seenVersion: 1,
    });
    expect(decided).toMatchObject({ ok: true, value: { verdict: 'POSSIBLY_EXEMPT_REVIEW', decidedBy: 'PERSON' } });
    stage.clock.moveTo('2026-11-24T08:00:00Z');
    await stage.grant('{localhost}');
    await stage.announce('licensing.license-granted', { licenseId: LICENSE });
    const { finding, history } = await stage.verdictOf(String(mine?.id), 'LICENSED_OK');
    expect(finding.reasons.map(({ code }) => code)).toEqual([
      'LICENSE_COVERS',
      'CREDIT_AS_REQUIRED',
      'LICENSE_CAME_LATER',
    ]);
    expect(history.map(({ cause, verdict }) => [cause, verdict])).toEqual([
      ['FOUND', 'UNLICENSED_CANDIDATE'],
      ['LICENSE_CHANGED', 'LICENSED_OK'],
    ]);
    await stage.announce('licensing.license-granted', { licenseId: LICENSE });
    await stage.announce('licensing.license-suspended', { licenseId: LICENSE });
    const left = await stage.detail(String(theirs?.id));
    expect(left.finding.verdict).toBe('POSSIBLY_EXEMPT_REVIEW');
    expect(left.history.at(-1)).toMatchObject({
      cause: 'PERSON',
      decidedBy: 'account-legal',
      note: expect.any(String),
    });
    const audit = await stage.database.dataSource.query<{ content: { action: string; reason: string } }[]>(
      `SELECT content FROM audit_entry WHERE subject_type = 'finding' AND subject_id = $1 ORDER BY recorded`,
      [mine?.id],
    );
    expect(audit.map(({ content: { action, reason } }) => [action, reason])).toEqual([
      ['scans.finding-recorded', 'LICENSE_NONE'],
      ['scans.finding-decided', 'LICENSE_CHANGED'],
    ]);
  });

  it('stand open to a person where the same text comes in from elsewhere later', async () => {
    const text = LIBRARY.repeat(2);
    await stage.take({ uri: 'https://news.cri.cn/library', title: '新馆开放', text, source: '国际在线专稿' });
    stage.pages.set('/library', { body: htmlPage('新馆开放', text) });
    const [found] = await stage.scan('/library');
    expect(found?.verdict).toBe('UNLICENSED_CANDIDATE');
    await stage.take({ uri: 'tag:jilin.example,2026:1', title: '新馆开放', text, source: '吉林日报' });
    const { finding, history } = await stage.verdictOf(String(found?.id), 'POSSIBLY_EXEMPT_REVIEW');
    expect(finding.flags).toMatchObject([{ code: 'common_source', evidence: expect.stringContaining('吉林日报') }]);
    expect(history.at(-1)).toMatchObject({ cause: 'WORK_CHANGED' });
  });

  it('are made of a page that did not change where its work came in only since', async () => {
    const text =
      `${LIBRARY}${'新馆的屋顶装有太阳能板，雨水流进院子里的水池，孩子们在那里认识水草和小鱼。'.repeat(3)}`.slice(60);
    stage.pages.set('/early', { body: htmlPage('屋顶', text) });
    expect((await stage.scan('/early')).map(({ verdict }) => verdict)).not.toContain('UNLICENSED_CANDIDATE');
    await stage.take({ uri: 'https://news.cri.cn/roof', title: '屋顶', text, source: '国际在线专稿' });
    const uris = (await stage.scan('/early')).map(({ work }) => work?.uri);
    expect(uris).toContain('https://news.cri.cn/roof');
    expect(await stage.scan('/early')).toEqual([]);
  });

  it('history and evidence cannot be rewritten by the service', async () => {
    const attempts = [
      'UPDATE finding SET content_hash = repeat($$a$$, 64)',
      'UPDATE finding_decision SET note = $$x$$',
      'DELETE FROM finding_decision',
    ];
    for (const statement of attempts)
      await expect(stage.database.dataSource.query(statement)).rejects.toThrow(/permission denied/u);
  });

  it('tell a declared reprint compliant, in breach with its clock, cured, and gone', async () => {
    const at = await stage.reprint('/declared');
    stage.pages.set('/declared', { body: htmlPage(TITLE, RIVER) });
    const [found] = await stage.scan('/declared');
    expect(found?.verdict).toBe('LICENSED_ATTRIBUTION_DEFECT');
    const breach = await at('IN_BREACH');
    // three days after 24 November in Shanghai: midnight after the 27th
    expect(breach.cure_ends_at).toEqual(new Date('2026-11-27T16:00:00Z'));
    expect(breach.evidence_id).toBe(found?.id);
    stage.clock.moveTo('2026-11-25T08:00:00Z');
    stage.pages.set('/declared', { body: htmlPage(TITLE, RIVER, '<p>来源：国际在线</p>') });
    await stage.scan('/declared');
    await at('CURED');
    // a second reprint on a page that stays without its credit
    const left = await stage.reprint('/left');
    stage.pages.set('/left', { body: htmlPage(TITLE, RIVER) });
    await stage.scan('/left');
    await left('IN_BREACH');
    stage.clock.moveTo('2026-11-28T16:00:00Z');
    expect(await stage.get(RunReprintClocks).execute()).toEqual({ asked: 1, escalated: 0 });
    const looked = await until('the page is looked at once more', async () => {
      stage.clock.advance({ seconds: 1 });
      const row = await left('IN_BREACH');
      return row.last_seen_at instanceof Date && row.last_seen_at > new Date('2026-11-28T16:00:00Z') && row;
    });
    expect(looked.check_asked_at).toEqual(new Date('2026-11-28T16:00:00Z'));
    expect(await stage.get(RunReprintClocks).execute()).toEqual({ asked: 0, escalated: 1 });
    await left('ESCALATED');
    await stage.announce('licensing.license-ended', { licenseId: LICENSE });
    await at('MUST_REMOVE');
    stage.clock.moveTo('2026-11-30T08:00:00Z');
    // another work of ours has taken its place: of the one that had to go there is nothing
    stage.pages.set('/declared', { body: htmlPage('新馆开放', `${LIBRARY.repeat(2)}现场。`) });
    const others = await stage.scan('/declared');
    expect(new Set(others.map(({ work }) => work?.title))).toEqual(new Set(['新馆开放']));
    expect((await at('REMOVED')).removal_verified_at).toBeInstanceOf(Date);
    stage.clock.moveTo('2026-11-30T09:00:00Z');
    // passed over as unchanged: what it had before that is not there again
    expect(await stage.scan('/declared')).toEqual([]);
    const [scan] = await stage.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM scan ORDER BY id DESC LIMIT 1',
    );
    await stage.get(FollowScan).execute(String(scan?.id));
    expect((await at('REMOVED')).last_outcome).toBe('GONE');
  });

  it('of a killed work are made all the same: whoever shows it still is past the license', async () => {
    stage.clock.moveTo('2026-12-01T08:00:00Z');
    stage.pages.set('/kept', { body: htmlPage(TITLE, `${RIVER}。`, '<p>来源：国际在线</p>') });
    stage.pages.set('/same', { body: htmlPage(TITLE, `${RIVER}现场没有人受伤。`, '<p>来源：国际在线</p>') });
    const [kept] = await stage.scan('/kept');
    const [same] = await stage.scan('/same');
    expect([kept?.verdict, same?.verdict]).toEqual(['LICENSED_OK', 'LICENSED_OK']);
    stage.clock.moveTo('2026-12-02T08:00:00Z');
    must(
      await stage.get(CancelWork).execute({ actor: DESK, workId: WorkId(stage.of.workId), reason: 'TEST' }),
      'killed',
    );
    stage.pages.set('/kept', { body: htmlPage(TITLE, `${RIVER}。又及。`, '<p>来源：国际在线</p>') });
    stage.pages.set('/fresh', { body: htmlPage(TITLE, `又及。${RIVER}`, '<p>来源：国际在线</p>') });
    const [fresh] = (await stage.scan('/kept', '/fresh')).filter(({ joinedTo }) => joinedTo === undefined);
    expect(fresh).toMatchObject({
      verdict: 'UNLICENSED_CANDIDATE',
      reasons: expect.arrayContaining([{ code: 'USE_PROHIBITED', about: 'WORK_CANCELED' }]),
    });
    const { finding } = await stage.verdictOf(String(kept?.id), 'LICENSED_OUT_OF_SCOPE');
    expect(finding.reasons).toContainEqual({ code: 'LICENSE_OVER', about: 'WORK_CANCELED' });
    // not a letter of the page has changed: it is passed over, and judged all the same
    expect((await stage.detail(String(same?.id))).finding.verdict).toBe('LICENSED_OK');
    expect(await stage.scan('/same')).toEqual([]);
    const left = await stage.verdictOf(String(same?.id), 'LICENSED_OUT_OF_SCOPE');
    expect(left.history.map(({ cause, verdict }) => [cause, verdict])).toEqual([
      ['FOUND', 'LICENSED_OK'],
      ['SEEN_AGAIN', 'LICENSED_OUT_OF_SCOPE'],
    ]);
    expect(left.sightings).toEqual([]);
  });

  it('show whether a partner obeyed a kill: the page it declared is looked at when its time is over', async () => {
    const { dataSource } = stage.database;
    // what the license's own triggers would have done, had it not been written past them
    const moved = [stage.of.partnerId, 'https://news.cri.cn/river'];
    await dataSource.query('SELECT move_feed_entries(ARRAY[$1]::uuid[], ARRAY[$2])', moved);
    await stage.get(AnnounceChanges).execute();
    const url = `${stage.origin}/kept`;
    await dataSource.query('INSERT INTO advisory_page (advisory_id, url) SELECT id, $1 FROM advisory', [url]);
    const isSeen = (seen: string) =>
      until(`the page is ${seen}`, async () => {
        stage.clock.advance({ seconds: 1 });
        return (
          (await dataSource.query('SELECT 1 FROM advisory_page WHERE url = $1 AND seen = $2', [url, seen])).length === 1
        );
      });
    stage.clock.advance({ hours: 4 });
    await stage.get(RunAdvisories).execute();
    await isSeen('STILL_UP');
    stage.pages.set('/kept', { status: 404, body: '' });
    await stage.scan('/kept');
    await isSeen('OBEYED');
  });
});
