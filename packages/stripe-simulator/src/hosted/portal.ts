import { decodeForm, textOf } from '../door/formBody.ts';
import type { PageResponse } from '../door/server.ts';
import { changeSubscription, plainChange } from '../engine/changing.ts';
import { attach, makeDefault } from '../engine/setup.ts';
import { earliestPeriodEnd } from '../engine/subscribing.ts';
import { endSubscription } from '../engine/subscriptionEnd.ts';
import type { Json } from '../objects/json.ts';
import { mustAuthenticate } from '../objects/paymentMethod.ts';
import type { PortalFeatures, PortalSession } from '../objects/portal.ts';
import { type Subscription, terminalStatuses } from '../objects/subscription.ts';
import { change } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { chosenMethod } from './methodForm.ts';
import { notFoundPage, page, redirect } from './page.ts';
import { portalBody } from './portalPage.ts';

/** The customer portal: shows, and does what its buttons say. */
export function portal(world: World, method: string, id: string, step: string, body: string): PageResponse {
  const session = world.store.get('billing_portal.session', id);
  if (!session) return notFoundPage();
  const refusal = method === 'POST' ? act(world, session, step, decodeForm(body)) : null;
  if (method === 'POST' && refusal === null) return redirect(`/portal/${id}`);
  return page('Billing', portalBody(world, session, refusal), refusal === null ? 200 : 402);
}

function act(world: World, session: PortalSession, step: string, form: Json): string | null {
  const { features } = world.store.must('billing_portal.configuration', session.configuration);
  if (step === 'method' && features.payment_method_update.enabled) return saveMethod(world, session, form);
  const subscription = world.store.get('subscription', textOf(form, 'subscription'));
  if (subscription?.customer !== session.customer || terminalStatuses.includes(subscription.status)) {
    return 'There is no such subscription.';
  }
  if (step === 'cancel' && features.subscription_cancel.enabled) return cancel(world, subscription, features);
  if (step === 'resume' && features.subscription_cancel.enabled) return resume(world, subscription);
  if (step === 'switch' && features.subscription_update.enabled)
    return switchTo(world, subscription, features, textOf(form, 'price'));
  return 'This is not offered here.';
}

function saveMethod(world: World, session: PortalSession, form: Json): string | null {
  const method = chosenMethod(world, form);
  if (method.conduct.kind === 'declines' && !method.conduct.savable) return 'Your card was declined.';
  // The bank's check happens here, as far as this page is concerned.
  method.verified = mustAuthenticate(method, false);
  attach(world, method, session.customer);
  makeDefault(world, session.customer, method.id);
  return null;
}

/** With flexible billing the portal writes when it ends and not that it ends with the period. */
function cancel(world: World, subscription: Subscription, features: PortalFeatures): null {
  if (features.subscription_cancel.mode === 'immediately') {
    endSubscription(world, subscription, 'cancellation_requested');
    return null;
  }
  change(world, 'customer.subscription.updated', subscription, () => {
    subscription.cancel_at = earliestPeriodEnd(world, subscription);
    subscription.cancel_at_period_end = subscription.billing_mode === 'classic';
    subscription.canceled_at = nowFor(world, subscription);
    subscription.cancellation.reason = 'cancellation_requested';
  });
  return null;
}

function resume(world: World, subscription: Subscription): null {
  change(world, 'customer.subscription.updated', subscription, () => {
    subscription.cancel_at = null;
    subscription.cancel_at_period_end = false;
    subscription.canceled_at = null;
    subscription.cancellation.reason = null;
  });
  return null;
}

function switchTo(
  world: World,
  subscription: Subscription,
  features: PortalFeatures,
  price: string,
): string | null {
  const offered = features.subscription_update.products.flatMap(({ prices }) => prices);
  const [item] = subscription.items;
  if (!offered.includes(price) || item === undefined) return 'This price is not offered here.';
  change(world, 'customer.subscription.updated', subscription, () =>
    changeSubscription(world, subscription, {
      ...plainChange,
      items: [{ id: item, price }],
      proration: prorationOf(features.subscription_update.proration_behavior),
    }),
  );
  return null;
}

function prorationOf(given: string) {
  return given === 'always_invoice' || given === 'none' ? given : 'create_prorations';
}
