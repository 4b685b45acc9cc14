import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Caller, list, text } from './caller.js';
import { NEW_CLAIM } from './good-bodies.js';
import { PASSWORD } from './running-service.js';
import { until } from './until.js';

/** What axe finds by all its rules, or by some. */
type Barriers = (page: Page, rules?: readonly string[]) => Promise<unknown[]>;

const LEGAL = 'legal@newsroom.example';
const OTHER = 'legal2@newsroom.example';
const IS_TOO_WIDE = 'document.documentElement.scrollWidth > window.innerWidth';

export async function signIn(page: Page, email: string, next: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.pathname === next.split('?')[0]);
}

/** Scans the sample sites. @returns the finding on a page of `host` */
export async function findingOf(url: string, pages: readonly string[], host: string): Promise<string> {
  const legal = await new Caller(url).signedIn(LEGAL, PASSWORD);
  const targets = pages.filter((page) => page.includes(host)).map((page) => ({ url: page }));
  const started = await legal.post('/api/v1/scans', { targets, revisit: 'ALL' });
  const address = `/api/v1/scans/${text(started.body, 'id')}`;
  await until('the scan is done', async () => text((await legal.get(address)).body, 'state') === 'COMPLETED');
  const [found] = list((await legal.get(`${address}/findings?limit=200`)).body, 'items');
  return text(found, 'id');
}

interface Walk {
  readonly first: Page;
  readonly second: Page;
  readonly findingId: string;
  readonly now: () => Temporal.Instant;
  readonly barriers: Barriers;
}

const shown = (page: Page, name: string, value: string) => page.locator(`[data-${name}="${value}"]`).first().waitFor();

async function step(page: Page, to: string, button = 'Take the step'): Promise<void> {
  await page.getByLabel('Where to').selectOption(to);
  await page.getByLabel('Reason').first().fill(`looked at it: ${to}`);
  await page.getByRole('button', { name: button }).click();
}

/** From what a scan saw to a notice that arrived: evidence, four eyes, another's words merged, dispatch, delivery, proof. */
export async function triageToNotice({ first, second, findingId, now, barriers }: Walk): Promise<void> {
  await signIn(first, LEGAL, `/legal/findings/${findingId}`);
  await shown(first, 'span', '0');
  expect(await barriers(first)).toEqual([]);
  await first.keyboard.press('4');
  await first.getByLabel('For what it is needed').fill('for the case');
  await first.getByRole('button', { name: 'Secure the evidence' }).click();
  await shown(first, 'evidence', 'SECURED');
  expect(await barriers(first)).toEqual([]);
  await first.getByRole('button', { name: 'Report it into the inbox' }).click();
  await first.getByRole('link', { name: 'Open the report' }).click();
  await first.waitForURL('**/legal/reports/*');
  await first.getByRole('heading', { name: 'Make it a case' }).waitFor();
  await first.getByLabel('Reason').first().fill('The whole text, and no license.');
  await first.getByRole('button', { name: 'Make a case…' }).click();
  await shown(first, 'case-state', 'DETECTED');

  for (const state of ['TRIAGE', 'EVIDENCE_PENDING', 'EVIDENCE_SECURED']) {
    if (state === 'EVIDENCE_PENDING' && (await isFlagged(first))) {
      await step(first, 'EXEMPT_REVIEW');
      await shown(first, 'case-state', 'EXEMPT_REVIEW');
    }
    await step(first, state);
    await shown(first, 'case-state', state);
  }
  await step(first, 'CONFIRMED_INFRINGEMENT');
  await shown(first, 'approvals', '1');
  const casePath = new URL(first.url()).pathname;
  // the same person is not asked twice
  await step(first, 'CONFIRMED_INFRINGEMENT', 'Confirm as the second person');
  await first.getByText('APPROVAL_BY_SAME_PERSON').waitFor();
  await signIn(second, OTHER, casePath);
  await step(second, 'CONFIRMED_INFRINGEMENT', 'Confirm as the second person');
  await shown(second, 'case-state', 'CONFIRMED_INFRINGEMENT');

  await first.reload();
  await first.getByRole('link', { name: 'Write a notice' }).first().click();
  await first.getByLabel('Name of the recipient').fill('Mingtan Forum');
  await first.getByLabel('Address', { exact: true }).fill('abuse@mingtan-forum.example');
  expect(await barriers(first)).toEqual([]);
  await first.getByRole('button', { name: 'Write it' }).click();
  await shown(first, 'notice-state', 'DRAFT');
  await shown(first, 'missing', '1');
  const noticePath = new URL(first.url()).pathname;
  await mergeTwo(first, second, noticePath);
  await shown(first, 'missing', '0');
  expect(await barriers(first)).toEqual([]);

  await second.reload();
  await second.getByRole('button', { name: 'Approve' }).click();
  await shown(second, 'notice-state', 'APPROVED');
  await first.reload();
  await first.getByRole('button', { name: 'Let it leave' }).click();
  await shown(first, 'notice-state', 'SENT');
  const local = now().toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString({ smallestUnit: 'second' });
  await first.getByLabel('When, on the clock of this device').fill(local);
  await first.getByLabel('What shows it: receipt, tracking number, bounce').fill('receipt 7');
  await first.getByRole('button', { name: 'Record it' }).click();
  await shown(first, 'notice-state', 'DELIVERED');

  await first.getByRole('link', { name: 'To the case' }).click();
  await shown(first, 'case-state', 'NOTICE_DELIVERED');
  await shown(first, 'clock', 'NOTICE_RESPONSE');
  expect(await barriers(first)).toEqual([]);
  await first.goto('/legal/deadlines');
  await shown(first, 'clock', 'NOTICE_RESPONSE');
  await first.getByText('Why this day').first().click();
  await first.goto(casePath);
  await first.getByRole('link', { name: 'In the audit log' }).click();
  await first.locator('[data-entry]').first().waitFor();
  // entries are taken into the tree by a job, shortly after they are written
  await until('the newest entry is in the tree', async () => {
    await first.reload();
    await first.locator('[data-entry]').first().waitFor();
    return (await first.getByRole('button', { name: 'Check the proof' }).count()) > 0;
  });
  await first.getByRole('button', { name: 'Check the proof' }).last().click();
  await shown(first, 'proved', 'true');
}

/** One writes while another saves: both versions are laid side by side, and nothing is lost. */
async function mergeTwo(first: Page, second: Page, noticePath: string): Promise<void> {
  await second.goto(noticePath);
  await second.getByLabel('Reasons').waitFor();
  await first.getByLabel('Reasons').fill('what the first one wrote');
  await first.getByLabel('Proof of identity').fill('business license');
  await second.getByLabel('Reasons').fill('what the second one wrote');
  await second.getByRole('button', { name: 'Save', exact: true }).click();
  await shown(second, 'saving', 'SAVED');
  // a draft outlives the page it is written on
  await first.reload();
  expect(await first.getByLabel('Reasons').inputValue()).toBe('what the first one wrote');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await first.getByText('Somebody changed it in the meantime').first().waitFor();
  await first.getByRole('radio', { name: /what the first one wrote/ }).check();
  await first.getByRole('button', { name: 'Go on with this' }).click();
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await shown(first, 'saving', 'SAVED');
  expect(await first.getByLabel('Proof of identity').inputValue()).toBe('business license');
}

async function isFlagged(page: Page): Promise<boolean> {
  return (await page.getByText('to be reviewed').count()) > 0;
}

/** Two reports are dismissed by keys alone, called off, dismissed again; another is taken, and given back by undo. */
export async function workOffByKeyboard(page: Page, url: string, barriers: Barriers): Promise<void> {
  const nobody = new Caller(url);
  for (const shop of ['one', 'two', 'three']) {
    await nobody.post('/api/v1/reports', { kind: 'UNAUTHORIZED_SALE', url: `https://${shop}.shop.example/` });
  }
  await signIn(page, LEGAL, '/legal');
  await page.goto('/legal?kind=UNAUTHORIZED_SALE');
  const rows = page.locator('.inbox-row');
  await rows.nth(2).waitFor();
  for (const key of ['j', 'x', 'j', 'x', 'd']) await page.keyboard.press(key);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ground').selectOption('NOTHING_FOUND');
  await dialog.getByLabel('Reason').fill('nothing is sold there');
  await dialog.getByRole('button', { name: 'Dismiss…' }).click();
  await page.getByText('2 are dismissed').waitFor();
  await page.keyboard.press('z');
  await page.getByText('2 are dismissed').waitFor({ state: 'detached' });
  await page.reload();
  await rows.nth(2).waitFor();
  for (const key of ['j', 'x', 'j', 'x', 'd']) await page.keyboard.press(key);
  await dialog.getByLabel('Ground').selectOption('NOTHING_FOUND');
  await dialog.getByLabel('Reason').fill('nothing is sold there');
  await dialog.getByRole('button', { name: 'Dismiss…' }).click();
  await page.getByRole('button', { name: 'Do it now' }).click();
  await rows.nth(1).waitFor({ state: 'detached' });
  for (const key of ['j', 'k', 'a']) await page.keyboard.press(key);
  await page.getByText('1 taken').waitFor();
  await rows.getByText('Legal, first').waitFor();
  await page.keyboard.press('z');
  await rows.getByText('nobody').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Keys of this screen').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByLabel('Name of the filter').fill('Shops');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Shops', exact: true }).waitFor();
}

/** An address of each screen of the desk, with what the journeys before have left there. */
export async function legalScreens(url: string): Promise<readonly string[]> {
  const legal = await new Caller(url).signedIn(LEGAL, PASSWORD);
  const first = async (path: string) => list((await legal.get(path)).body, 'items')[0];
  const ofCase = await first('/api/v1/cases');
  const caseId = text(ofCase, 'id');
  const findingId = text(ofCase, 'findingId');
  await new Caller(url).post('/api/v1/claims', { ...NEW_CLAIM, submit: true });
  const claim = await first('/api/v1/claims');
  const notice = await first(`/api/v1/cases/${caseId}/notices`);
  return [
    '/legal',
    `/legal/reports/${text(ofCase, 'reportId')}`,
    `/legal/findings/${findingId}`,
    `/legal/findings/${findingId}?view=source`,
    `/legal/findings/${findingId}?view=screenshot`,
    `/legal/findings/${findingId}?view=proof`,
    '/legal/cases',
    `/legal/cases/${caseId}`,
    `/legal/cases/${caseId}/notices/new`,
    `/legal/notices/${text(notice, 'id')}`,
    '/legal/deadlines',
    '/legal/claims',
    `/legal/claims/${text(claim, 'id')}`,
    '/legal/audit',
  ];
}

/** What axe finds on screens in both modes, and which are wider than the window. */
export async function barriersOn(page: Page, screens: readonly string[], barriers: Barriers): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const path of screens) {
    await page.goto(path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    // a screen that sends people elsewhere, to sign in for one, was not looked at
    if (new URL(page.url()).pathname !== new URL(path, page.url()).pathname)
      found.push([path, 'is not there', page.url()]);
    // of all the rules, one alone depends on the mode
    for (const [colorScheme, rules] of [
      ['light', undefined],
      ['dark', ['color-contrast']],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mode=${colorScheme}]`).waitFor();
      found.push(...(await barriers(page, rules)).map((barrier) => [colorScheme, path, barrier]));
    }
    if (await page.evaluate<boolean>(IS_TOO_WIDE)) found.push([path, 'too wide']);
  }
  return found;
}
