import type { FragmentType } from '@apollo/client';
import { Card, LinkButton, Row, TextField } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { AddonCard_productFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { registerUrl } from '../../../../shared/urls.ts';
import { Included } from '../../parts/Included.tsx';
import { PriceTag } from '../../parts/PriceTag.tsx';
import type { PlansSeen } from '../../parts/usePlansSeen.ts';
import { choosePriceUrl } from '../../urls.ts';

const productFragment = graphql(`
  fragment AddonCard_product on Product {
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

const mostAtOnce = 1000;

export interface AddonCardProps {
  product: FragmentType<AddonCard_productFragment>;
  yearly: boolean;
  /** Something can be bought now. */
  isOpen: boolean;
  seen: PlansSeen | null;
}

/** What can be had beside a plan, and how many of it. */
export function AddonCard({ product, yearly, isOpen, seen }: AddonCardProps) {
  const { t } = useTranslation('plans');
  const { name, description, includes, prices } = useFragmentData(productFragment, product);
  const [typed, setTyped] = useState('1');
  const price = prices.find(({ interval }) => interval === (yearly ? 'YEAR' : 'MONTH')) ?? prices[0];
  const quantity = /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 0;
  const isWrong = quantity === 0 || quantity > mostAtOnce;
  const choose = price && choosePriceUrl(price.id, isWrong ? 1 : quantity);
  return (
    <Card
      level={3}
      title={name}
      description={description}
      footer={
        isOpen &&
        choose !== undefined &&
        (seen?.mayBuy ?? true) && (
          <Row align="end">
            <TextField
              name="quantity"
              label={t('addons.quantity', { name })}
              inputMode="numeric"
              value={typed}
              error={isWrong ? t('addons.quantityWrong', { count: mostAtOnce }) : undefined}
              onChange={({ target }) => setTyped(target.value.trim())}
            />
            <LinkButton to={seen === null ? registerUrl(choose) : choose}>{t('addons.choose')}</LinkButton>
          </Row>
        )
      }
    >
      <PriceTag price={price ?? null} isFree={false} others={prices.filter((other) => other !== price)} />
      <Included rules={includes} />
    </Card>
  );
}
