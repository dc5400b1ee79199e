/**
 * Takes the place of `@aws-sdk/middleware-endpoint-discovery` in the bundles. The DynamoDB client still
 * prepares for a way of finding endpoints that no command of it goes, with a cache of its own.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => false,
  configFileSelector: () => false,
  default: false,
};

export function resolveEndpointDiscoveryConfig<Config>(config: Config): Config {
  return config;
}
