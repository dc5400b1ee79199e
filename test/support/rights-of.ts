import { reachedSteps, type Step } from './reached-code.ts';
import { nameOf } from './read-module.ts';

/** What each of the SDK's commands needs of IAM; a transaction needs what its parts need. */
const ACTIONS: Readonly<Record<string, string>> = {
  GetCommand: 'dynamodb:GetItem',
  PutCommand: 'dynamodb:PutItem',
  UpdateCommand: 'dynamodb:UpdateItem',
  DeleteCommand: 'dynamodb:DeleteItem',
  QueryCommand: 'dynamodb:Query',
  StartExecutionCommand: 'states:StartExecution',
  SendTaskSuccessCommand: 'states:SendTaskSuccess',
  DescribeExecutionCommand: 'states:DescribeExecution',
  GetSecretValueCommand: 'secretsmanager:GetSecretValue',
  SendRawEmailCommand: 'ses:SendRawEmail',
};
const PARTS: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
};

export interface Rights {
  readonly may: string[];
  readonly asks: string[];
  readonly reads: string[];
}

/** What a function's own source can send to AWS, and the variables that it can read. */
export function rightsOf(functionName: string): Rights {
  const steps = reachedSteps({ file: `functions/${functionName}.ts`, name: 'handler' });
  const queries = steps.filter((step) => commandIn(step) === 'QueryCommand');
  const ofIndex = queries.flatMap(({ node }) => indexIn(node));
  const actions = steps.flatMap((step) => [...actionOf(step), ...partOf(step)]);
  const own = actions.filter((action) => action !== 'dynamodb:Query' || queries.length > ofIndex.length);
  return {
    may: [...new Set(own)].toSorted(),
    asks: [...new Set(ofIndex)].toSorted(),
    reads: [...new Set(steps.flatMap(variableOf))].toSorted(),
  };
}

function commandIn({ node, resolve }: Step): string | undefined {
  const made = node.type === 'NewExpression' ? resolve(nameOf(node.callee)) : undefined;
  return made?.file.startsWith('@aws-sdk/') && made.name.endsWith('Command') ? made.name : undefined;
}

function actionOf(step: Step): string[] {
  const command = commandIn(step);
  if (command === undefined || command === 'TransactWriteCommand') {
    return [];
  }
  const action = ACTIONS[command];
  if (action === undefined) {
    throw new Error(`Say which right ${command} needs`);
  }
  return [action];
}

/** `action: { Put: … }`, as the stores write the parts of a transaction. */
function partOf({ node }: Step): string[] {
  if (node.type !== 'Property' || nameOf(node.key) !== 'action' || node.value.type !== 'ObjectExpression') {
    return [];
  }
  return node.value.properties.flatMap((part) => {
    const action = part.type === 'Property' ? PARTS[nameOf(part.key)] : undefined;
    return action === undefined ? [] : [action];
  });
}

/** `IndexName: DUE_INDEX`: the constant is called as the index is. */
function indexIn(node: Step['node']): string[] {
  const [input] = node.type === 'NewExpression' ? node.arguments : [];
  const parts = input?.type === 'ObjectExpression' ? input.properties : [];
  return parts.flatMap((part) =>
    part.type === 'Property' && nameOf(part.key) === 'IndexName'
      ? [nameOf(part.value).replace('_INDEX', '').toLowerCase()]
      : [],
  );
}

function variableOf({ node }: Step): string[] {
  if (node.type !== 'CallExpression' || nameOf(node.callee) !== 'environment') {
    return [];
  }
  const [name] = node.arguments;
  return name?.type === 'Literal' && typeof name.value === 'string' ? [name.value] : [];
}
