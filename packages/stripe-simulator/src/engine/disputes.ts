import type { Charge } from '../objects/charge.ts';
import type { Dispute } from '../objects/dispute.ts';
import { change, record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';

/** The cardholder's bank takes a payment back; only banks open disputes, so no call does. */
export function openDispute(world: World, charge: Charge, reason: string): Dispute {
  const dispute = world.store.add<Dispute>({
    id: world.ids.next('du'),
    object: 'dispute',
    created: nowFor(world, charge),
    amount: charge.amount,
    charge: charge.id,
    currency: charge.currency,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: 'needs_response',
  });
  record(world, 'charge.dispute.created', dispute);
  change(world, 'charge.updated', charge, () => (charge.dispute = dispute.id));
  return dispute;
}

export function closeDispute(world: World, dispute: Dispute, status: 'won' | 'lost'): void {
  change(world, 'charge.dispute.closed', dispute, () => (dispute.status = status));
}
