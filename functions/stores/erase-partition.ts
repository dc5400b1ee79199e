import { DeleteCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { applicationPartition, keyOf } from './keys.ts';

/** Deletes all that belongs to an application, the application itself last. */
export async function erasePartition(
  client: DynamoDBDocumentClient,
  tableName: string,
  applicationId: string,
): Promise<void> {
  const own = keyOf.application(applicationId);
  for (;;) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk AND sk > :own',
        ExpressionAttributeValues: { ':pk': applicationPartition(applicationId), ':own': own.sk },
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
      }),
    );
    if (Items.length === 0) {
      break;
    }
    await Promise.all(
      Items.map((item) =>
        client.send(new DeleteCommand({ TableName: tableName, Key: { pk: item['pk'], sk: item['sk'] } })),
      ),
    );
  }
  await client.send(new DeleteCommand({ TableName: tableName, Key: own }));
}
