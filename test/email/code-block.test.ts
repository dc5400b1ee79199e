import { describe, expect, it } from 'vitest';
import { emailFor } from '../../functions/email/email.ts';
import { anEmailContext } from './an-email-context.ts';

const code = { code: '7K3M-42QA-XY9P-D5HC', page: 'https://forms.example.org/code' };

describe('codeBlock', () => {
  it('B22 says before the person to call where to type which code, in both parts', () => {
    const { text, html } = emailFor(anEmailContext({ template: 'request', code }));
    const line = 'Virker linket ikke? Åbn https://forms.example.org/code og skriv koden 7K3M-42QA-XY9P-D5HC';

    expect(text).toContain(`\n\n${line}\n\nHar du spørgsmål?`);
    expect(html).toContain(line);
    expect(html).not.toContain('href="https://forms.example.org/code"');
  });

  it('B22 says so in English', () => {
    const context = anEmailContext({ template: 'receipt', language: 'en', code });

    expect(emailFor(context).text).toContain(
      'Does the link not work? Open https://forms.example.org/code and type the code 7K3M-42QA-XY9P-D5HC',
    );
  });

  it('B22 says nothing where there is no link', () => {
    expect(emailFor(anEmailContext({ template: 'failure-notice' })).text).not.toMatch(/koden|\/code/);
  });
});
