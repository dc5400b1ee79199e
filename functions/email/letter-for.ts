import type { Template } from '../../schemas/message.ts';
import type { EmailContext } from './email.ts';
import type { Letter } from './letter.ts';
import { bounceNoticeEmail } from './messages/bounce-notice-email.ts';
import { cancellationEmail } from './messages/cancellation-email.ts';
import { cancellationNoticeEmail } from './messages/cancellation-notice-email.ts';
import { confirmationEmail } from './messages/confirmation-email.ts';
import { decisionReceiptEmail } from './messages/decision-receipt-email.ts';
import { declineEmail } from './messages/decline-email.ts';
import { expiryEmail } from './messages/expiry-email.ts';
import { expiryNoticeEmail } from './messages/expiry-notice-email.ts';
import { failureEmail } from './messages/failure-email.ts';
import { failureNoticeEmail } from './messages/failure-notice-email.ts';
import { receiptEmail } from './messages/receipt-email.ts';
import { requestEmail } from './messages/request-email.ts';
import { withdrawalEmail } from './messages/withdrawal-email.ts';
import { withdrawalNoticeEmail } from './messages/withdrawal-notice-email.ts';

const letters: Readonly<Record<Template, (context: EmailContext) => Letter>> = {
  receipt: receiptEmail,
  request: requestEmail,
  confirmation: confirmationEmail,
  'decision-receipt': decisionReceiptEmail,
  decline: declineEmail,
  expiry: expiryEmail,
  'expiry-notice': expiryNoticeEmail,
  withdrawal: withdrawalEmail,
  'withdrawal-notice': withdrawalNoticeEmail,
  cancellation: cancellationEmail,
  'cancellation-notice': cancellationNoticeEmail,
  failure: failureEmail,
  'failure-notice': failureNoticeEmail,
  'bounce-notice': bounceNoticeEmail,
};

export function letterFor(context: EmailContext): Letter {
  return letters[context.message.template](context);
}
