import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where the browser is, unless CHROMIUM names another. */
export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const hasBrowser = existsSync(executablePath);

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How a page is looked at. */
export interface Look {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly media: 'screen' | 'print';
}

/** A page that is open, with everything that it said and asked for. */
export interface Opened {
  readonly page: Page;
  readonly messages: string[];
  readonly requests: string[];
  readonly address: string;
}

/** Opens this HTML, as a file, in a browser with a profile of its own; all of it is gone when `use` is done. */
export async function withPage(html: string, use: (opened: Opened) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vanguard-metrics-browser-'));
  let context: BrowserContext | undefined;
  try {
    const file = join(folder, 'report.html');
    writeFileSync(file, html);
    context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath, args: flags });
    const page = await context.newPage();
    const address = pathToFileURL(file).href;
    const opened: Opened = { page, messages: [], requests: [], address };
    page.on('console', (message) => opened.messages.push(message.text()));
    page.on('pageerror', (error) => opened.messages.push(String(error)));
    page.on('request', (request) => opened.requests.push(request.url()));
    await use(opened);
  } finally {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads the page anew as it looks at this width, in these colours, on a screen or on paper. */
export async function lookAt({ page, address }: Opened, { width, scheme, media }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media, colorScheme: scheme });
  await page.goto(address);
}

const measures = readFileSync(join(import.meta.dirname, 'measure.js'), 'utf8');

/** What a call of `measure.js` finds amiss in the page. */
export async function measured({ page }: Opened, call: string): Promise<string[]> {
  return page.evaluate(`(() => { ${measures}\nreturn ${call}; })()`);
}
