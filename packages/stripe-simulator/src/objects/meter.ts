import type { World } from '../world/world.ts';
import type { Json } from './json.ts';

export interface Meter {
  readonly id: string;
  readonly object: 'billing.meter';
  readonly created: number;
  readonly customer_key: string;
  readonly formula: 'count' | 'sum' | 'last';
  display_name: string;
  readonly event_name: string;
  readonly event_time_window: string | null;
  status: 'active' | 'inactive';
  deactivated_at: number | null;
  updated: number;
  readonly value_key: string;
}

export function renderMeter(_world: World, meter: Meter): Json {
  return {
    id: meter.id,
    object: 'billing.meter',
    created: meter.created,
    customer_mapping: { event_payload_key: meter.customer_key, type: 'by_id' },
    default_aggregation: { formula: meter.formula },
    display_name: meter.display_name,
    event_name: meter.event_name,
    event_time_window: meter.event_time_window,
    livemode: false,
    status: meter.status,
    status_transitions: { deactivated_at: meter.deactivated_at },
    updated: meter.updated,
    value_settings: { event_payload_key: meter.value_key },
  };
}

/** Usage; known by its identifier, so that the same event sent twice counts once. */
export interface MeterEvent {
  readonly id: string;
  readonly object: 'billing.meter_event';
  readonly created: number;
  readonly customer: string | null;
  readonly event_name: string;
  readonly payload: Record<string, string>;
  readonly timestamp: number;
}

export function renderMeterEvent(_world: World, event: MeterEvent): Json {
  return {
    object: 'billing.meter_event',
    created: event.created,
    event_name: event.event_name,
    identifier: event.id,
    livemode: false,
    payload: event.payload,
    timestamp: event.timestamp,
  };
}
