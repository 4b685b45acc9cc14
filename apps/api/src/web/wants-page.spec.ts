import { describe, expect, it } from '@jest/globals';
import { wantsPage } from './wants-page.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('an address that no route takes', () => {
  it.each([
    ['GET', '/claim', BROWSER, true],
    ['GET', '/legal/reports/1', BROWSER, true],
    ['HEAD', '/claim', BROWSER, true],
    ['POST', '/claim', BROWSER, false],
    ['GET', '/claim', '*/*', false],
    ['GET', '/claim', undefined, false],
    ['GET', '/api/v1/nothing', BROWSER, false],
    ['GET', '/api', BROWSER, false],
    ['GET', '/apiary', BROWSER, true],
    ['GET', '/assets/gone-1a2b.js', BROWSER, false],
    ['GET', '/.well-known/nothing', BROWSER, false],
    ['GET', '/openapi.yml', BROWSER, false],
    ['GET', '/robots.txt', BROWSER, false],
    ['GET', '/wp-login.php', BROWSER, false],
  ])('%s %s of one who takes %s: the page? %s', (method, path, accept, wanted) => {
    expect(wantsPage(method, path, accept)).toBe(wanted);
  });
});
