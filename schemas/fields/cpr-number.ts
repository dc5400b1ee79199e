const SIX_AND_FOUR = /(?<!\d)(?<day>\d{2})(?<month>\d{2})\d{2} ?[-–— ] ?\d{4}(?!\d)/g;

/**
 * Whether text holds what looks like a CPR number, `ddmmyy-xxxx`. Only the date is judged: since 2007
 * numbers are given that fail modulus 11. Ten digits in one run are left alone, for a P-number looks so.
 */
export function holdsCprNumber(text: string): boolean {
  return [...text.matchAll(SIX_AND_FOUR)].some(({ groups }) =>
    isPlausibleDay(Number(groups?.['day']), Number(groups?.['month'])),
  );
}

function isPlausibleDay(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
