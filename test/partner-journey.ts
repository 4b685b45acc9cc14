import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Caller, text } from './caller.js';
import { seen } from './issue-certificate.js';

const WORK = '从污水里取暖：北岭新区第一个采暖季的账本';

/** Every screen of the partner portal that needs nothing but an administrator of the sample partner. */
export const PARTNER_SCREENS = [
  '/partner',
  '/partner/requests',
  '/partner/licenses',
  '/partner/preflight',
  '/partner/reprints',
  '/partner/findings',
  '/partner/supply',
  '/partner/access',
  '/partner/people',
] as const;

export interface PartnerJourney {
  /** Signed in, at `/partner`. */
  readonly page: Page;
  /** The same partner and the publisher's desk, by the API. */
  readonly partner: Caller;
  readonly desk: Caller;
  /** What keeps somebody out of the screen as it is. */
  readonly barriers: (page: Page) => Promise<unknown>;
}

/** A partner chooses a work, sees its price, asks, accepts, signs, and holds license and certificate; all by keyboard. */
export async function partnerGetsLicense({ page, partner, desk, barriers }: PartnerJourney): Promise<void> {
  const there = (name: string, value: string) => page.locator(`[data-${name}="${value}"]`).waitFor();
  const press = (button: string) => page.getByRole('button', { name: button, exact: true }).press('Enter');

  const card = page.getByRole('article').filter({ hasText: WORK });
  await card.getByRole('button', { name: 'May I?' }).press('Enter');
  await card.getByRole('button', { name: 'Ask' }).press('Enter');
  await there('verdict', 'NOT_LICENSED');
  expect(await barriers(page)).toEqual([]);
  await card.getByRole('checkbox').press('Space');
  await page.getByRole('link', { name: 'Request a license for them' }).press('Enter');

  await page.getByRole('heading', { name: 'Request a license' }).waitFor();
  await page.getByLabel('First day').fill('2026-11-24');
  await page.getByLabel('Last day').fill('2020-01-01');
  await there('quote', 'LACKING');
  await page.getByLabel('Last day').fill('2027-11-23');
  await page.getByLabel('Uses at most; empty: not counted').fill('1000');
  await there('quote', 'PRICED');
  expect(await barriers(page)).toEqual([]);
  // what was filled in outlives the page
  await page.reload();
  await there('quote', 'PRICED');
  expect(await page.getByLabel('Uses at most; empty: not counted').inputValue()).toBe('1000');
  await press('Send the request');

  await there('request', 'QUOTED');
  await page.getByLabel('A word to the desk').fill('By Friday, please.');
  await press('Send');
  await page.getByText('By Friday, please.').and(page.locator('p')).waitFor();
  await press('Accept the offer');
  await there('agreement', 'PREPARED');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Your name').fill('许衡');
  await page.getByLabel('Your function').fill('总编');
  await page.getByRole('checkbox', { name: /I have read/ }).press('Space');
  await press('Sign');
  await there('agreement', 'PART_SIGNED');

  const requestId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { body: request } = await partner.get(`/api/v1/license-requests/${requestId}`);
  const agreement = await desk.get(`/api/v1/agreements/${text(request, 'agreementId')}`);
  const signature = {
    side: 'LICENSOR',
    name: '王编',
    title: '主任',
    documentHash: text(agreement.body, 'documentHash'),
  };
  await desk.post(`/api/v1/agreements/${text(request, 'agreementId')}/signatures`, signature, seen(agreement));

  await page.reload();
  await there('agreement', 'SIGNED');
  await page.getByRole('link', { name: 'To the license and certificate' }).press('Enter');
  await there('remaining', '1000');
  expect(await page.locator('[data-certificate]').getAttribute('data-certificate')).toMatch(/^IMP(-\w{4}){4}$/);
  await page.getByText('来源：国际在线', { exact: true }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), press('PDF · English')]);
  expect(download.suggestedFilename()).toMatch(/^IMP.*\.en\.pdf$/);
  expect(await barriers(page)).toEqual([]);
}
