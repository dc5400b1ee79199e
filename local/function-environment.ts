import type { Environment } from '../functions/runtime/environment.ts';
import type { HomeOptions } from './home-options.ts';
import { CONFIGURATION_SET, REGION, SECRET_ID, stateMachineArn, TABLE_NAME } from './names.ts';

export function storeEndpointOf(options: HomeOptions): string {
  return options.storeEndpoint ?? `http://127.0.0.1:${options.ports.store}`;
}

/**
 * Turns every AWS client of this process to the servers of this machine. Whatever the shell brought is
 * cleared first: with its `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS`, say, the functions would reach real AWS.
 */
export function setFunctionEnvironment(options: HomeOptions): void {
  for (const name of Object.keys(process.env).filter((name) => name.startsWith('AWS_'))) {
    delete process.env[name];
  }
  const store = storeEndpointOf(options);
  const services = `http://127.0.0.1:${options.ports.services}`;
  const functionEnvironment: Environment = {
    TABLE_NAME,
    STATE_MACHINE_ARN: stateMachineArn('interest'),
    PUBLIC_ORIGIN: options.publicOrigin,
    SECRET_ID,
    CONFIGURATION_SET,
  };
  Object.assign(process.env, functionEnvironment, {
    // The access log tells what was asked; who wants each function's own lines says so.
    POWERTOOLS_LOG_LEVEL: process.env['POWERTOOLS_LOG_LEVEL'] ?? 'WARN',
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: store,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: store,
    AWS_ENDPOINT_URL_SFN: services,
    AWS_ENDPOINT_URL_SES: services,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: services,
  });
}
