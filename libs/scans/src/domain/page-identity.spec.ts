import { describe, expect, it } from '@jest/globals';
import { pageIdentity } from './page-identity.js';

const of = (url: string, canonical?: string) =>
  pageIdentity({ page: url, url, ...(canonical === undefined ? {} : { canonical }) });

describe('the identity of a page', () => {
  it.each([
    'https://www.copy.example/a.html',
    'http://copy.example/a.html#top',
    'https://m.copy.example/a.html?utm_source=x&spm=1.2',
    'https://copy.example/a.html?from=timeline',
  ])('%s is one page', (url) => {
    expect(of(url)).toBe('copy.example/a.html');
  });

  it('is what tells pages apart in its query, in any order', () => {
    expect(of('https://copy.example/show?id=2&p=1')).toBe(of('https://copy.example/show?p=1&id=2'));
    expect(of('https://copy.example/show?id=2')).not.toBe(of('https://copy.example/show?id=3'));
  });

  it('is its canonical address, on the same host and not the front page', () => {
    expect(of('https://copy.example/s?id=1', '/a.html')).toBe('copy.example/a.html');
    expect(of('https://copy.example/s?id=1', 'https://news.cri.cn/a')).toBe('copy.example/s?id=1');
    expect(of('https://copy.example/s?id=1', 'https://copy.example/')).toBe('copy.example/s?id=1');
  });

  it('keeps ports and hosts of two names apart', () => {
    expect(of('http://localhost:81/a')).not.toBe(of('http://localhost:82/a'));
    expect(of('https://m.example/a')).toBe('m.example/a');
    expect(pageIdentity({ page: 'copies/a.html' })).toBe('copies/a.html');
  });
});
