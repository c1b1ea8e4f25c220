import {
  checkRequestKey,
  type NotFound,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import {
  type Settled,
  type SettlementRefusal,
  type SettlementRooms,
  settlePool,
} from '../settlement/settlePool.ts';
import { checkChange, checkReason } from './checkChange.ts';
import { orderOf } from './orderOf.ts';
import type { PlanChange, PlanChangeBy } from './planChange.ts';
import { mayChangePlans } from './policy.ts';

export type PlanChangeAnswer = Settled | SettlementRefusal | ValidationFailed | NotFound;

/**
 * Changes what an organization may use: gives, revokes, forces, releases, tries, extends, schedules, overrides,
 * applies the defaults again, or takes an earlier request back. Safe to retry with the same key.
 *
 * @throws Forbidden
 */
export async function changePlan(
  rooms: SettlementRooms,
  by: PlanChangeBy,
  change: PlanChange,
): Promise<PlanChangeAnswer> {
  const order = orderOf(change, by);
  const refused = await mayChangePlans(rooms.database, by.viewer, order.wanted.by, order.wanted.id);
  if (refused !== null) return refused;
  const issues = [...checkRequestKey(by.idempotencyKey), ...checkReason(by), ...checkChange(change)];
  return issues.length > 0 ? validationFailed(...issues) : settlePool(rooms, order);
}
