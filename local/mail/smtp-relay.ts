import { ServiceFault } from '../services-server.ts';
import type { OutgoingMail } from './mailbox.ts';

/** Hands every mail to a real mail server, and tells its refusals as SES would. */
export function smtpRelay(url: string): (mail: OutgoingMail) => Promise<void> {
  return async ({ sender, recipients, raw }) => {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport(url);
    try {
      await transport.sendMail({ envelope: { from: sender, to: [...recipients] }, raw });
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
      throw code >= 500
        ? new ServiceFault('MessageRejected', 'The mail server refused the mail for good.')
        : new ServiceFault('ServiceUnavailable', 'The mail server takes no mail now.', 503);
    } finally {
      transport.close();
    }
  };
}
