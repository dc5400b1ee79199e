import type { Server } from 'node:http';
import { apiServer } from './api-server.ts';
import { clientAddress } from './client-address.ts';
import type { Engine } from './engine.ts';
import type { Ground } from './home-parts.ts';
import { closed, listen } from './listen.ts';
import { inboxServer } from './mail/inbox-server.ts';
import { Mailbox } from './mail/mailbox.ts';
import { ses } from './mail/ses.ts';
import { smtpRelay } from './mail/smtp-relay.ts';
import { secrets } from './secrets.ts';
import { servicesServer } from './services-server.ts';
import { stepFunctions } from './workflow/step-functions.ts';

/** AWS's services, the inbox and, last, the service itself. */
export async function startServers(ground: Ground, engine: Engine): Promise<void> {
  const { ports, smtpUrl, folder, trustedProxies } = ground.options;
  const mailbox = new Mailbox(ground.database);
  const deliver = smtpUrl ? smtpRelay(smtpUrl) : mailbox.insert.bind(mailbox);
  const operations = {
    ...stepFunctions(engine.runner, engine.journal),
    ...ses(ground.timers, deliver),
    ...secrets(folder),
  };
  const { activity, timers, log } = ground;
  await serve(servicesServer(operations, activity, log), ports.services, "AWS's services", ground);
  if (!smtpUrl) {
    await serve(inboxServer(mailbox), ports.inbox, 'the inbox', ground);
  }
  const { functions } = engine;
  const app = apiServer({
    functions,
    clientAddress: clientAddress(trustedProxies),
    timers,
    log,
    activity,
    began: engine.requestBegan,
    ended: (method) => {
      engine.requestEnded();
      // Whoever only reads a page has written nothing that others are told of.
      if (method !== 'GET' && method !== 'HEAD') {
        engine.nudge();
      }
    },
  });
  await serve(app, ports.app, 'the service', ground);
}

async function serve(server: Server, port: number, what: string, { endings }: Ground): Promise<void> {
  await listen(server, port, what);
  endings.add(() => closed(server));
}
