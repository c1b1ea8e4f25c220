import type { FragmentType } from '@apollo/client';
import { Card, DescriptionList, type HeadingLevel } from '@member-console/ui';
import { useLocation } from 'react-router';
import { graphql } from '#graphql';
import type { PlanCard_productFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useValueWords } from '../../../../shared/entitlements/value.ts';
import styles from './PlanCard.module.css';

const productFragment = graphql(`
  fragment PlanCard_product on Product {
    id
    slug
    name
    description
    includes {
      resource {
        id
        name
        unit
      }
      value {
        ...ValueWords_value @unmask
      }
    }
  }
`);

export interface PlanCardProps {
  product: FragmentType<PlanCard_productFragment>;
  level: HeadingLevel;
}

/** One plan and what it includes; marked when the address leads to it. */
export function PlanCard({ product, level }: PlanCardProps) {
  const data = useFragmentData(productFragment, product);
  const words = useValueWords();
  const isMeant = useLocation().hash === `#${data.slug}`;
  return (
    <div id={data.slug} className={styles.plan}>
      <Card title={data.name} level={level} description={data.description} highlighted={isMeant}>
        <DescriptionList
          items={data.includes.map(({ resource, value }) => ({
            term: resource.name,
            value: <strong>{words(value, resource.unit)}</strong>,
          }))}
        />
      </Card>
    </div>
  );
}
