import type { Server } from 'node:http';
import { apiServer } from './api-server.ts';
import { clientAddress } from './client-address.ts';
import type { Engine } from './engine.ts';
import type { Ground } from './home-parts.ts';
import { closed, listen } from './listen.ts';
import { inboxServer } from './mail/inbox-server.ts';
import { Mailbox } from './mail/mailbox.ts';
import { ses } from './mail/ses.ts';
import { simulatedEvents, type TakenMail } from './mail/simulator.ts';
import { smtpRelay } from './mail/smtp-relay.ts';
import { secrets } from './secrets.ts';
import { servicesServer } from './services-server.ts';
import { stepFunctions } from './workflow/step-functions.ts';

interface Served {
  readonly server: Server;
  readonly port: number;
  /** For whoever finds the port taken. */
  readonly what: string;
}

/** AWS's services, the inbox and, last, the service itself. */
export async function startServers(ground: Ground, engine: Engine): Promise<void> {
  const { ports, smtpUrl, folder, trustedProxies } = ground.options;
  const mailbox = new Mailbox(ground.database);
  const deliver = smtpUrl ? smtpRelay(smtpUrl) : mailbox.insert.bind(mailbox);
  const operations = {
    ...stepFunctions(engine.runner, engine.journal),
    ...ses({ timers: ground.timers, deliver, taken: (mail) => tellWhatBecame(mail, engine) }),
    ...secrets(folder),
  };
  const { activity, timers, log } = ground;
  await serve(ground, {
    server: servicesServer(operations, activity, log),
    port: ports.services,
    what: "AWS's services",
  });
  if (!smtpUrl) {
    await serve(ground, { server: inboxServer(mailbox), port: ports.inbox, what: 'the inbox' });
  }
  // Ended before the services that what is in flight still speaks to, and after the last request.
  ground.endings.add(() => engine.stop());
  const { functions } = engine;
  const app = apiServer({
    functions,
    clientAddress: clientAddress(trustedProxies),
    timers,
    log,
    activity,
    began: () => engine.foreground.began(),
    ended: (method) => {
      engine.foreground.ended();
      // Whoever only reads a page has written nothing that others are told of.
      if (method !== 'GET' && method !== 'HEAD') {
        engine.nudge();
      }
    },
  });
  await serve(ground, { server: app, port: ports.app, what: 'the service' });
}

/** As at SES, the news is not waited for: it may come before the sending is recorded. */
function tellWhatBecame(mail: TakenMail, { events }: Engine): void {
  for (const event of simulatedEvents(mail)) {
    void events.publish(event);
  }
}

async function serve({ endings }: Ground, { server, port, what }: Served): Promise<void> {
  await listen(server, port, what);
  endings.add(() => closed(server));
}
