import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = ['--no-sandbox', '--disable-background-networking'];

/**
 * A browser: the one that CHROMIUM_PATH names, an installed one, or the one of the npm package (Linux).
 * @returns undefined, with the reason on standard error, where none starts
 */
export async function openBrowser(): Promise<Browser | undefined> {
  const named = process.env.CHROMIUM_PATH;
  const installed = named ?? INSTALLED.find((path) => existsSync(path));
  try {
    if (installed !== undefined) return await chromium.launch({ executablePath: installed, args: ARGS });
    const executablePath = await bundled.executablePath();
    return await chromium.launch({ executablePath, args: [...bundled.args, ...ARGS] });
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    process.stderr.write(`left out: journeys in a browser (no Chromium starts here: ${reason})\n`);
    return undefined;
  }
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of: broken policies, errors nobody caught. */
  readonly complaints: readonly string[];
}

/** Somebody with a browser of their own: no cookies, no cache, in Berlin, so that the law's zone is another. */
export async function visitor(
  browser: Browser,
  baseURL: string,
  look: { readonly width?: number; readonly mode?: 'light' | 'dark'; readonly language?: string } = {},
): Promise<Visitor> {
  const { width = 1440, mode = 'light', language = 'en' } = look;
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: 900 },
    colorScheme: mode,
    locale: language,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // that an answer was a refusal is the screen's own business
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return { context, page, complaints };
}
