import type { Stripe } from 'stripe';
import { listing } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { invalidRequest } from '../door/stripeError.ts';
import type { Json } from '../objects/json.ts';
import type { PortalConfiguration, PortalFeatures } from '../objects/portal.ts';
import { change, record } from '../world/record.ts';
import { nowFor, nowOn, type World } from '../world/world.ts';
import { found, foundLiving } from './found.ts';
import { cleared, mergedMetadata } from './given.ts';

export const portalRoutes: readonly Route[] = [
  route('POST', '/v1/billing_portal/configurations', 'portalConfigurationCreate', createConfiguration),
  route('GET', '/v1/billing_portal/configurations', 'portalConfigurationList', listConfigurations),
  route('GET', '/v1/billing_portal/configurations/:id', 'portalConfigurationRetrieve', ({ world, id }) =>
    found(world, 'billing_portal.configuration', id),
  ),
  route('POST', '/v1/billing_portal/configurations/:id', 'portalConfigurationUpdate', updateConfiguration),
  route('POST', '/v1/billing_portal/sessions', 'portalSessionCreate', createSession),
];

const nothing: PortalFeatures = {
  customer_update: { allowed_updates: [], enabled: false },
  invoice_history: { enabled: false },
  payment_method_update: { enabled: false },
  subscription_cancel: { enabled: false, mode: 'at_period_end', proration_behavior: 'none' },
  subscription_pause: { enabled: false },
  subscription_update: {
    enabled: false,
    default_allowed_updates: [],
    products: [],
    proration_behavior: 'none',
  },
};

/** Each feature is off until it is named; what is not said of a feature stays. */
function featuresOf(given: Json, current: PortalFeatures): PortalFeatures {
  const merged = Object.entries(current).map(([name, feature]) => {
    const wanted = Object.entries((given[name] ?? {}) as Json).filter(([key]) => key in feature);
    return [
      name,
      { ...feature, ...Object.fromEntries(wanted.map(([key, value]) => [key, value === '' ? [] : value])) },
    ];
  });
  return Object.fromEntries(merged) as PortalFeatures;
}

function addConfiguration(
  world: World,
  isDefault: boolean,
  params: Stripe.BillingPortal.ConfigurationCreateParams,
): PortalConfiguration {
  const now = nowOn(world, null);
  const profile = (params.business_profile ?? {}) as Json;
  const configuration = world.store.add<PortalConfiguration>({
    id: world.ids.next('bpc'),
    object: 'billing_portal.configuration',
    created: now,
    active: true,
    business_profile: {
      headline: profile.headline ?? null,
      privacy_policy_url: profile.privacy_policy_url ?? null,
      terms_of_service_url: profile.terms_of_service_url ?? null,
    },
    default_return_url: params.default_return_url || null,
    features: featuresOf(params.features as unknown as Json, nothing),
    is_default: isDefault,
    metadata: mergedMetadata(params.metadata, {}),
    name: params.name || null,
    updated: now,
  });
  record(world, 'billing_portal.configuration.created', configuration);
  return configuration;
}

function createConfiguration({ world, params }: Call<Stripe.BillingPortal.ConfigurationCreateParams>) {
  return addConfiguration(world, false, params);
}

function updateConfiguration({ world, params, id }: Call<Stripe.BillingPortal.ConfigurationUpdateParams>) {
  const configuration = found(world, 'billing_portal.configuration', id);
  return change(world, 'billing_portal.configuration.updated', configuration, () => {
    configuration.active = params.active ?? configuration.active;
    configuration.default_return_url = cleared(params.default_return_url, configuration.default_return_url);
    configuration.features = featuresOf((params.features ?? {}) as Json, configuration.features);
    configuration.metadata = mergedMetadata(params.metadata, configuration.metadata);
    configuration.name = cleared(params.name, configuration.name);
    configuration.updated = nowOn(world, null);
  });
}

function listConfigurations({ world, params }: Call<Stripe.BillingPortal.ConfigurationListParams>) {
  const configurations = world.store
    .all('billing_portal.configuration')
    .filter((one) => params.active === undefined || one.active === params.active)
    .filter((one) => params.is_default === undefined || one.is_default === params.is_default);
  return listing('/v1/billing_portal/configurations', params, configurations);
}

function createSession({ world, params }: Call<Stripe.BillingPortal.SessionCreateParams>) {
  const customer = foundLiving(world, 'customer', params.customer ?? '', 'customer');
  const configuration = params.configuration
    ? found(world, 'billing_portal.configuration', params.configuration, 'configuration')
    : defaultConfiguration(world);
  if (!configuration.active)
    throw invalidRequest('The configuration is inactive.', { param: 'configuration' });
  const session = world.store.add({
    id: world.ids.next('bps'),
    object: 'billing_portal.session' as const,
    created: nowFor(world, { customer: customer.id }),
    configuration: configuration.id,
    customer: customer.id,
    locale: params.locale ?? null,
    return_url: params.return_url ?? configuration.default_return_url,
    flow: params.flow_data ? flowOf(params.flow_data as unknown as Json) : null,
  });
  record(world, 'billing_portal.session.created', session);
  return session;
}

/** An account that never set up its portal has one for invoices and payment methods. */
function defaultConfiguration(world: World): PortalConfiguration {
  return (
    world.store.all('billing_portal.configuration').find((one) => one.is_default) ??
    addConfiguration(world, true, {
      features: { invoice_history: { enabled: true }, payment_method_update: { enabled: true } },
    })
  );
}

function flowOf(given: Json): Json {
  const completion = (given.after_completion ?? { type: 'portal_homepage' }) as Json;
  return {
    after_completion: {
      hosted_confirmation: completion.hosted_confirmation ?? null,
      redirect: completion.redirect ?? null,
      type: completion.type,
    },
    customer_update: null,
    subscription_cancel: given.subscription_cancel
      ? { retention: null, ...(given.subscription_cancel as Json) }
      : null,
    subscription_pause: given.subscription_pause ?? null,
    subscription_update: given.subscription_update ?? null,
    subscription_update_confirm: given.subscription_update_confirm
      ? { discounts: null, ...(given.subscription_update_confirm as Json) }
      : null,
    type: given.type,
  };
}
