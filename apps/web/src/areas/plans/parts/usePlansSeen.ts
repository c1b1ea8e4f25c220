import type { FragmentType } from '@apollo/client';
import { graphql } from '#graphql';
import type { UsePlansSeen_organizationFragment } from '../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../shared/api/useFragmentData.ts';

const organizationFragment = graphql(`
  fragment UsePlansSeen_organization on Organization {
    id
    viewerCapabilities
    plans {
      ladder {
        id
      }
      product {
        id
        name
      }
      source
      isForced
      until
      next {
        product {
          id
          name
        }
      }
    }
    planOptions {
      ladder {
        id
      }
      product {
        id
      }
      standing
      outcomes {
        ...PlanOutcomes_outcome @unmask
      }
    }
  }
`);

type Seen = UsePlansSeen_organizationFragment;

/** How plans look from one's own organization. */
export interface PlansSeen {
  readonly mayBuy: boolean;
  /** The plan that is held on a ladder. */
  readonly held: (ladderId: string) => Seen['plans'][number] | undefined;
  /** What a plan of a ladder would change. */
  readonly option: (ladderId: string, productId: string) => Seen['planOptions'][number] | undefined;
}

export function usePlansSeen(organization: FragmentType<Seen>): PlansSeen {
  const { viewerCapabilities, plans, planOptions } = useFragmentData(organizationFragment, organization);
  return {
    mayBuy: viewerCapabilities.includes('BILLING_MANAGE'),
    held: (ladderId) => plans.find(({ ladder }) => ladder.id === ladderId),
    option: (ladderId, productId) =>
      planOptions.find(({ ladder, product }) => ladder.id === ladderId && product.id === productId),
  };
}
