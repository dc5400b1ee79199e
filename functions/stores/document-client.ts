import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { once } from '../runtime/once.ts';

/** One client, and so one pool of connections, for all stores of a process. */
export const documentClient = once(() => {
  const client = new DynamoDBClient({});
  // It would copy each request and answer for a log that nobody keeps, and none should ever be kept.
  client.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
});
