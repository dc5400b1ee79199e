import { coldStarts } from './cold-starts.ts';
import { coldStartReport, costReport } from './deployed-reports.ts';
import { mailDelay } from './mail-delay.ts';
import { machineReport, mailReport, startReport, storyReport, throughputReport } from './reports.ts';
import { startUp } from './start-up.ts';
import { storyCosts } from './story-costs.ts';
import { throughput } from './throughput.ts';

/** `npm run bench`, or `npm run bench -- 100` for shorter rounds: what the service costs on this machine. */
const perRound = Number(process.argv[2] ?? 200);

say(machineReport());
say(startReport(await startUp()));
say(mailReport(await mailDelay()));
say(throughputReport(await throughput(perRound)));
const stories = await storyCosts();
say(storyReport(stories));
say(costReport(stories));
say(coldStartReport(await coldStarts()));

function say(report: string): void {
  process.stdout.write(`${report}\n\n`);
}
