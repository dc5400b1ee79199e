import { type Block, paragraph } from './blocks.ts';
import type { MailCode } from './email.ts';

/** For whoever gets the mail without its link: some filters take links out, and some break them. */
export function codeBlock(code: MailCode | undefined): readonly Block[] {
  return code === undefined
    ? []
    : [
        paragraph({
          da: `Virker linket ikke? Åbn ${code.page} og skriv koden ${code.code}`,
          en: `Does the link not work? Open ${code.page} and type the code ${code.code}`,
        }),
      ];
}
