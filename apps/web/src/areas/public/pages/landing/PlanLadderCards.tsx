import type { FragmentType } from '@apollo/client';
import { Columns, Heading, Stack } from '@member-console/ui';
import { graphql } from '#graphql';
import type { PlanLadderCards_ladderFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { PlanCard } from './PlanCard.tsx';

const ladderFragment = graphql(`
  fragment PlanLadderCards_ladder on PlanLadder {
    id
    name
    tiers {
      rank
      product {
        id
        ...PlanCard_product
      }
    }
  }
`);

export interface PlanLadderCardsProps {
  ladder: FragmentType<PlanLadderCards_ladderFragment>;
  /** Say which ladder it is, where there are several. */
  named: boolean;
}

/** The plans of a ladder beside each other, the lowest first. */
export function PlanLadderCards({ ladder, named }: PlanLadderCardsProps) {
  const data = useFragmentData(ladderFragment, ladder);
  const tiers = data.tiers.toSorted((one, other) => one.rank - other.rank);
  return (
    <Stack gap={4}>
      {named && <Heading level={3}>{data.name}</Heading>}
      <Columns gap={4} minimum="wide">
        {tiers.map(({ product }) => (
          <PlanCard key={product.id} product={product} level={named ? 4 : 3} />
        ))}
      </Columns>
    </Stack>
  );
}
