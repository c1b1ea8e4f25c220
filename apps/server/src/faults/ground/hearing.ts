import { type BillingRooms, syncCustomer } from '@member-console/domain/billing';
import { STRIPE } from '@member-console/domain/kernel';
import type { Simulator } from '@member-console/stripe-simulator';
import type { RunningConsole } from './openGround.ts';

/** Customers that are asked for at the same time. */
const AT_ONCE = 4;

/** Whose an event of the simulator's is; undefined for one that is about nobody. */
export function customerOf(simulator: Simulator, event: string): string | undefined {
  const { object } = simulator.world.store.must('event', event).data;
  const customer = object.object === 'customer' ? object.id : object.customer;
  return typeof customer === 'string' ? customer : undefined;
}

/**
 * Goes the one way in for every customer of whom Stripe has told since the last time, as the job of an event does, but
 * without a webhook and a queue between, and without the money, which is mirrored and decides nothing. Answers whom.
 */
export function hearing(simulator: Simulator, { rooms }: RunningConsole): () => Promise<ReadonlySet<string>> {
  const { stripe } = rooms;
  if (stripe === null) throw new Error('There is no Stripe.');
  const billing: BillingRooms = { ...rooms, stripe };
  const { events } = simulator.world.journal;
  let heard = events.length;
  return async () => {
    const told = new Set(events.slice(heard).flatMap(({ id }) => customerOf(simulator, id) ?? []));
    heard = events.length;
    const left = [...told];
    const ask = async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop())
        await syncCustomer(billing, one, { actor: STRIPE, depth: 'rights' });
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    return told;
  };
}
