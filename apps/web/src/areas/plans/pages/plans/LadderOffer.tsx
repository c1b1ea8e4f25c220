import type { FragmentType } from '@apollo/client';
import { Columns, Heading, Stack } from '@member-console/ui';
import { graphql } from '#graphql';
import type { LadderOffer_ladderFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import type { PlansSeen } from '../../parts/usePlansSeen.ts';
import { CompareTiers } from './CompareTiers.tsx';
import { TierCard } from './TierCard.tsx';

const ladderFragment = graphql(`
  fragment LadderOffer_ladder on PlanLadder {
    id
    name
    tiers {
      rank
      product {
        id
        prices {
          id
        }
        ...TierCard_product
      }
    }
    ...CompareTiers_ladder
  }
`);

export interface LadderOfferProps {
  ladder: FragmentType<LadderOffer_ladderFragment>;
  yearly: boolean;
  /** Something can be bought now. */
  isOpen: boolean;
  /** From one's own organization; null for strangers. */
  seen: PlansSeen | null;
}

/** The plans of a ladder: a card for each, the lowest first, and then all of them line by line. */
export function LadderOffer({ ladder, yearly, isOpen, seen }: LadderOfferProps) {
  const data = useFragmentData(ladderFragment, ladder);
  return (
    <section aria-label={data.name}>
      <Stack gap={5}>
        <Heading level={2}>{data.name}</Heading>
        <Columns gap={4} stretch>
          {data.tiers.map(({ product }, place) => (
            <TierCard
              key={product.id}
              ladderId={data.id}
              product={product}
              isFree={place === 0 && product.prices.length === 0}
              yearly={yearly}
              isOpen={isOpen}
              seen={seen}
            />
          ))}
        </Columns>
        {data.tiers.length > 1 && <CompareTiers ladder={data} seen={seen} />}
      </Stack>
    </section>
  );
}
