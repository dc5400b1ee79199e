import type { Browser, Page } from 'playwright-core';
import { assets } from '../../functions/pages/assets.ts';

interface View {
  readonly width: number;
  readonly javaScriptEnabled?: boolean;
}

const ADDRESS = 'http://pages.test/';

/** A page as a browser shows it, in a context of its own, with our assets and nothing else to fetch. */
export async function openPage(browser: Browser, html: string, view: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 800 },
    javaScriptEnabled: view.javaScriptEnabled ?? true,
  });
  const page = await context.newPage();
  await page.route('**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const asset = assets.get(pathname.replace('/assets/', ''));
    await route.fulfill(asset ?? { contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto(ADDRESS);
  return page;
}
