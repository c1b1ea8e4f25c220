import type { World } from '../world/world.ts';
import type { Json } from './json.ts';

export interface BalanceTransaction {
  readonly id: string;
  readonly object: 'balance_transaction';
  readonly created: number;
  readonly amount: number;
  readonly currency: string;
  readonly description: string | null;
  readonly fee: number;
  readonly source: string;
  readonly type: 'charge' | 'refund' | 'adjustment';
}

const midnight = (seconds: number) => seconds - (seconds % 86_400);

export function renderBalanceTransaction(_world: World, transaction: BalanceTransaction): Json {
  const { fee, currency } = transaction;
  return {
    id: transaction.id,
    object: 'balance_transaction',
    amount: transaction.amount,
    available_on: midnight(transaction.created + 7 * 86_400),
    balance_type: 'payments',
    created: transaction.created,
    currency,
    description: transaction.description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency,
              description: 'Stripe processing fees',
              type: 'stripe_fee',
            },
          ],
    net: transaction.amount - fee,
    reporting_category: transaction.type === 'adjustment' ? 'dispute' : transaction.type,
    source: transaction.source,
    status: 'pending',
    type: transaction.type,
  };
}
