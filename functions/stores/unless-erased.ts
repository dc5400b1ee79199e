import { ApplicationNotFound } from '../domain/errors.ts';

/** What was found or done, or nothing where the application has been erased: for whom that is an end too. */
export async function unlessErased<Found>(act: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ApplicationNotFound) {
      return undefined;
    }
    throw error;
  }
}
