import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** CloudFormation, with one stack and its one output; gives its address. */
export async function cloudFormation(table: string | undefined): Promise<string> {
  const outputs =
    table && `<member><OutputKey>TableName</OutputKey><OutputValue>${table}</OutputValue></member>`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/xml');
    response.end(
      `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult>` +
        `<Stacks><member><StackName>a-data</StackName><Outputs>${outputs ?? ''}</Outputs></member></Stacks>` +
        `</DescribeStacksResult></DescribeStacksResponse>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
