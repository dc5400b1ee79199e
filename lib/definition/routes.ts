/** A route of the HTTP API; `function` is the handler's file under `functions/`. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'ANY';
  /** API Gateway's notation: `{name}` is a path parameter. */
  readonly path: string;
  readonly function: string;
}

/**
 * A `GET` here also answers `HEAD` (constructs and the server of one machine add it, for an HTTP API
 * does not). `ANY` answers what is left of a path's methods with 405.
 */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/', function: 'api/list-forms' },
  { method: 'GET', path: '/privacy', function: 'api/show-privacy' },
  { method: 'GET', path: '/assets/{file}', function: 'api/show-asset' },
  { method: 'GET', path: '/health', function: 'api/show-health' },
  { method: 'GET', path: '/forms/{formId}', function: 'api/show-form' },
  { method: 'POST', path: '/forms/{formId}', function: 'api/submit-application' },
  { method: 'GET', path: '/forms/{formId}/schema.json', function: 'api/show-form-schema' },
  { method: 'GET', path: '/forms/{formId}/slots.json', function: 'api/list-slots' },
  { method: 'GET', path: '/a/{token}', function: 'api/show-application' },
  { method: 'POST', path: '/a/{token}', function: 'api/act-as-applicant' },
  { method: 'GET', path: '/d/{token}', function: 'api/show-decision' },
  { method: 'POST', path: '/d/{token}', function: 'api/decide' },
  { method: 'GET', path: '/code', function: 'api/show-code' },
  { method: 'POST', path: '/code', function: 'api/open-by-code' },
];

/** Paths that exist answer any other method with 405; everything else is answered with 404. */
export const refusals = { method: 'api/refuse-method', path: 'api/refuse-path' } as const;
