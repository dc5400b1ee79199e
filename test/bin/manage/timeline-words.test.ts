import { describe, expect, it } from 'vitest';
import {
  actWords,
  channelWords,
  statusWords,
  templateWords,
  wordsFor,
} from '../../../bin/manage/timeline-words.ts';
import { notes, transitions } from '../../../functions/domain/transitions.ts';
import { applicationStatusSchema } from '../../../schemas/application.ts';
import { templateSchema } from '../../../schemas/message.ts';
import { channelSchema } from '../../../schemas/timeline.ts';

describe('the words of a timeline', () => {
  it.each([
    ['act', actWords, [...Object.keys(transitions), ...notes]],
    ['status', statusWords, applicationStatusSchema.options],
    ['channel', channelWords, channelSchema.options],
    ['mail', templateWords, templateSchema.options],
  ])('B21 stand for every %s, and for no other', (_, words, codes) => {
    expect(Object.keys(words).toSorted()).toEqual(codes.toSorted());
  });

  it('are the code itself where there are none', () => {
    expect(wordsFor(statusWords, 'unheardOf')).toBe('unheardOf');
  });
});
