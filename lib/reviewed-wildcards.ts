/** Every statement that allows something on more than one named resource, and why it cannot be narrower. */
export const reviewedWildcards: readonly { actions: readonly string[]; resource: string; reason: string }[] =
  [
    {
      actions: [
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
        'xray:PutTelemetryRecords',
        'xray:PutTraceSegments',
      ],
      resource: '*',
      reason: 'X-Ray has no resources.',
    },
    {
      actions: ['dynamodb:ListStreams'],
      resource: '*',
      reason: 'It lists streams, so it knows no single one; Lambda asks for it before it reads.',
    },
    {
      actions: [
        'logs:CreateLogDelivery',
        'logs:DeleteLogDelivery',
        'logs:DescribeLogGroups',
        'logs:DescribeResourcePolicies',
        'logs:GetLogDelivery',
        'logs:ListLogDeliveries',
        'logs:PutResourcePolicy',
        'logs:UpdateLogDelivery',
      ],
      resource: '*',
      reason: 'Step Functions hands its log over by deliveries, which have no ARN that is known beforehand.',
    },
    {
      actions: ['states:DescribeExecution'],
      resource: 'execution:*',
      reason: 'Executions are named after applications; the star stands for those of one state machine.',
    },
  ];
