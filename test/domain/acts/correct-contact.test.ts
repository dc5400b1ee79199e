import { describe, expect, it } from 'vitest';
import {
  contactFields,
  correctContact,
  isNewContact,
} from '../../../functions/domain/acts/correct-contact.ts';
import { TransitionRefused } from '../../../functions/domain/errors.ts';
import { type Answers, applicationStatusSchema } from '../../../schemas/application.ts';
import { interestForm } from '../../../schemas/forms/interest.ts';
import { standingIn } from '../a-standing.ts';
import { anOccasion } from '../an-occasion.ts';

const asApplicant = anOccasion({ actor: { role: 'applicant' } });
const before = standingIn('awaitingDecision').application;
const correcting = (contact: Answers, application = before) =>
  correctContact(application, { form: interestForm, contact }, asApplicant);
const unreached = (recipient: 'applicant' | 'consultant') =>
  ({ recipient, why: 'bounced', at: asApplicant.now.toISOString() }) as const;

describe('correctContact', () => {
  it('takes a new phone number without a step of the application’s way', () => {
    const { application, messages, entry } = correcting({ phone: '+4520304051' });

    expect(application).toMatchObject({
      revision: before.revision,
      linkVersions: before.linkVersions,
      answers: { ...before.answers, phone: '+4520304051' },
    });
    expect(messages.map(({ template, corrected }) => [template, corrected])).toEqual([
      ['contact-corrected', ['phone']],
    ]);
    expect(entry.facts).toEqual({ fields: ['phone'] });
  });

  it('E3 makes every link void with a new mailbox, and writes to both', () => {
    const { application, messages } = correcting({ email: 'ny@nordlys.example' });

    expect(application.linkVersions).toEqual({
      ...before.linkVersions,
      applicant: before.linkVersions.applicant + 1,
    });
    expect(messages.map(({ template, address }) => [template, address])).toEqual([
      ['contact-corrected', undefined],
      ['contact-moved', before.answers['email']],
    ]);
  });

  it('B9 remembers the form that gave a new mailbox, and no other', () => {
    const occasion = { ...asApplicant, formHash: 'form' };
    const formOf = (contact: Answers) =>
      correctContact(before, { form: interestForm, contact }, occasion).application.movedByForm;

    expect(formOf({ email: 'ny@nordlys.example' })).toBe('form');
    expect(formOf({ phone: '+4520304051' })).toBeUndefined();
  });

  it('E3 forgets that the old mailbox was not reached, and nobody else’s', () => {
    const marked = { ...before, unreached: [unreached('applicant'), unreached('consultant')] };

    expect(correcting({ email: 'ny@nordlys.example' }, marked).application.unreached).toEqual([
      unreached('consultant'),
    ]);
    const alone = { ...before, unreached: [unreached('applicant')] };
    expect(correcting({ email: 'ny@nordlys.example' }, alone).application.unreached).toBeUndefined();
    expect(correcting({ phone: '+4520304051' }, alone).application.unreached).toEqual(alone.unreached);
  });

  it('keeps names, numbers and addresses out of the timeline', () => {
    const { entry } = correcting({ email: 'ny@nordlys.example', contactName: 'Per Nybo' });

    expect(JSON.stringify(entry)).not.toMatch(/nordlys|Nybo/);
    expect(entry.facts).toEqual({ fields: ['email', 'contactName'] });
  });

  it.each(applicationStatusSchema.options)('goes on only while there is something to tell: %s', (status) => {
    const open = ['submitted', 'awaitingDecision', 'awaitingAnswer', 'awaitingChoice', 'decided', 'booked'];
    const act = () => correcting({ phone: '+4520304051' }, standingIn(status).application);

    if (open.includes(status)) {
      expect(act().application.status).toBe(status);
    } else {
      expect(act).toThrow(TransitionRefused);
    }
  });
});

describe('isNewContact', () => {
  it('is told by what changes', () => {
    expect(isNewContact(before, { phone: before.answers['phone'] ?? '' })).toBe(false);
    expect(isNewContact(before, { phone: '+4500000000' })).toBe(true);
  });
});

describe('contactFields', () => {
  it('are name, phone and address, as the form asks for them', () => {
    expect(contactFields(interestForm).map(({ id }) => id)).toEqual(['contactName', 'phone', 'email']);
  });
});
