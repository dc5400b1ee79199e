import { type Route, refusals, routes } from '../lib/definition/routes.ts';

export interface Routed {
  readonly function: string;
  /** API Gateway's name for the route: method and path pattern. */
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** A literal segment is preferred to a parameter, as API Gateway does. */
const byPreference = routes.toSorted((a, b) => rank(a).localeCompare(rank(b)));

/** Throws a `URIError` where a parameter of the path is no valid percent-encoding. */
export function routeOf(method: string, path: string): Routed {
  const matches = byPreference.flatMap((route) => {
    const pathParameters = parametersOf(route.path, path);
    return pathParameters === undefined ? [] : [{ route, pathParameters }];
  });
  const wanted = method === 'HEAD' ? 'GET' : method;
  const match = matches.find(({ route }) => route.method === wanted || route.method === 'ANY');
  if (match !== undefined) {
    const { route, pathParameters } = match;
    const routeKey = `${route.method === 'ANY' ? 'ANY' : method} ${route.path}`;
    return { function: route.function, routeKey, pathParameters };
  }
  const [known] = matches;
  return known === undefined
    ? { function: refusals.path, routeKey: '$default', pathParameters: {} }
    : {
        function: refusals.method,
        routeKey: `ANY ${known.route.path}`,
        pathParameters: known.pathParameters,
      };
}

function rank(route: Route): string {
  return route.path
    .split('/')
    .map((segment) => (segment.startsWith('{') ? '1' : '0'))
    .join('');
}

function parametersOf(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/');
  const segments = path.split('/');
  if (names.length !== segments.length) {
    return undefined;
  }
  const parameters: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const segment = segments[index] ?? '';
    if (name.startsWith('{') && segment !== '') {
      parameters[name.slice(1, -1)] = decodeURIComponent(segment);
    } else if (name !== segment) {
      return undefined;
    }
  }
  return parameters;
}
