import { describe, expect, it } from '@jest/globals';
import type { Finding, FindingDecision } from '../domain/finding.js';
import type { FindingDraft } from './examine-page.js';
import { FindingJournal } from './finding-journal.js';
import { RedecideFinding } from './redecide-finding.js';
import type { SeenPage } from './seen-pages.port.js';
import { printOfPage } from './triage-page.js';

const AT = Temporal.Instant.from('2026-11-24T06:00Z');
const PAGE = new TextEncoder().encode('<p>What stands on the page.</p>');
const COPY = {
  class: 'FULL',
  workCovered: 1,
  pageCovered: 1,
  identity: 1,
  scope: 'MAIN',
  spans: [],
} as const satisfies NonNullable<Finding['reuse']>;

const DRAFT: FindingDraft = {
  pageTitle: 'Copied',
  verdict: 'UNLICENSED_CANDIDATE',
  reasons: [{ code: 'LICENSE_NONE' }],
  flags: [],
  confidence: 99,
  headline: 'KEPT',
  credit: { class: 'NONE', duty: 'UNMET', visible: false },
  usedAt: AT,
  pageIdentity: 'a.example/1',
  decidedBy: 'MACHINE',
  rules: '1',
  version: 1,
  work: { id: 'work', uri: 'https://news.cri.cn/river', title: 'River' },
  reuse: COPY,
};
const { reuse: _copied, ...NOTHING_COPIED } = DRAFT;
const LINK: FindingDraft = { ...NOTHING_COPIED, verdict: 'LINK_ONLY', reasons: [{ code: 'LINKS_TO_WORK' }] };

/** One stored finding, and what its page looks like now. @param lost decisions that another is quicker with */
function aFinding(was: FindingDraft, now: readonly FindingDraft[], lost = 0, seen?: SeenPage) {
  const state = {
    finding: {
      ...was,
      id: 'finding',
      scanId: 'scan',
      snapshotId: 'snapshot',
      page: 'https://a.example/1',
      contentHash: 'a'.repeat(64),
      foundAt: AT,
      decidedAt: AT,
    } as Finding,
    entries: [] as FindingDecision[],
    lost,
    askedAt: [] as string[],
  };
  const nothing = async (): Promise<undefined> => undefined;
  const redecide = new RedecideFinding(
    { run: (work) => work({} as never) },
    {
      find: async () => state.finding,
      sightings: async () => [],
      findSnapshot: async () => ({ page: state.finding.page, headers: {}, fetchedAt: AT, objectKey: 'key' }) as never,
      decide: async (_tx, _seen, next, entry) => {
        state.lost -= 1;
        if (state.lost >= 0) return false;
        state.finding = next;
        state.entries.push(entry);
        return true;
      },
      confirm: async (_tx, _seen, rules) => {
        state.finding = { ...state.finding, rules };
      },
      record: async () => [],
      list: async () => [],
      history: async () => state.entries,
    },
    { files: { get: async () => PAGE }, seen: { find: async () => seen } },
    {
      rules: '2',
      execute: async ({ fetchedAt }) => {
        state.askedAt.push(fetchedAt.toString());
        return { read: {} as never, text: '', findings: now };
      },
    },
    new FindingJournal(
      { now: () => AT },
      { append: nothing, appendMany: nothing },
      { announce: nothing, announceMany: nothing },
    ),
  );
  return { state, redecide: () => redecide.execute({ findingId: 'finding', cause: 'REVIEWED' }) };
}

describe('a finding judged again', () => {
  it.each(['UNLICENSED_CANDIDATE', 'POSSIBLY_EXEMPT_REVIEW', 'LICENSED_OUT_OF_SCOPE'] as const)(
    'is held against nobody as %s any more where the work is not found again: a wire text that came in may explain it',
    async (verdict) => {
      const { state, redecide } = aFinding({ ...DRAFT, verdict }, []);
      expect(await redecide()).toBe('DECIDED');
      expect(state.finding).toMatchObject({
        verdict: 'INSUFFICIENT_EVIDENCE',
        reasons: [{ code: 'WORK_NOT_FOUND_AGAIN' }],
        rules: '2',
        version: 2,
      });
      expect(state.entries).toMatchObject([{ cause: 'REVIEWED', sequence: 2 }]);
      expect(await redecide()).toBe('UNCHANGED');
    },
  );

  it('stays as it is where nothing was held against anybody', async () => {
    const { state, redecide } = aFinding({ ...DRAFT, verdict: 'LICENSED_OK' }, []);
    expect(await redecide()).toBe('NOT_FOUND_AGAIN');
    expect(state.finding).toMatchObject({ verdict: 'LICENSED_OK', version: 1, rules: '2' });
  });

  it('is never made a copy of a link, nor a link of a copy', async () => {
    const link = aFinding(LINK, [DRAFT]);
    expect(await link.redecide()).toBe('NOT_FOUND_AGAIN');
    const copy = aFinding(DRAFT, [LINK]);
    expect(await copy.redecide()).toBe('DECIDED');
    expect(copy.state.finding).toMatchObject({ verdict: 'INSUFFICIENT_EVIDENCE', reuse: COPY });
  });

  it('is judged once more where another decided in between', async () => {
    const licensed = { ...DRAFT, verdict: 'LICENSED_OK', reasons: [{ code: 'LICENSE_COVERS' }] } as const;
    const { state, redecide } = aFinding(DRAFT, [licensed], 1);
    expect(await redecide()).toBe('DECIDED');
    expect(state.finding.verdict).toBe('LICENSED_OK');
  });

  it.each([
    ['later, as it is stored: then', PAGE, 24, '2026-11-25T06:00:00Z'],
    ['later, with another text: as it was stored', new TextEncoder().encode('<p>Other words.</p>'), 24, AT.toString()],
    ['earlier: as it was stored', PAGE, -24, AT.toString()],
  ])('is asked about when its page was seen last; %s', async (_, stands, hours, expected) => {
    const seenAt = AT.add({ hours });
    const url = 'https://a.example/1';
    const page = { url, textPrint: printOfPage(stands), works: [], seenAt, lookedAt: AT };
    const { state, redecide } = aFinding(DRAFT, [DRAFT], 0, page);
    await redecide();
    expect(state.askedAt).toEqual([expected]);
  });

  it('is left to the person who decided it', async () => {
    const { redecide } = aFinding({ ...DRAFT, decidedBy: 'PERSON' }, []);
    expect(await redecide()).toBe('LEFT_TO_PERSON');
  });
});
