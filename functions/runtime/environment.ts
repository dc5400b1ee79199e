import * as z from 'zod';

/** Every variable that a function may be deployed with. */
export const environmentSchema = z.object({
  TABLE_NAME: z.string().min(1),
  STATE_MACHINE_ARN: z.string().startsWith('arn:'),
  /** Scheme and host of every link in a mail, without a slash at the end. */
  PUBLIC_ORIGIN: z.url().regex(/[^/]$/),
  SECRET_ID: z.string().min(1),
  /** Under what rules mail leaves SES, and to whom SES tells what became of it. */
  CONFIGURATION_SET: z.string().min(1),
});
export type Environment = z.infer<typeof environmentSchema>;

/** Read at first use, so that a function needs only the variables of what it calls. */
export function environment<Name extends keyof Environment>(name: Name): Environment[Name] {
  const read = environmentSchema.shape[name].safeParse(process.env[name]);
  if (!read.success) {
    throw new Error(`The environment variable ${name} is missing or wrong`);
  }
  return read.data;
}
