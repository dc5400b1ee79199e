import { displayPhone } from '../../schemas/fields/phone-number.ts';
import type { Recipient } from '../../schemas/message.ts';
import type { Text } from '../../schemas/text.ts';
import { type Block, paragraph } from './blocks.ts';
import type { Letter } from './letter.ts';

const questions: Readonly<Record<Recipient, Text>> = {
  applicant: { da: 'Har I spørgsmål?', en: 'Any questions?' },
  consultant: { da: 'Har du spørgsmål?', en: 'Any questions?' },
  coordinator: { da: 'Har du spørgsmål?', en: 'Any questions?' },
};

/** Ends every mail: a person to call, who also gets the answers to it. */
export function contactBlock(recipient: Recipient, { contact, reason }: Letter): Block {
  const number = displayPhone(contact.phone);
  const why = reason ?? questions[recipient];
  return paragraph({
    da: `${why.da} Ring til ${contact.name} på ${number}, eller svar på denne mail.`,
    en: `${why.en} Call ${contact.name} on ${number}, or reply to this e-mail.`,
  });
}
