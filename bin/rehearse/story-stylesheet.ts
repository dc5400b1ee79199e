/** On a small screen a mail has the whole width, as on its reader's telephone. */
export const stylesheet = `
  :root { color-scheme: light dark; --line: light-dark(#8a8a8a, #8a8a8a); --soft: light-dark(#f3f3f0, #262626); }
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
  main { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
  h2 { margin: 3rem 0 1rem; border-top: 3px solid; padding-top: 0.75rem; }
  h3 { font-size: 1rem; margin: 0 0 0.25rem; }
  p { margin: 0 0 0.5rem; }
  .moments { list-style: none; margin: 0; padding: 0 0 0 1rem; border-left: 2px solid var(--line); }
  .moments > li { margin: 0 0 1.75rem; }
  .deed > p { font-weight: 600; margin: 0.5rem 0 0; }
  .deed > ul { margin: 0; padding: 0; list-style: none; white-space: pre-line; }
  .mail { margin: 0.75rem 0 0; padding: 0.5rem 0.75rem; background: var(--soft); }
  .mail[open] > summary { margin-bottom: 0.5rem; }
  summary { cursor: pointer; padding: 0.25rem 0; }
  summary strong, summary .entry { display: block; }
  summary strong { font-weight: 600; }
  iframe { display: block; width: 100%; height: 36rem; border: 1px solid var(--line); background: #fff; margin: 0.5rem 0; color-scheme: light; }
  pre { white-space: pre-wrap; margin: 0; }
  .cut-short { padding: 0.75rem; border: 2px solid; }
  @media (max-width: 30rem) {
    main { padding: 0.5rem; }
    .moments { padding: 0; border: 0; }
    .mail { margin-inline: -0.5rem; padding-inline: 0.5rem; }
    iframe { width: calc(100% + 1rem); margin-inline: -0.5rem; border-inline: 0; }
  }
  @media print { h2 { break-before: page; } }
`;
