import { useTable } from '../support/embedded-table.ts';
import { useMemoryTable } from './table/use-memory-table.ts';

/**
 * The simulation's table is as good as the embedded server for all that the stores ask: their tests, all
 * of them, once more on it.
 */
useTable(useMemoryTable);

await import('../stores/application-races.test.ts');
await import('../stores/application-store.test.ts');
await import('../stores/calendar-store.test.ts');
await import('../stores/counter-store.test.ts');
await import('../stores/digest-store.test.ts');
await import('../stores/due-index.test.ts');
await import('../stores/erase.test.ts');
await import('../stores/link-store.test.ts');
await import('../stores/message-store.test.ts');
await import('../stores/opens-store.test.ts');
await import('../stores/reference-store.test.ts');
await import('../stores/settings-store.test.ts');
await import('../stores/strong-reads.test.ts');
await import('../stores/submission-store.test.ts');
await import('../stores/suppression-store.test.ts');
await import('../stores/transaction.test.ts');
