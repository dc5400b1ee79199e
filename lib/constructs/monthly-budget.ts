import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';

/** Of the whole account: a tag would have to be switched on by hand before costs can be told apart by it. */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, budget: { name: string; usd: number; email: string }) {
    super(scope, id);
    const { name, usd, email } = budget;
    const subscribers = [{ address: email, subscriptionType: 'EMAIL' }];
    const told = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `${name}-monthly`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: usd, unit: 'USD' },
      },
      notificationsWithSubscribers: [told('ACTUAL', 80), told('FORECASTED', 100)],
    });
  }
}
