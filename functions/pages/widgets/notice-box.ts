import { type Html, html } from '../html.ts';

export interface NoticeBox {
  readonly tone: 'error' | 'success';
  readonly title: string;
  readonly text: string;
}

/** What became of the press of a button; takes the focus, so that nobody has to look for it. */
export function noticeBox({ tone, title, text }: NoticeBox): Html {
  return html`<div class="notice notice-${tone}" id="notice" tabindex="-1" autofocus>
<div role="alert"><h2>${title}</h2><p>${text}</p></div>
</div>`;
}
