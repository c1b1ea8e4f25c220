import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface Refund {
  readonly id: string;
  readonly object: 'refund';
  readonly created: number;
  readonly amount: number;
  readonly balance_transaction: string;
  readonly charge: string;
  readonly currency: string;
  readonly customer: string | null;
  metadata: Metadata;
  readonly payment_intent: string;
  readonly payment_method: string;
  readonly reason: string | null;
  status: string;
}

export function renderRefund(_world: World, refund: Refund): Json {
  return {
    id: refund.id,
    object: 'refund',
    amount: refund.amount,
    balance_transaction: refund.balance_transaction,
    charge: refund.charge,
    created: refund.created,
    currency: refund.currency,
    customer: refund.customer,
    customer_account: null,
    destination_details: {
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
      type: 'card',
    },
    metadata: refund.metadata,
    payment_intent: refund.payment_intent,
    payment_method: refund.payment_method,
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
  };
}
