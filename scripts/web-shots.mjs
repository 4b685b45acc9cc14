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
/** Screens of each person; an address of its own, or the first link of a list that begins so, where there is one. */
const DESKS = {
  'legal@newsroom.example': {
    desk: '/desk',
    scans: '/scans',
    legal: '/legal',
    'legal-report': ['/legal?subject=REPORT', '/legal/reports/'],
    'legal-finding': ['/legal/cases>/legal/cases/', '/legal/findings/'],
    'legal-cases': '/legal/cases',
    'legal-case': ['/legal/cases', '/legal/cases/'],
    'legal-notice-new': ['/legal/cases>/legal/cases/', '/legal/cases/'],
    'legal-notice': ['/legal/cases>/legal/cases/', '/legal/notices/'],
    'legal-deadlines': '/legal/deadlines',
    'legal-claims': '/legal/claims',
    'legal-claim': ['/legal/claims', '/legal/claims/'],
    'legal-audit': '/legal/audit',
    denied: '/partner',
  },
  'admin@lanting-daily.example': {
    catalogue: '/partner',
    work: ['/partner', '/partner/works/'],
    wish: '/partner/requests/new',
    requests: '/partner/requests',
    request: ['/partner/requests', '/partner/requests/0'],
    licenses: '/partner/licenses',
    license: ['/partner/licenses', '/partner/licenses/'],
    preflight: '/partner/preflight',
    reprints: '/partner/reprints',
    hearings: '/partner/findings',
    hearing: ['/partner/findings', '/partner/findings/'],
    supply: '/partner/supply',
    access: '/partner/access',
    people: '/partner/people',
    'no-license': '/partner/licenses/00000000-0000-7000-8000-000000000000',
  },
};
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
  for (const [person, screens] of Object.entries(DESKS)) {
    await context.clearCookies();
    await page.goto(`/sign-in?next=/desk&lang=${language}`);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.locator('input[type=email]').fill(person);
    await page.locator('input[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(({ pathname }) => pathname === '/desk');
    for (const [screen, where] of Object.entries(screens)) {
      const path = typeof where === 'string' ? where : await firstOf(page, ...where);
      if (path !== undefined) await take(screen, path);
      if (path !== undefined && new URL(page.url()).pathname.startsWith('/sign-in'))
        problems.push(`${name(screen)} is not there: the visit ended at the sign-in`);
    }
  }
  await context.close();
}

/** Where the first link of a list leads to whose address begins so, step by step (`a>b`); undefined where a list is empty. */
async function firstOf(page, way, begin) {
  const [at, next] = way.split('>');
  const list = next === undefined ? at : await firstOf(page, at, next);
  if (list === undefined) return undefined;
  await page.goto(list);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  const links = await page
    .locator(`main a[href^="${begin}"]`)
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  return links[0];
}
