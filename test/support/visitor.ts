import type { Browser, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { wordsOn } from '../../bin/rehearse/visit.ts';

export interface View {
  readonly width: number;
  readonly javaScriptEnabled?: boolean;
}

/** All that a page came with, as it is written. */
const WEIGHT =
  '[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].reduce((sum, one) => sum + one.decodedBodySize, 0)';

/** Somebody at a browser of their own, and what the browser noticed. */
export class Visitor {
  readonly page: Page;
  /** Every address that the browser asked for anything. */
  readonly addresses: string[] = [];
  /** What the browser held against a page, a refused answer aside. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => this.addresses.push(request.url()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (!message.text().includes('the server responded with a status of 4')) {
        this.complaints.push(message.text());
      }
    });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** Does what leads to another page, and waits for it. */
  async go(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
  }

  /** Presses the one button of this name. */
  async press(name: string): Promise<void> {
    await this.go(() => this.button(name).click());
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The text of the page's main heading. */
  async heading(): Promise<string> {
    return (await this.page.locator('h1').textContent()) ?? '';
  }

  /** What stands on the page. */
  async words(): Promise<string> {
    return wordsOn(await this.page.content());
  }

  /** What is typed and ticked, by name; nothing of what a page brings with it. */
  async filledIn(): Promise<Record<string, string>> {
    return await this.page.evaluate(
      'Object.fromEntries([...document.querySelectorAll("input:not([type=hidden]), select, textarea")].filter((one) => one.value !== "" && (one.checked || !/^(radio|checkbox)$/.test(one.type))).map((one) => [one.name, one.value]))',
    );
  }

  /** Fills in the controls of these names, as far as the page shows them by then. */
  async fillIn(answers: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    for (const [name, values] of Object.entries(answers)) {
      for (const value of [values].flat()) {
        await this.answer(name, value);
      }
    }
  }

  private async answer(name: string, value: string): Promise<void> {
    const control = this.page.locator(`[name="${name}"]`);
    const kind = await control.first().getAttribute('type');
    if (kind === 'radio' || kind === 'checkbox') {
      await this.page.locator(`[name="${name}"][value="${value}"]`).check();
    } else if ((await this.page.locator(`select[name="${name}"]`).count()) > 0) {
      await control.selectOption(value);
    } else {
      await control.fill(value);
    }
  }

  async weight(): Promise<number> {
    return await this.page.evaluate(WEIGHT);
  }

  /** How much wider than the window the page is. */
  async overhang(): Promise<number> {
    return await this.page.evaluate('document.documentElement.scrollWidth - innerWidth');
  }

  /** What the browser keeps for the next visit. */
  async kept(): Promise<unknown[]> {
    const stored: unknown[] = await this.page.evaluate(
      '[...Object.entries(localStorage), ...Object.entries(sessionStorage)]',
    );
    return [...stored, ...(await this.page.context().cookies())];
  }

  /** The focus, as the name of the control that has it. */
  async focused(): Promise<string> {
    return await this.page.evaluate('document.activeElement.name || document.activeElement.id');
  }
}

/** A new visitor; gone after the test. */
export async function aVisitor(browser: Browser, { width, ...view }: View): Promise<Visitor> {
  const context = await browser.newContext({ ...view, viewport: { width, height: 800 } });
  onTestFinished(async () => await context.close());
  return new Visitor(await context.newPage());
}
