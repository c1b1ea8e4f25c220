import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';
import { billingMode } from './subscription.ts';

export interface Schedule {
  readonly id: string;
  readonly object: 'subscription_schedule';
  readonly created: number;
  readonly customer: string;
  readonly billing_mode: 'classic' | 'flexible';
  status: 'not_started' | 'active' | 'completed' | 'released' | 'canceled';
  subscription: string | null;
  released_subscription: string | null;
  canceled_at: number | null;
  completed_at: number | null;
  released_at: number | null;
  end_behavior: 'release' | 'cancel';
  metadata: Metadata;
  phases: Phase[];
  /** Index of the phase that has been applied; -1 before the first. */
  current: number;
  defaultPaymentMethod: string | null;
}

export interface Phase {
  readonly start_date: number;
  readonly end_date: number;
  readonly currency: string;
  readonly items: readonly PhaseItem[];
  readonly discounts: readonly { readonly coupon: string; readonly promotion_code: string | null }[];
  readonly metadata: Metadata;
  readonly proration_behavior: 'always_invoice' | 'create_prorations' | 'none';
  readonly billing_cycle_anchor: 'automatic' | 'phase_start' | null;
  readonly trial_end: number | null;
  readonly description: string | null;
}

export interface PhaseItem {
  readonly price: string;
  readonly quantity: number | null;
  readonly metadata: Metadata;
}

export function renderSchedule(world: World, schedule: Schedule): Json {
  const phase = schedule.status === 'active' ? schedule.phases[schedule.current] : undefined;
  return {
    id: schedule.id,
    object: 'subscription_schedule',
    application: null,
    billing_mode: billingMode(schedule),
    canceled_at: schedule.canceled_at,
    completed_at: schedule.completed_at,
    created: schedule.created,
    current_phase: phase ? { end_date: phase.end_date, start_date: phase.start_date } : null,
    customer: schedule.customer,
    customer_account: null,
    default_settings: {
      application_fee_percent: null,
      automatic_tax: { disabled_reason: null, enabled: false, liability: null },
      billing_cycle_anchor: 'automatic',
      billing_thresholds: null,
      collection_method: 'charge_automatically',
      default_payment_method: schedule.defaultPaymentMethod,
      description: null,
      invoice_settings: {
        account_tax_ids: null,
        custom_fields: null,
        days_until_due: null,
        description: null,
        footer: null,
        issuer: { type: 'self' },
      },
      on_behalf_of: null,
      transfer_data: null,
    },
    end_behavior: schedule.end_behavior,
    livemode: false,
    metadata: schedule.metadata,
    pause_schedules: [],
    phases: schedule.phases.map(renderPhase),
    released_at: schedule.released_at,
    released_subscription: schedule.released_subscription,
    status: schedule.status,
    subscription: schedule.subscription,
    test_clock: world.store.get('customer', schedule.customer)?.test_clock ?? null,
  };
}

function renderPhase(phase: Phase): Json {
  return {
    add_invoice_items: [],
    application_fee_percent: null,
    billing_cycle_anchor: phase.billing_cycle_anchor,
    billing_thresholds: null,
    collection_method: null,
    currency: phase.currency,
    default_payment_method: null,
    default_tax_rates: [],
    description: phase.description,
    discounts: phase.discounts.map(({ coupon, promotion_code }) => ({
      coupon: promotion_code === null ? coupon : null,
      discount: null,
      promotion_code,
    })),
    end_date: phase.end_date,
    invoice_settings: null,
    items: phase.items.map((item) => ({
      billing_thresholds: null,
      discounts: [],
      metadata: item.metadata,
      plan: item.price,
      price: item.price,
      ...(item.quantity === null ? {} : { quantity: item.quantity }),
      tax_rates: [],
    })),
    metadata: phase.metadata,
    on_behalf_of: null,
    proration_behavior: phase.proration_behavior,
    start_date: phase.start_date,
    transfer_data: null,
    trial_end: phase.trial_end,
  };
}
