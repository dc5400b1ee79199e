import { describe, expect, it } from 'vitest';
import { fill } from '../../functions/pages/fill.ts';
import { html } from '../../functions/pages/html.ts';

describe('markup', () => {
  it('A18 escapes text, in lists too, and leaves markup as it is', () => {
    expect(html`<p title="${'"'}">${['<b>', html`<i>${'&'}</i>`]}</p>`.toString()).toBe(
      '<p title="&quot;">&lt;b&gt;<i>&amp;</i></p>',
    );
  });

  it('shows zero, and nothing for what is not', () => {
    expect(html`${0}${false}${undefined}`.toString()).toBe('0');
  });
});

describe('filling a text', () => {
  it('puts each value in its place, and no value is a place itself', () => {
    expect(fill('{a} og {b}', { a: '{b}', b: 2 })).toBe('{b} og 2');
  });

  it('refuses a place without a value', () => {
    expect(() => fill('{a}', {})).toThrow('Nothing was given for {a}');
  });
});
