import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { setFunctionEnvironment } from '../../local/function-environment.ts';
import { homeOptions } from '../../local/home-options.ts';
import { CommandRefused } from './command-refused.ts';

const homeSchema = z.object({ appOrigin: z.string(), dynamodbEndpoint: z.string() });

/** Turns the stores to the running service of this machine, which wrote down where it is. */
export function reachHome(): { appOrigin: string } {
  const folder = process.env['DATA_DIR'] || '.data';
  const home = readHome(join(folder, 'home.json'));
  setFunctionEnvironment(homeOptions({ DATA_DIR: folder, DYNAMODB_ENDPOINT: home.dynamodbEndpoint }, []));
  return home;
}

/** The file outlives the service: nobody may be listening there any more. */
export async function whileRunning<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
      ? notRunning(error)
      : error;
  }
}

function notRunning(cause: unknown): CommandRefused {
  return new CommandRefused('The service does not answer. Start it with "npm start", then try again.', {
    cause,
  });
}

function readHome(file: string): z.infer<typeof homeSchema> {
  try {
    return homeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw notRunning(error);
  }
}
