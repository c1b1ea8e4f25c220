import type { World } from '../world/world.ts';
import { renderSessionLine } from './checkoutSession.ts';
import { embeddedList, type Json } from './json.ts';
import type { Entity, Kind, Kinds } from './kinds.ts';
import { renderPrice } from './price.ts';
import { render } from './render.ts';

/** Fields that an answer carries only when they are asked for with `expand`. */
const includables: { [K in Kind]?: Record<string, (world: World, entity: Kinds[K]) => unknown> } = {
  charge: {
    refunds: (world, charge) => {
      const refunds = world.store.all('refund').filter((refund) => refund.charge === charge.id);
      return embeddedList(
        `/v1/charges/${charge.id}/refunds`,
        refunds.map((refund) => render(world, refund)),
        refunds.length,
      );
    },
  },
  'checkout.session': {
    line_items: (world, session) =>
      embeddedList(
        `/v1/checkout/sessions/${session.id}/line_items`,
        session.lines.map((line) =>
          renderSessionLine(world, session, line, renderPrice(world, world.store.must('price', line.price))),
        ),
      ),
  },
  customer: {
    invoice_credit_balance: () => ({}),
    subscriptions: (world, customer) => {
      const live = world.store.of('subscription', customer.id).filter(({ status }) => status !== 'canceled');
      return embeddedList(
        `/v1/customers/${customer.id}/subscriptions`,
        live.map((subscription) => render(world, subscription)),
        live.length,
      );
    },
    tax: () => ({
      automatic_tax: 'unrecognized_location',
      ip_address: null,
      location: null,
      provider: 'stripe',
    }),
  },
  invoice: {
    confirmation_secret: (world, invoice) => {
      const intent = world.store.get('payment_intent', invoice.payment_intent);
      return intent ? { client_secret: intent.client_secret, type: 'payment_intent' } : null;
    },
    payments: (world, invoice) =>
      embeddedList(
        '/v1/invoices/payments',
        world.store
          .of('invoice_payment', invoice.customer)
          .filter((payment) => payment.invoice === invoice.id)
          .map((payment) => render(world, payment)),
      ),
  },
};

export function includable(world: World, entity: Entity, field: string): unknown {
  const fields = includables[entity.object] as
    | Record<string, (world: World, entity: Entity) => Json | null>
    | undefined;
  return fields?.[field]?.(world, entity);
}
