import type { Settings } from '../../schemas/settings.ts';
import type { Language } from '../../schemas/text.ts';
import drawings from './logos.json' with { type: 'json' };

/** One for all, so that none outdoes the European emblem. */
export const LOGO_HEIGHT = 40;

/**
 * A funder's logo as it travels inside the mail. Gmail and Outlook show no SVG, and an image fetched from
 * our host would tell us who reads when.
 */
export interface FunderLogo {
  readonly contentId: string;
  readonly filename: string;
  readonly alt: string;
  readonly width: number;
  /** Of twice the size that is shown, in base64. */
  readonly png: string;
}

const drawingsByFile = new Map(Object.entries(drawings));

/** In the order of the settings. A funder whose logo was never drawn is named by its line alone. */
export function funderLogos({ programme }: Settings, language: Language): readonly FunderLogo[] {
  return programme.funders.flatMap(({ logo, logoAlt }) => {
    const drawing = drawingsByFile.get(logo);
    if (drawing === undefined) {
      return [];
    }
    const { drawnFrom, width, png } = drawing;
    const name = logo.replace('.svg', '');
    const contentId = `${name}.${drawnFrom.slice(0, 12)}@interesseret`;
    return [{ contentId, filename: `${name}.png`, alt: logoAlt[language], width, png }];
  });
}
