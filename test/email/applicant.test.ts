import { describe, expect, it } from 'vitest';
import { applicantMailbox, applicantName } from '../../functions/email/applicant.ts';
import { anEmailContext } from './an-email-context.ts';

describe('applicantName', () => {
  it.each([
    [{ orgName: 'Bageriet', contactName: 'Mette' }, 'Bageriet'],
    [{ contactName: 'Mette' }, 'Mette'],
    [{}, 'RG-7K3M-42Q'],
  ])('of %j is %s', (answers, name) => {
    expect(applicantName(anEmailContext({ template: 'request', application: { answers } }))).toBe(name);
  });
});

describe('applicantMailbox', () => {
  it('does without a name where the form asks for none', () => {
    const application = { answers: { email: 'mette@bageriet.example' } };
    const context = anEmailContext({ template: 'receipt', application });
    expect(applicantMailbox(context)).toEqual({ name: '', address: 'mette@bageriet.example' });
  });
});
