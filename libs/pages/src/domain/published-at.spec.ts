import { describe, expect, it } from '@jest/globals';
import { parseDate, publishedAt } from './published-at.js';

describe('the date of publication', () => {
  it.each([
    ['2019-09-07T13:43:45+08:00', '2019-09-07T13:43:45+08:00'],
    ['2020-03-12 09:48:08  |  來源:吉林日報', '2020-03-12T09:48:08'],
    ['发布时间：2019年10月31日 23:00', '2019-10-31T23:00:00'],
    ['2019/9/7', '2019-09-07'],
    ['20200312', '2020-03-12'],
    ['Published November 19, 2019 at 4:05 pm', '2019-11-19T16:05:00'],
    ['Tue, 19 Nov 2019 08:00:00 GMT', '2019-11-19T08:00:00Z'],
    ['입력 2020.03.12 오후 3:05', '2020-03-12T15:05:00'],
    ['2020-03-12T09:48:08Z', '2020-03-12T09:48:08Z'],
    ['Dec 28 Sat 2013 00:28', '2013-12-28T00:28:00'],
    ['30. März 2020, 13:15 Uhr', '2020-03-30T13:15:00'],
    ['Publié le 5 juillet 2013', '2013-07-05'],
    ['12 de enero de 2020', '2020-01-12'],
    ['11 maja 2021, 11:49', '2021-05-11T11:49:00'],
    ['07.11.2023 Ormalingen', '2023-11-07'],
    ['25/10/2018 - Publicado por: A', '2018-10-25'],
    ['发布时间：18-03-0823:16', '2018-03-08T23:16:00'],
  ])('of %s is %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it.each([
    '2019-02-31',
    '2019-13-01',
    'no date',
    '1.234.567',
    '05/10/2018',
    '18-03-08 23:16',
    'Room 12 Building 2020',
  ])('%s is none', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('is what the page tells machines before what its info bar shows', () => {
    expect(publishedAt([{ kind: 'jsonld:datePublished', value: '2020-01-01T00:00:00Z' }], ['2020-01-02'])).toBe(
      '2020-01-01T00:00:00Z',
    );
    expect(publishedAt([], ['字号', '2020-01-02 10:00'])).toBe('2020-01-02T10:00:00');
    expect(publishedAt([{ kind: 'time', value: '2020-01-03' }], ['2020-01-02'])).toBe('2020-01-02');
  });

  it('is in the address where the page says nothing', () => {
    expect(publishedAt([], [], 'https://news.example/c/2020-03/12/c_1.htm')).toBe('2020-03-12');
    expect(publishedAt([], [], 'https://news.example/20200312/n1.html')).toBe('2020-03-12');
    expect(publishedAt([], [], 'https://news.example/id/201903125571')).toBeUndefined();
  });
});
