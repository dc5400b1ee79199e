import { type Html, html, type Part } from '../html.ts';

export interface Fact {
  readonly term: string;
  readonly value: Part;
}

export function factList(facts: readonly Fact[]): Html {
  return html`<dl class="facts">${facts.map(
    ({ term, value }) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}
