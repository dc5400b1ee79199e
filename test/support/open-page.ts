import type { Browser, Page } from 'playwright-core';
import { assets } from '../../functions/pages/assets.ts';

export interface View {
  readonly width: number;
  readonly javaScriptEnabled?: boolean;
}

const ORIGIN = 'http://pages.test';

/** A page as a browser shows it, with our assets and nothing else to fetch. */
export async function openPage(browser: Browser, html: string, view: View): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: view.width, height: 800 },
    javaScriptEnabled: view.javaScriptEnabled ?? true,
  });
  await page.route('**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const asset = assets.get(pathname.replace('/assets/', ''));
    await route.fulfill(asset ?? { contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto(`${ORIGIN}/`);
  return page;
}
