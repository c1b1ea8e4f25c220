import type {
  EntitlementValueInput,
  PlanChangeInput,
  ResourceKind,
  SourceByHand,
} from '../../../../../../__generated__/graphql.ts';
import type { PlanAct } from '../../../../urls.ts';
import { toInstant } from '../asOf.ts';
import { type FieldName, type Fields, planIn, yes } from './fields.ts';

/** What an act is aimed at. */
export interface Aim {
  readonly organizationId: string;
  /** Id of the grant, override or request that the address names; empty when the act is aimed at none. */
  readonly target: string;
  /** How the chosen resource is given. */
  readonly resourceKind: ResourceKind | null;
}

interface Act {
  /** What it asks for besides the reason. */
  readonly fields: readonly FieldName[];
  /** The name in the address of what it is aimed at; the organization itself when absent. */
  readonly target?: 'grant' | 'override' | 'request';
  /** It takes something away. */
  readonly danger?: true;
  readonly change: (fields: Fields, aim: Aim) => PlanChangeInput;
}

/** Every act: what it asks for, and the change that it stands for. */
export const acts: Readonly<Record<PlanAct, Act>> = {
  grant: {
    fields: ['plan', 'source', 'quantity', 'startsAt', 'endsAt'],
    change: (fields, { organizationId }) => {
      const { ladderId, productId } = planIn(fields);
      return {
        grantPlan: {
          organizationId,
          ladderId,
          productId: productId ?? '',
          source: fields.source as SourceByHand,
          quantity: ladderId === null ? Number(fields.quantity) : 1,
          startsAt: toInstant(fields.startsAt),
          endsAt: toInstant(fields.endsAt),
        },
      };
    },
  },
  trial: {
    fields: ['plan', 'endsAt', 'limits', 'afterwards', 'repeat'],
    change: (fields, { organizationId }) => ({
      startTrial: {
        organizationId,
        ...onLadder(fields),
        endsAt: toInstant(fields.endsAt) ?? '',
        setVersionId: fields.limits || null,
        afterwardsProductId: fields.afterwards || null,
        isRepeatAllowed: fields.repeat === yes,
      },
    }),
  },
  force: {
    fields: ['plan', 'endsAt', 'noEnd'],
    change: (fields, { organizationId }) => ({
      forcePlan: {
        organizationId,
        ...onLadder(fields),
        ...(fields.noEnd === yes ? { untilReleased: true } : { endsAt: toInstant(fields.endsAt) }),
      },
    }),
  },
  schedule: {
    fields: ['plan', 'startsAt'],
    change: (fields, { organizationId }) => ({
      schedulePlan: {
        organizationId,
        ladderId: planIn(fields).ladderId ?? '',
        productId: planIn(fields).productId,
        startsAt: toInstant(fields.startsAt) ?? '',
      },
    }),
  },
  override: {
    fields: ['resource', 'value', 'unlimited', 'startsAt', 'endsAt'],
    change: (fields, { organizationId, resourceKind }) => ({
      setOverride: {
        organizationId,
        resourceId: fields.resource,
        value: valueIn(fields, resourceKind),
        startsAt: toInstant(fields.startsAt),
        endsAt: toInstant(fields.endsAt),
      },
    }),
  },
  defaults: {
    fields: [],
    change: (_fields, { organizationId }) => ({ reapplyDefaults: { organizationId } }),
  },
  revoke: {
    fields: [],
    target: 'grant',
    danger: true,
    change: (_fields, { target }) => ({ revokeGrant: { grantId: target } }),
  },
  release: {
    fields: [],
    target: 'grant',
    danger: true,
    change: (_fields, { target }) => ({ releasePlan: { grantId: target } }),
  },
  extend: {
    fields: ['endsAt', 'noEnd'],
    target: 'grant',
    change: (fields, { target }) => ({
      extendGrant: {
        grantId: target,
        ...(fields.noEnd === yes ? { withoutEnd: true } : { endsAt: toInstant(fields.endsAt) }),
      },
    }),
  },
  cancel: {
    fields: [],
    target: 'grant',
    danger: true,
    change: (_fields, { target }) => ({ cancelScheduledPlan: { grantId: target } }),
  },
  clear: {
    fields: [],
    target: 'override',
    danger: true,
    change: (_fields, { target }) => ({ clearOverride: { overrideId: target } }),
  },
  undo: {
    fields: [],
    target: 'request',
    change: (_fields, { target }) => ({ undoRequest: { requestId: target } }),
  },
};

function onLadder(fields: Fields) {
  const { ladderId, productId } = planIn(fields);
  return { ladderId: ladderId ?? '', productId: productId ?? '' };
}

function valueIn({ value, unlimited }: Fields, kind: ResourceKind | null): EntitlementValueInput {
  if (kind === 'BOOLEAN') return { enabled: value === 'on' };
  if (kind === 'ENUM') return { level: value };
  return unlimited === yes ? { unlimited: true } : { limit: value };
}
