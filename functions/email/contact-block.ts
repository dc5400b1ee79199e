import { displayPhone } from '../../schemas/fields/phone-number.ts';
import type { Recipient } from '../../schemas/message.ts';
import type { Contact } from '../../schemas/settings.ts';
import type { Text } from '../../schemas/text.ts';
import { type Block, paragraph } from './blocks.ts';

const questions: Readonly<Record<Recipient, Text>> = {
  applicant: { da: 'Har I spørgsmål?', en: 'Any questions?' },
  consultant: { da: 'Har du spørgsmål?', en: 'Any questions?' },
  coordinator: { da: 'Har du spørgsmål?', en: 'Any questions?' },
};

/** Ends every mail: a person to call, who also gets the answers to it. */
export function contactBlock(recipient: Recipient, { name, phone }: Contact): Block {
  const number = displayPhone(phone);
  return paragraph({
    da: `${questions[recipient].da} Ring til ${name} på ${number}, eller svar på denne mail.`,
    en: `${questions[recipient].en} Call ${name} on ${number}, or reply to this e-mail.`,
  });
}
