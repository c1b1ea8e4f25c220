import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface SetupIntent {
  readonly id: string;
  readonly object: 'setup_intent';
  readonly created: number;
  cancellation_reason: string | null;
  readonly client_secret: string;
  readonly customer: string | null;
  readonly description: string | null;
  last_setup_error: Json | null;
  metadata: Metadata;
  next_action: Json | null;
  payment_method: string | null;
  readonly automatic: boolean;
  readonly payment_method_types: readonly string[];
  status: 'requires_payment_method' | 'requires_confirmation' | 'requires_action' | 'canceled' | 'succeeded';
  readonly usage: string;
}

export function renderSetupIntent(_world: World, intent: SetupIntent): Json {
  return {
    id: intent.id,
    object: 'setup_intent',
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: intent.automatic ? { allow_redirects: 'always', enabled: true } : null,
    cancellation_reason: intent.cancellation_reason,
    client_secret: intent.client_secret,
    created: intent.created,
    customer: intent.customer,
    customer_account: null,
    description: intent.description,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: intent.last_setup_error,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: intent.metadata,
    next_action: intent.next_action,
    on_behalf_of: null,
    payment_method: intent.payment_method,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: intent.payment_method_types,
    single_use_mandate: null,
    status: intent.status,
    usage: intent.usage,
  };
}
