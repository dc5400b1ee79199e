import type { Template } from '../../schemas/message.ts';
import type { EmailContext } from './email.ts';
import type { Letter } from './letter.ts';
import { bounceNoticeEmail } from './messages/bounce-notice-email.ts';
import { cancellationEmail } from './messages/cancellation-email.ts';
import { cancellationNoticeEmail } from './messages/cancellation-notice-email.ts';
import { choiceNoticeEmail } from './messages/choice-notice-email.ts';
import { confirmationEmail } from './messages/confirmation-email.ts';
import { contactCorrectedEmail } from './messages/contact-corrected-email.ts';
import { contactMovedEmail } from './messages/contact-moved-email.ts';
import { decisionReceiptEmail } from './messages/decision-receipt-email.ts';
import { declineEmail } from './messages/decline-email.ts';
import { expiryEmail } from './messages/expiry-email.ts';
import { expiryNoticeEmail } from './messages/expiry-notice-email.ts';
import { failureEmail } from './messages/failure-email.ts';
import { failureNoticeEmail } from './messages/failure-notice-email.ts';
import { freshLinkEmail } from './messages/fresh-link-email.ts';
import { handedOnEmail } from './messages/handed-on-email.ts';
import { newConsultantEmail } from './messages/new-consultant-email.ts';
import { newPromiseEmail } from './messages/new-promise-email.ts';
import { newWishesEmail } from './messages/new-wishes-email.ts';
import { noAnswerNoticeEmail } from './messages/no-answer-notice-email.ts';
import { overdueNoticeEmail } from './messages/overdue-notice-email.ts';
import { promiseNoticeEmail } from './messages/promise-notice-email.ts';
import { proposalEmail } from './messages/proposal-email.ts';
import { proposalExpiryEmail } from './messages/proposal-expiry-email.ts';
import { proposalExpiryNoticeEmail } from './messages/proposal-expiry-notice-email.ts';
import { proposalReminderEmail } from './messages/proposal-reminder-email.ts';
import { questionEmail } from './messages/question-email.ts';
import { questionLapseEmail } from './messages/question-lapse-email.ts';
import { questionReminderEmail } from './messages/question-reminder-email.ts';
import { receiptEmail } from './messages/receipt-email.ts';
import { refusalNoticeEmail } from './messages/refusal-notice-email.ts';
import { reminderEmail } from './messages/reminder-email.ts';
import { replyNoticeEmail } from './messages/reply-notice-email.ts';
import { replyReceiptEmail } from './messages/reply-receipt-email.ts';
import { requestEmail } from './messages/request-email.ts';
import { wishLostEmail } from './messages/wish-lost-email.ts';
import { withdrawalEmail } from './messages/withdrawal-email.ts';
import { withdrawalNoticeEmail } from './messages/withdrawal-notice-email.ts';

const letters: Readonly<Record<Template, (context: EmailContext) => Letter>> = {
  receipt: receiptEmail,
  request: requestEmail,
  confirmation: confirmationEmail,
  'decision-receipt': decisionReceiptEmail,
  decline: declineEmail,
  'handed-on': handedOnEmail,
  'new-consultant': newConsultantEmail,
  reminder: reminderEmail,
  'overdue-notice': overdueNoticeEmail,
  'new-promise': newPromiseEmail,
  'promise-notice': promiseNoticeEmail,
  question: questionEmail,
  'question-reminder': questionReminderEmail,
  'question-lapse': questionLapseEmail,
  'no-answer-notice': noAnswerNoticeEmail,
  'reply-receipt': replyReceiptEmail,
  'reply-notice': replyNoticeEmail,
  proposal: proposalEmail,
  'proposal-reminder': proposalReminderEmail,
  'proposal-expiry': proposalExpiryEmail,
  'proposal-expiry-notice': proposalExpiryNoticeEmail,
  'refusal-notice': refusalNoticeEmail,
  'wish-lost': wishLostEmail,
  'new-wishes': newWishesEmail,
  'choice-notice': choiceNoticeEmail,
  'fresh-link': freshLinkEmail,
  'contact-corrected': contactCorrectedEmail,
  'contact-moved': contactMovedEmail,
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
