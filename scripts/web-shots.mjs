/**
 * Pictures of every screen of a running service, in three languages, both modes and two widths; into artifacts/web.
 * Says what is wider than the screen, and what the browser complained of; ends with status 1 then.
 *
 *   node scripts/web-shots.mjs URL PASSWORD     as `npm start` printed them
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [, , url, password] = process.argv;
if (url === undefined || password === undefined) {
  process.stderr.write('usage: node scripts/web-shots.mjs URL PASSWORD\n');
  process.exit(2);
}
const out = join(dirname(dirname(fileURLToPath(import.meta.url))), 'artifacts', 'web');
const PUBLIC = {
  home: '/',
  verify: '/verify',
  'verify-unknown': '/verify?number=IMP-0000-0000-0000-0000',
  agents: '/agents',
  'agents-unknown': '/agents?name=Nobody',
  claim: '/claim',
  report: '/report',
  track: '/track',
  'sign-in': '/sign-in',
  'not-found': '/nowhere',
};
const DESKS = { desk: '/desk', scans: '/scans', legal: '/legal', denied: '/partner' };
const PERSON = 'legal@newsroom.example';
const problems = [];

mkdirSync(out, { recursive: true });
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1440, 375]) await look(language, colorScheme, width);
  }
}
await browser.close();
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length > 0 ? 1 : 0);

async function look(language, colorScheme, width) {
  const height = width < 500 ? 812 : 900;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  const name = (screen) => `${screen}.${language}.${colorScheme}.${width}`;
  const take = async (screen, path) => {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    if (isWide) problems.push(`${name(screen)} is wider than the screen`);
    await page.screenshot({ path: join(out, `${name(screen)}.png`), fullPage: true });
  };
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
      problems.push(`${name('?')}: ${message.text()}`);
  });
  for (const [screen, path] of Object.entries(PUBLIC)) await take(screen, path);
  await page.locator('html').waitFor();
  await page.goto(`/sign-in?next=/desk&lang=${language}`);
  await page.locator('input[type=email]').fill(PERSON);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/desk');
  for (const [screen, path] of Object.entries(DESKS)) await take(screen, path);
  await context.close();
}
