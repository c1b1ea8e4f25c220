import type { FragmentType } from '@apollo/client';
import { Card, Stack, StatusBadge, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { TierCard_productFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { Included } from '../../parts/Included.tsx';
import { PlanOutcomes } from '../../parts/PlanOutcomes.tsx';
import { PriceTag } from '../../parts/PriceTag.tsx';
import type { PlansSeen } from '../../parts/usePlansSeen.ts';
import { HeldUntil } from './HeldUntil.tsx';
import { TierAction } from './TierAction.tsx';

const productFragment = graphql(`
  fragment TierCard_product on Product {
    id
    name
    description
    includes {
      ...Included_rule @unmask
    }
    prices {
      ...PriceTag_price @unmask
    }
  }
`);

export interface TierCardProps {
  ladderId: string;
  product: FragmentType<TierCard_productFragment>;
  /** It is the one that one has without paying. */
  isFree: boolean;
  yearly: boolean;
  /** Something can be bought now. */
  isOpen: boolean;
  /** From one's own organization; null for strangers. */
  seen: PlansSeen | null;
}

/** A plan: what it costs, what it includes or would change for oneself, and the way to it. */
export function TierCard({ ladderId, product, isFree, yearly, isOpen, seen }: TierCardProps) {
  const { t } = useTranslation('plans');
  const { id, name, description, includes, prices } = useFragmentData(productFragment, product);
  const option = seen?.option(ladderId, id);
  const held = seen?.held(ladderId);
  const isCurrent = option?.standing === 'CURRENT';
  const wanted = prices.find(({ interval }) => interval === (yearly ? 'YEAR' : 'MONTH')) ?? prices[0];
  return (
    <Card
      level={3}
      title={name}
      highlighted={isCurrent}
      actions={isCurrent && <StatusBadge tone="success">{t('plans.current')}</StatusBadge>}
      footer={
        <TierAction
          plan={name}
          priceId={wanted?.id ?? null}
          standing={option?.standing ?? null}
          isPaid={held?.source === 'SUBSCRIPTION' && (seen?.mayBuy ?? false)}
          isEnding={typeof held?.until === 'string'}
          isHeldByOthers={held?.isForced ?? false}
          isOpen={isOpen}
          mayBuy={seen?.mayBuy ?? true}
        />
      }
    >
      <Text size="compact" tone="dimmed">
        {description}
      </Text>
      <PriceTag price={wanted ?? null} isFree={isFree} others={prices.filter((price) => price !== wanted)} />
      {isCurrent && held && <HeldUntil {...held} />}
      <Stack gap={3}>
        <Text as="strong" size="compact" strong>
          {option === undefined || isCurrent ? t('plans.includes') : t('plans.forYou')}
        </Text>
        {option === undefined || isCurrent ? (
          <Included rules={includes} />
        ) : (
          <PlanOutcomes outcomes={option.outcomes} />
        )}
      </Stack>
    </Card>
  );
}
