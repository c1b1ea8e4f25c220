import { type NotFound, type ValidationFailed, validationFailed } from '../../kernel/index.ts';
import { type Outcome, outcomeOf } from '../settlement/outcomeOf.ts';
import { previewOrder, type SettlementRefusal, type SettlementRooms } from '../settlement/settlePool.ts';
import { checkChange } from './checkChange.ts';
import { orderOf } from './orderOf.ts';
import type { PlanChange, PlanChangeBy } from './planChange.ts';
import { mayChangePlans } from './policy.ts';

export interface PlanPreview extends Outcome {
  readonly kind: 'preview';
  readonly organizationId: string;
  /** Execution with this word is refused once anything shown here has moved. */
  readonly token: string;
}

export type PlanPreviewAnswer = PlanPreview | SettlementRefusal | ValidationFailed | NotFound;

/**
 * What a change would bring about: the same path as the change itself, without the write. The reason is not yet
 * asked for.
 *
 * @throws Forbidden
 */
export async function previewPlanChange(
  { database }: Pick<SettlementRooms, 'database'>,
  by: PlanChangeBy,
  change: PlanChange,
): Promise<PlanPreviewAnswer> {
  const order = orderOf(change, by);
  const refused = await mayChangePlans(database, by.viewer, order.wanted.by, order.wanted.id);
  if (refused !== null) return refused;
  const issues = checkChange(change);
  if (issues.length > 0) return validationFailed(...issues);
  const answer = await previewOrder({ database }, order);
  if (answer.kind !== 'preview') return answer;

  const { loaded, settlement, token } = answer;
  const { organizationId } = loaded;
  return { kind: 'preview', organizationId, token, ...(await outcomeOf(database, loaded, settlement)) };
}
