import { describe, expect, it } from '@jest/globals';
import { dayIn, differs, instantIn, zoneName } from './zones.js';

describe('an instant', () => {
  it('is shown on the clock of a zone, in the reader’s language', () => {
    expect(instantIn('2026-09-30T16:00:00Z', 'Asia/Shanghai', 'zh-Hans')).toBe('2026年10月1日 00:00');
    expect(instantIn('2026-09-30T16:00:00Z', 'Europe/Berlin', 'en')).toContain('18:00');
  });

  it('has the zone’s own name', () => {
    expect(zoneName('2026-09-30T16:00:00Z', 'Asia/Shanghai', 'en')).toBe('China Standard Time');
  });

  it('differs between zones only where their clocks do', () => {
    expect(differs('2026-09-30T16:00:00Z', 'Asia/Shanghai', 'Asia/Taipei')).toBe(false);
    expect(differs('2026-09-30T16:00:00Z', 'Asia/Shanghai', 'Europe/Berlin')).toBe(true);
  });
});

describe('a day', () => {
  it('is the same day wherever the reader is', () => {
    expect(dayIn('2026-10-01', 'en')).toContain('1 October 2026'.split(' ')[1]);
    expect(dayIn('2026-10-01', 'zh-Hant')).toBe('2026年10月1日 星期四');
  });
});
