import { describe, expect, it } from 'vitest';
import { footer } from '../../functions/email/body.ts';
import { languages } from './an-email-context.ts';
import { someSettings } from './some-settings.ts';

describe('footer', () => {
  it('G4 says who sends and who pays, each once, where sender and programme have one name', () => {
    expect(footer(someSettings(), 'da')).toEqual([
      'Rummelig Genstart',
      'Kooperationen, Reventlowsgade 14, 1651 København V',
      'Medfinansieret af Den Europæiske Union',
      'Støttet af Danmarks Erhvervsfremmebestyrelse',
    ]);
  });

  it.each(languages)('G4 names the programme where the sender has another name, in %s', (language) => {
    const settings = someSettings();
    settings.sender.name = 'Projektet';
    expect(footer(settings, language)).toEqual(
      expect.arrayContaining(['Projektet', settings.programme.name[language]]),
    );
  });
});
