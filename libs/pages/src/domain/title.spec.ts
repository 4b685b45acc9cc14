import { describe, expect, it } from '@jest/globals';
import { titleOf, withoutSite } from './title.js';

describe('the headline of a page', () => {
  it.each([
    ['法国全国大罢工再次严重影响交通-新华网', '法国全国大罢工再次严重影响交通'],
    ['天宫一号与神舟九号载人交会对接任务_中国载人航天官方网站', '天宫一号与神舟九号载人交会对接任务'],
    ['棱镜|数据业大整顿：爬虫与现金贷共生共荣_财经_腾讯网', '棱镜|数据业大整顿：爬虫与现金贷共生共荣'],
    ['Council votes on the new bridge | The Example Herald', 'Council votes on the new bridge'],
    ['Up-to-date figures of the port', 'Up-to-date figures of the port'],
  ])('is %s without the site’s name', (title, headline) => {
    expect(withoutSite(title)).toBe(headline);
  });

  it('is the heading that the document’s title repeats', () => {
    expect(
      titleOf({
        headings: ['Weather', 'Council votes on the bridge'],
        documentTitle: 'Council votes on the bridge - Herald - Local',
      }),
    ).toBe('Council votes on the bridge');
  });
});
