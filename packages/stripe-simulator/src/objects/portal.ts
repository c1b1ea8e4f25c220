import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface PortalConfiguration {
  readonly id: string;
  readonly object: 'billing_portal.configuration';
  readonly created: number;
  active: boolean;
  business_profile: Json;
  default_return_url: string | null;
  features: PortalFeatures;
  readonly is_default: boolean;
  metadata: Metadata;
  name: string | null;
  updated: number;
}

export interface PortalFeatures {
  customer_update: { allowed_updates: string[]; enabled: boolean };
  invoice_history: { enabled: boolean };
  payment_method_update: { enabled: boolean };
  subscription_cancel: {
    enabled: boolean;
    mode: 'at_period_end' | 'immediately';
    proration_behavior: string;
  };
  subscription_pause: { enabled: boolean };
  subscription_update: {
    enabled: boolean;
    default_allowed_updates: string[];
    products: { product: string; prices: string[] }[];
    proration_behavior: string;
  };
}

export interface PortalSession {
  readonly id: string;
  readonly object: 'billing_portal.session';
  readonly created: number;
  readonly configuration: string;
  readonly customer: string;
  readonly locale: string | null;
  readonly return_url: string | null;
  readonly flow: Json | null;
}

export function renderPortalConfiguration(_world: World, configuration: PortalConfiguration): Json {
  const { features } = configuration;
  return {
    id: configuration.id,
    object: 'billing_portal.configuration',
    active: configuration.active,
    application: null,
    business_profile: configuration.business_profile,
    created: configuration.created,
    default_return_url: configuration.default_return_url,
    features: {
      customer_update: features.customer_update,
      invoice_history: features.invoice_history,
      payment_method_update: { ...features.payment_method_update, payment_method_configuration: null },
      subscription_cancel: {
        ...features.subscription_cancel,
        cancellation_reason: { enabled: false, feedback_options: null, options: [] },
      },
      subscription_pause: {
        ...features.subscription_pause,
        duration: { interval_options: [], type: 'indefinite' },
      },
      subscription_update: {
        billing_cycle_anchor: null,
        default_allowed_updates: features.subscription_update.default_allowed_updates,
        enabled: features.subscription_update.enabled,
        proration_behavior: features.subscription_update.proration_behavior,
        schedule_at_period_end: { conditions: [] },
        trial_update_behavior: 'end_trial',
      },
    },
    is_default: configuration.is_default,
    livemode: false,
    login_page: { enabled: false, url: null },
    metadata: configuration.metadata,
    name: configuration.name,
    updated: configuration.updated,
  };
}

export function renderPortalSession(world: World, session: PortalSession): Json {
  return {
    id: session.id,
    object: 'billing_portal.session',
    after_expiration: null,
    configuration: session.configuration,
    created: session.created,
    customer: session.customer,
    customer_account: null,
    flow: session.flow,
    livemode: false,
    locale: session.locale,
    on_behalf_of: null,
    return_url: session.return_url,
    url: `${world.origin}/portal/${session.id}`,
  };
}
