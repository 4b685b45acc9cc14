import { must } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { checkTrace } from './check-trace.js';
import { deadline } from './deadline.js';
import { TRACE_LANGUAGES, traceText } from './trace.js';
import { EN } from './trace-text.en.js';
import { ZH_HANS } from './trace-text.zh-hans.js';
import { ZH_HANT } from './trace-text.zh-hant.js';

const NATIONAL_DAY = { profile: 'CN', event: '2026-09-01T09:00:00+08:00', period: 'P30D' };
const counted = must(deadline(NATIONAL_DAY), 'valid input');

describe('a trace', () => {
  it.each(TRACE_LANGUAGES)('in %s is read without the program', (language) => {
    const { trace } = must(deadline({ ...NATIONAL_DAY, language, trigger: 'KNOWLEDGE' }), 'valid input');
    expect(trace.map(({ text }) => text)).toMatchSnapshot();
  });

  it('that was stored is said in another language from its own values', () => {
    const stored = JSON.parse(JSON.stringify(counted)) as typeof counted;
    const other = must(deadline({ ...NATIONAL_DAY, language: 'zh-Hant' }), 'valid input');
    expect(stored.trace.map((entry) => traceText(entry, 'zh-Hant'))).toEqual(other.trace.map(({ text }) => text));
  });

  it('stored before it carried its values keeps its words', () => {
    const [, , entry] = counted.trace;
    if (entry === undefined) throw new Error('a trace has steps');
    const { values: _values, ...old } = entry;
    expect(traceText(old, 'zh-Hans')).toBe(entry.text);
  });

  it.each([
    ['zh-Hans', ZH_HANS],
    ['zh-Hant', ZH_HANT],
  ])('in %s says of every step what English says', (_tag, language) => {
    const named = (template: string): string[] => [...new Set(template.match(/(?<=\{)\w+/g))].toSorted();
    for (const [code, template] of Object.entries(EN.templates)) {
      const said = Object.entries(language.templates).find(([other]) => other === code)?.[1] ?? '';
      expect([code, named(said)]).toEqual([code, named(template)]);
    }
    expect(Object.keys(language.readings)).toEqual(Object.keys(EN.readings));
  });

  it('has the word for one and for more', () => {
    const text = (period: string): string =>
      must(deadline({ profile: 'CN', event: '2026-03-02', period }), 'valid input').trace[2]?.text ?? '';
    expect(text('P1D')).toMatch(/^1 calendar day from/);
    expect(text('P2D')).toMatch(/^2 calendar days from/);
  });
});

describe('the arithmetic of a trace', () => {
  const index = counted.trace.findIndex(({ step }) => step === 'COUNT_DAYS');
  const changed = (change: object): typeof counted => ({
    ...counted,
    trace: counted.trace.map((entry, at) => (at === index ? { ...entry, ...change } : entry)),
  });

  it('done again leads to the result', () => {
    expect(checkTrace(counted)).toMatchObject({ ok: true, value: { lastDay: '2026-10-08' } });
  });

  it.each([
    ['a step that counts one day more', changed({ values: { days: 31 } }), `trace[${index}].to`],
    ['a step that ends elsewhere', changed({ to: '2026-10-02' }), `trace[${index}].to`],
    ['a step that begins elsewhere', changed({ from: '2026-08-31' }), `trace[${index}].from`],
    ['a result of another day', { ...counted, lastDay: '2026-10-09' }, 'lastDay'],
    ['a result of another moment', { ...counted, deadlineExclusive: '2026-10-09T01:00:00+08:00' }, 'deadlineExclusive'],
  ])('finds %s', (_what, forged, place) => {
    expect(checkTrace(forged)).toMatchObject({ ok: false, error: { code: 'TRACE_BROKEN', place } });
  });
});
