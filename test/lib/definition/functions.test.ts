import { describe, expect, it } from 'vitest';
import { type FunctionDefinition, functions } from '../../../lib/definition/functions.ts';
import { rightsOf } from '../../support/rights-of.ts';

const definitions: Readonly<Record<string, FunctionDefinition>> = functions;

describe.each(Object.entries(definitions))('%s', (name, { may, asks = [], reads, whenItFails }) => {
  const source = rightsOf(name);

  it('E12 may do what its code can ask of AWS, and nothing else', () => {
    expect(may.toSorted()).toEqual(source.may);
    expect(asks.toSorted()).toEqual(source.asks);
  });

  it('is deployed with the variables that its code reads, and no other', () => {
    expect(reads.toSorted()).toEqual(source.reads);
  });

  it('says whom its failure hurts', () => {
    expect(whenItFails).toMatch(/^[A-Z].{30,140}\.$/);
  });
});

it('E12 tells readers from writers by what the code calls, not by what it imports', () => {
  expect(rightsOf('api/show-code').may).toEqual(['dynamodb:GetItem']);
  expect(rightsOf('api/show-decision').may).toEqual(['dynamodb:GetItem', 'dynamodb:UpdateItem']);
  expect(rightsOf('api/decide').may).toContain('dynamodb:PutItem');
  expect(rightsOf('events/delete-due').may).toContain('dynamodb:DeleteItem');
  expect(rightsOf('events/start-execution').may).toContain('states:StartExecution');
});
