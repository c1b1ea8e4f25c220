import { builder } from '../../builder.ts';
import { cancelScheduledPlan } from './Mutation.cancelScheduledPlan.ts';
import { clearOverride } from './Mutation.clearOverride.ts';
import { extendGrant } from './Mutation.extendGrant.ts';
import { forcePlan } from './Mutation.forcePlan.ts';
import { grantPlan } from './Mutation.grantPlan.ts';
import { reapplyDefaults } from './Mutation.reapplyDefaults.ts';
import { releasePlan } from './Mutation.releasePlan.ts';
import { revokeGrant } from './Mutation.revokeGrant.ts';
import { schedulePlan } from './Mutation.schedulePlan.ts';
import { setOverride } from './Mutation.setOverride.ts';
import { startTrial } from './Mutation.startTrial.ts';
import { undoRequest } from './Mutation.undoRequest.ts';
import type { ReadChange } from './planChangeMutation.ts';

const KINDS = {
  grantPlan,
  revokeGrant,
  forcePlan,
  releasePlan,
  startTrial,
  extendGrant,
  schedulePlan,
  cancelScheduledPlan,
  setOverride,
  clearOverride,
  reapplyDefaults,
  undoRequest,
} as const;
type Kind = keyof typeof KINDS;

/** Exactly one change, by the name of its mutation. */
export const PlanChangeInput = builder.inputType('PlanChangeInput', {
  description: 'A change of plans, by the name of its mutation: exactly one of these.',
  isOneOf: true,
  fields: (t) => {
    const field = ({ change, what }: (typeof KINDS)[Kind]) =>
      t.field({ type: change, required: false, description: what });
    return Object.fromEntries(Object.entries(KINDS).map(([name, kind]) => [name, field(kind)])) as Record<
      Kind,
      ReturnType<typeof field>
    >;
  },
});

/** The change that an input stands for. */
export function readPlanChange(input: object): ReadChange {
  const [[name, given] = ['', {}]] = Object.entries(input) as [string, object][];
  return KINDS[name as Kind].read(given);
}
