import { spawnSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, type Visitor, visitor } from './browser.js';
import { Caller, text } from './caller.js';
import { MovableClock } from './clock.js';
import { NEW_CLAIM, WORK_URI } from './good-bodies.js';
import { type Issued, issueCertificate, seen } from './issue-certificate.js';
import { barriersOn, findingOf, legalScreens, signIn, triageToNotice, workOffByKeyboard } from './legal-journeys.js';
import { PARTNER_SCREENS, partnerGetsLicense } from './partner-journey.js';
import { PASSWORD, type RunningTestService, startTestService } from './running-service.js';
import { type SampleSites, startSampleSites } from './sample-sites.js';
import { share } from './thorough.js';

const START = '2026-11-24T09:00:00+08:00';
const OTHER_WORK = 'tag:newsroom.example,2026:0003-library-night';

/** In the browser's own language: what lies in storage. */
const STORED = 'JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])';

/** One browser and one service for all journeys; without a browser they are left out, and say so. */
describe('in a browser', () => {
  const clock = new MovableClock(START);
  let browser: Browser | undefined;
  let service: RunningTestService;
  let sites: SampleSites;
  let good: Issued;
  let revoked: Issued;

  beforeAll(async () => {
    browser = await openBrowser();
    // on one's own machine journeys may be left out; where a change is judged they may not
    if (browser === undefined && process.env.CI !== undefined)
      throw new Error('no browser starts here: no journey ran');
    if (browser === undefined) return;
    sites = await startSampleSites();
    service = await startTestService({ clock, sitesPort: sites.port, hosts: sites.hosts });
    const nobody = new Caller(service.url);
    const [partner, desk] = [
      await nobody.signedIn('partner@lanting-daily.example', PASSWORD),
      await nobody.signedIn('desk@newsroom.example', PASSWORD),
    ];
    good = await issueCertificate(partner, desk, WORK_URI);
    revoked = await issueCertificate(partner, desk, OTHER_WORK);
    const license = await desk.get(`/api/v1/licenses/${revoked.licenseId}`);
    await desk.post(`/api/v1/licenses/${revoked.licenseId}/revocations`, { reason: 'BREACH_OF_SCOPE' }, seen(license));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await sites?.stop();
  });

  /** Declares a journey; its visitor's browser must complain of nothing. */
  const journey = (title: string, walk: (somebody: Visitor) => Promise<void>): void => {
    it(title, async () => {
      if (browser === undefined) return;
      const somebody = await visitor(browser, service.url);
      try {
        await walk(somebody);
        expect(somebody.complaints).toEqual([]);
      } finally {
        await somebody.context.close();
      }
    });
  };
  const answered = (page: Page, name: string, value: string) => page.locator(`[data-${name}="${value}"]`).waitFor();
  /** What axe finds. @param rules these alone; all where absent */
  const barriers = async (page: Page, rules?: readonly string[]) => {
    // there are no frames to gather from; without legacy mode each look opens a page of its own
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  };

  journey('a certificate is verified by number, and a slip is told while it is typed', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Number of a certificate').fill('IMP-0000-0000-0000-0001');
    await page.getByText('There is a slip somewhere').waitFor();
    await page.getByLabel('Number of a certificate').fill(good.number.toLowerCase());
    await page.keyboard.press('Enter');
    await answered(page, 'status', 'valid');
    expect(await page.getByText('兰亭日报').count()).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`/verify?number=${revoked.number}`);
    await answered(page, 'status', 'revoked');
  });

  journey('a signed text is verified here too, without a connection as well; a changed one never', async (somebody) => {
    const { page, context } = somebody;
    const verify = async (token: string) => {
      await page.getByLabel('By its signed text').fill(token);
      await page.getByRole('button', { name: 'Verify' }).last().click();
    };
    await page.goto('/verify');
    await verify(good.token);
    await answered(page, 'status', 'valid');
    await page.getByText('This browser found the signature good, too.').waitFor();
    const [head = '', payload = '', signature = ''] = good.token.split('.');
    const claims = Buffer.from(payload, 'base64url')
      .toString()
      .replace('lanting-daily.example', 'someone-else.example');
    await verify([head, Buffer.from(claims).toString('base64url'), signature].join('.'));
    await answered(page, 'status', 'tampered');
    await context.setOffline(true);
    await verify(revoked.token);
    await answered(page, 'status', 'revoked');
    await page.getByText('There is no connection').waitFor();
  });

  journey('a claim in the last second of its window is in time, and two seconds later it is late', async ({ page }) => {
    await page.goto('/claim');
    await page.getByLabel('When did it arise?').fill('2026-11-20');
    await page.getByLabel('Which page or work?').fill('https://news.example/a/1');
    await page.getByLabel('What is wrong, and what do you ask for?').fill('The picture is mine.');
    await page.getByLabel('Your name').fill('Li Hua');
    await page.getByLabel('Your e-mail address').fill('li.hua@reader.example');
    await answered(page, 'saving', 'SAVED');
    const opened = await new Caller(service.url).post('/api/v1/claims', NEW_CLAIM);
    const endsAt = Temporal.Instant.from(text(opened.body, 'window.endsAt'));
    expect(endsAt.toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString()).toBe('00:00:00');

    try {
      clock.moveTo(endsAt.subtract({ seconds: 1 }).toString());
      await page.getByRole('button', { name: 'File the claim' }).click();
      await answered(page, 'late', 'false');
      expect(await barriers(page)).toEqual([]);

      await page.getByRole('button', { name: 'File another claim' }).click();
      await page.getByLabel('When did it arise?').fill('2026-11-20');
      await page.getByLabel('Which page or work?').fill('https://news.example/a/2');
      await page.getByLabel('What is wrong, and what do you ask for?').fill('This one, too.');
      await page.getByLabel('Your name').fill('Li Hua');
      await page.getByLabel('Your e-mail address').fill('li.hua@reader.example');
      clock.moveTo(endsAt.add({ seconds: 1 }).toString());
      await page.getByRole('button', { name: 'File the claim' }).click();
      await answered(page, 'late', 'true');
    } finally {
      // the journeys that follow begin when they always do
      clock.moveTo(START);
    }
  });

  journey('nobody is an agent, and the report of them comes filled in', async ({ page }) => {
    await page.goto('/agents?domain=shop.example');
    await answered(page, 'answer', 'UNKNOWN');
    await page.getByRole('button', { name: 'Report this company' }).click();
    await page.getByRole('heading', { name: 'Report an infringement' }).waitFor();
    expect(await page.getByLabel('Where? Address of the page, shop or agent').inputValue()).toBe(
      'https://shop.example/',
    );
    await page.getByRole('button', { name: 'Send the report' }).click();
    await answered(page, 'outcome', 'NEW');
  });

  journey('a session outlives a reload, never lies in storage, and ends in every tab', async ({ page, context }) => {
    await page.goto('/scans');
    await page.getByLabel('E-mail address').fill('legal@newsroom.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Scans' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Scans' }).waitFor();
    const kept = await page.evaluate<string>(STORED);
    expect(kept).not.toMatch(/eyJ|imr_/);
    const other = await context.newPage();
    await other.goto('/legal');
    await other.getByRole('heading', { name: 'Report inbox' }).waitFor();
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByText('Sign out', { exact: true }).click();
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  journey('a scan is watched until it is done', async ({ page }) => {
    await page.goto('/sign-in?next=/scans');
    await page.getByLabel('E-mail address').fill('legal@newsroom.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start a scan' }).first().click();
    await page.getByLabel('Addresses, one a line').fill(sites.pages.slice(0, 6).join('\n'));
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('done', { exact: true }).waitFor({ timeout: 60_000 });
    expect(await page.locator('[data-number=targets] dd').textContent()).toBe('6');
    expect(await barriers(page)).toEqual([]);
  });

  journey('legal triages a finding to a delivered notice with two people', async ({ page }) => {
    if (browser === undefined) return;
    const findingId = await findingOf(service.url, sites.pages, 'mingtan-forum.example');
    const second = await visitor(browser, service.url);
    try {
      await triageToNotice({ first: page, second: second.page, findingId, now: () => clock.now(), barriers });
      expect(second.complaints).toEqual([]);
    } finally {
      await second.context.close();
    }
  });

  journey('reports are worked off by keyboard, and what was done is taken back', async ({ page }) => {
    await workOffByKeyboard(page, service.url, barriers);
  });

  journey('a partner asks for a license, signs, and holds the certificate, all by keyboard', async ({ page }) => {
    await signIn(page, 'admin@lanting-daily.example', '/partner');
    const nobody = new Caller(service.url);
    const partner = await nobody.signedIn('admin@lanting-daily.example', PASSWORD);
    const desk = await nobody.signedIn('desk@newsroom.example', PASSWORD);
    await partnerGetsLicense({ page, partner, desk, barriers });
  });

  journey('“License this work” on a public page leads a partner to the wish for it', async ({ page }) => {
    await page.goto(`/partner?license=${good.workId}`);
    await page.getByLabel('E-mail address').fill('admin@lanting-daily.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/partner/requests/new?works=${good.workId}`);
    await page.getByRole('heading', { name: 'Request a license' }).waitFor();
  });

  journey('every screen of the partner portal is free of barriers in both modes, and fits', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await signIn(page, 'admin@lanting-daily.example', '/partner');
    const one = [`/partner/licenses/${good.licenseId}`, `/partner/works/${good.workId}`];
    const screens = [...PARTNER_SCREENS, ...one, `/partner/requests/new?works=${good.workId}`];
    expect(await barriersOn(page, share(screens), barriers)).toEqual([]);
  });

  journey('a desk of others says so', async ({ page }) => {
    await page.goto('/sign-in?next=/legal');
    await page.getByLabel('E-mail address').fill('desk@newsroom.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('the first visit of a public page loads less than its budget', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/web-size.mjs'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('verify') });
  });

  journey(
    'every screen of the legal desk is free of barriers in both modes, and fits a narrow screen',
    async ({ page }) => {
      await page.setViewportSize({ width: 375, height: 812 });
      await signIn(page, 'legal@newsroom.example', '/legal');
      const screens = await legalScreens(service.url);
      expect(await barriersOn(page, share(screens), barriers)).toEqual([]);
    },
  );

  journey('every public screen is free of barriers in both modes, and fits a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    const screens = ['/', '/verify', '/agents', '/claim', '/report', '/track', '/sign-in', '/nowhere'];
    expect(await barriersOn(page, share(screens), barriers)).toEqual([]);
  });
});
