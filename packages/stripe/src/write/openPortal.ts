import { randomUUID } from 'node:crypto';
import { makeOnce } from '../calls/makeOnce.ts';
import { listed } from '../calls/pages.ts';
import type { OpenStripe } from '../openStripe.ts';

export interface Portal {
  open(order: {
    readonly stripeCustomer: string;
    readonly returnUrl: string;
  }): Promise<{ readonly kind: 'opened'; readonly url: string }>;
}

/** Says which configuration is ours; a new one is found under a new name. */
const ours = { portal: 'payment-method-and-invoices' };

/**
 * Stripe's page for a customer. Plans are changed here, not there: unless somebody set up a portal of their own, it
 * shows ways to pay and invoices, and nothing else.
 */
export function createPortal(open: OpenStripe, configured: string | undefined): Portal {
  let known: Promise<string> | null = null;
  const configuration = () => {
    known ??= configurationOf(open).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    open: async ({ stripeCustomer, returnUrl }) => {
      const chosen = configured ?? (await configuration());
      // Good for minutes and changes nothing: one more is no harm, so its key is its own.
      const session = await open.calls.write('open the portal', randomUUID(), (stripe, options) =>
        stripe.billingPortal.sessions.create(
          { customer: stripeCustomer, return_url: returnUrl, configuration: chosen },
          options,
        ),
      );
      return { kind: 'opened', url: session.url };
    },
  };
}

async function configurationOf(open: OpenStripe): Promise<string> {
  return (await standing(open)) ?? (await made(open));
}

async function standing({ calls }: OpenStripe): Promise<string | null> {
  const configurations = await listed('all', (page) =>
    calls.ask('list portal configurations', (stripe) =>
      stripe.billingPortal.configurations.list({ ...page, active: true }),
    ),
  );
  return configurations.items.find(({ metadata }) => metadata?.portal === ours.portal)?.id ?? null;
}

function made(open: OpenStripe): Promise<string> {
  const off = { enabled: false };
  return makeOnce(
    `portal:${ours.portal}`,
    () => standing(open),
    async (key) => {
      const configuration = await open.calls.write('set up the portal', key, (stripe, options) =>
        stripe.billingPortal.configurations.create(
          {
            name: 'Member Console',
            metadata: ours,
            features: {
              payment_method_update: { enabled: true },
              invoice_history: { enabled: true },
              customer_update: off,
              subscription_cancel: off,
            },
          },
          options,
        ),
      );
      return configuration.id;
    },
  );
}
