import { describe, expect, it } from '@jest/globals';
import { REQUIREMENT } from '../domain/requirement.sample.js';
import { CheckCredit } from './check-credit.js';

const check = new CheckCredit(REQUIREMENT);

function page(infobar: string): string {
  const paragraph = `<p>${'渡口的老船在晨雾里靠岸，乘客提着菜篮下船，船工把缆绳绕上木桩。'.repeat(3)}</p>`;
  return `<!doctype html><html lang="zh"><head><meta charset="gb2312"><title>渡口</title></head><body>
    <h1>渡口最后一班夜航</h1><div class="info">${infobar}</div><article>${paragraph}${paragraph}${paragraph}</article></body></html>`;
}

describe('credit check before publication', () => {
  it('a page with the required line passes', () => {
    expect(
      check.execute({ html: page('<span>来源：</span><a href="https://www.cri.cn/">国际在线</a>') }),
    ).toMatchObject({
      ok: true,
      value: { judgment: { class: 'EXACT', satisfies: true, line: '来源：国际在线' }, cureDays: 3 },
    });
  });

  it('a page without it does not, and is told which lines would do', () => {
    expect(check.execute({ html: page('2026-03-02') })).toMatchObject({
      ok: true,
      value: { judgment: { class: 'NONE', satisfies: false }, lines: { 'zh-Hans': '来源：国际在线' } },
    });
  });

  it('a line hidden by a style does not pass', () => {
    expect(check.execute({ html: page('<span style="display:none">来源：国际在线</span>') })).toMatchObject({
      value: { judgment: { class: 'NONE_HIDDEN', satisfies: false } },
    });
  });

  it('plain text is judged by its lines', () => {
    expect(check.execute({ text: '渡口\n来源：国际在线\n渡口的老船在晨雾里靠岸。' })).toMatchObject({
      value: { judgment: { class: 'EXACT' } },
    });
  });

  it('nothing at all is refused', () => {
    expect(check.execute({ text: ' \n' })).toMatchObject({ ok: false, error: { code: 'CREDIT_CHECK_EMPTY' } });
  });
});
