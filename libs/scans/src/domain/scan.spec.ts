import { nextState } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import {
  cancelScan,
  pagesPerSecond,
  queued,
  SCAN_STATES,
  SCAN_TRANSITIONS,
  type Scan,
  type ScanEvent,
} from './scan.js';
import { checkTargets, MOST_TARGETS } from './scan-target.js';
import { keptHeaders } from './snapshot-headers.js';

const KEY = 'a'.repeat(64);
const running: Scan = {
  id: 'scan',
  state: 'RUNNING',
  requestedBy: 'account',
  requestedAt: Temporal.Instant.from('2026-11-24T06:00Z'),
  revisit: 'CHANGED',
  progress: { targets: 8, done: 2, failed: 1, skipped: 3, findings: 3 },
};

describe('a scan', () => {
  it('moves by its table, and nothing but the table', () => {
    const events: ScanEvent[] = ['ScanStarted', 'ScanPaused', 'ScanResumed', 'ScanCompleted', 'ScanCanceled'];
    const table = SCAN_STATES.map((state) => {
      const row = events.map((event) => {
        const next = nextState(SCAN_TRANSITIONS, state, event);
        return `${event} → ${next.ok ? next.value : 'refused'}`;
      });
      return `${state}: ${row.join(', ')}`;
    });
    expect(table).toEqual([
      'REQUESTED: ScanStarted → RUNNING, ScanPaused → PAUSED, ScanResumed → refused, ScanCompleted → refused, ScanCanceled → CANCELED',
      'RUNNING: ScanStarted → refused, ScanPaused → PAUSED, ScanResumed → refused, ScanCompleted → COMPLETED, ScanCanceled → CANCELED',
      'PAUSED: ScanStarted → refused, ScanPaused → refused, ScanResumed → REQUESTED, ScanCompleted → refused, ScanCanceled → CANCELED',
      'COMPLETED: ScanStarted → refused, ScanPaused → refused, ScanResumed → refused, ScanCompleted → refused, ScanCanceled → refused',
      'CANCELED: ScanStarted → refused, ScanPaused → refused, ScanResumed → refused, ScanCompleted → refused, ScanCanceled → refused',
    ]);
  });

  it('counts what waits, and how many pages ended a second', () => {
    expect(queued(running.progress)).toBe(2);
    const startedAt = Temporal.Instant.from('2026-11-24T06:00:01Z');
    expect(pagesPerSecond({ ...running, startedAt }, Temporal.Instant.from('2026-11-24T06:00:05Z'))).toBe(1.5);
    expect(pagesPerSecond(running, startedAt)).toBeUndefined();
  });

  it('ends when it is canceled, once', () => {
    const now = Temporal.Instant.from('2026-11-24T07:00Z');
    const canceled = cancelScan(running, now);
    expect(canceled).toMatchObject({ ok: true, value: { state: 'CANCELED', endedAt: now } });
    expect(canceled.ok && cancelScan(canceled.value, now)).toMatchObject({
      ok: false,
      error: { code: 'STATE_REFUSED' },
    });
  });
});

describe('targets of a scan', () => {
  it('are kept in normal form, each once', () => {
    const checked = checkTargets([
      { kind: 'URL', url: 'HTTP://News.Example/a#x' },
      { kind: 'URL', url: 'http://news.example/a' },
      { kind: 'PAGE', objectKey: KEY, name: 'copy.html' },
      { kind: 'WARC', objectKey: KEY, name: 'crawl.warc.gz' },
    ]);
    expect(checked).toEqual({
      ok: true,
      value: [
        { kind: 'URL', page: 'http://news.example/a', url: 'http://news.example/a', host: 'news.example' },
        { kind: 'PAGE', page: 'copy.html', objectKey: KEY },
        { kind: 'WARC', page: 'crawl.warc.gz', objectKey: KEY },
      ],
    });
  });

  it('are refused with the place of every problem', () => {
    const checked = checkTargets([
      { kind: 'URL', url: 'file:///etc/passwd' },
      { kind: 'PAGE', objectKey: 'short', name: ' ' },
    ]);
    expect(checked).toMatchObject({
      ok: false,
      error: {
        problems: [{ pointer: '/targets/0/url' }, { pointer: '/targets/1/upload' }, { pointer: '/targets/1/name' }],
      },
    });
    expect(checkTargets([])).toMatchObject({ ok: false, error: { problems: [{ pointer: '/targets' }] } });
    const many = Array.from({ length: MOST_TARGETS + 1 }, () => ({ kind: 'URL' as const, url: 'http://a.example/' }));
    expect(checkTargets(many).ok).toBe(false);
  });
});

it('headers kept as evidence hold no cookies and no more than was agreed', () => {
  const kept = keptHeaders({
    'content-type': 'text/html',
    'set-cookie': 'session=1',
    date: 'x'.repeat(9_000),
    'x-trace': '1',
  });
  expect(Object.keys(kept)).toEqual(['content-type', 'date']);
  expect(kept.date).toHaveLength(500);
});
