import type { FragmentType } from '@apollo/client';
import { ComparisonMatrix, LinkButton, Row, Section, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import type { CompareTiers_ladderFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useValueWords } from '../../../../shared/entitlements/value.ts';
import { usePriceWords } from '../../../../shared/prices/usePriceWords.ts';
import type { PlansSeen } from '../../parts/usePlansSeen.ts';
import { plansViewUrl, readPlansView } from '../../urls.ts';

const ladderFragment = graphql(`
  fragment CompareTiers_ladder on PlanLadder {
    id
    name
    tiers {
      product {
        id
        name
        prices {
          id
          ...PriceWords_price @unmask
        }
        includes {
          resource {
            id
            key
            name
            unit
          }
          value {
            ...ValueWords_value @unmask
          }
        }
      }
    }
  }
`);

export interface CompareTiersProps {
  ladder: FragmentType<CompareTiers_ladderFragment>;
  seen: PlansSeen | null;
}

/** The plans of a ladder line by line, all of it or only the differences. */
export function CompareTiers({ ladder, seen }: CompareTiersProps) {
  const { t } = useTranslation('plans');
  const [search] = useSearchParams();
  const view = readPlansView(search);
  const { id, name, tiers } = useFragmentData(ladderFragment, ladder);
  const rows = useRows(tiers);
  const heldId = seen?.held(id)?.product.id;
  return (
    <Section
      level={3}
      title={t('compare.title')}
      actions={
        <nav aria-label={t('compare.view')}>
          <Row gap={1}>
            {[false, true].map((differences) => (
              <LinkButton
                key={String(differences)}
                to={plansViewUrl({ ...view, differences })}
                size="small"
                variant={differences === view.differences ? 'secondary' : 'quiet'}
                aria-current={differences === view.differences ? 'page' : undefined}
              >
                {t(differences ? 'compare.differences' : 'compare.all')}
              </LinkButton>
            ))}
          </Row>
        </nav>
      }
    >
      <ComparisonMatrix
        caption={t('compare.caption', { name })}
        corner={t('compare.corner')}
        columns={tiers.map(({ product }) => ({
          key: product.id,
          header: product.id === heldId ? t('compare.yours', { plan: product.name }) : product.name,
        }))}
        rows={view.differences ? rows.filter(({ differs }) => differs) : rows}
        nothing={
          <Text as="span" tone="dimmed">
            {t('compare.nothing')}
          </Text>
        }
      />
    </Section>
  );
}

/** A row for each resource that any of the plans includes, and one for what they cost. */
function useRows(tiers: CompareTiers_ladderFragment['tiers']) {
  const { t } = useTranslation('plans');
  const valueWords = useValueWords();
  const priceWords = usePriceWords();
  const resources = new Map(
    tiers.flatMap(({ product }) => product.includes.map(({ resource }) => [resource.id, resource] as const)),
  );
  const rowOf = (key: string, header: string, cells: Record<string, string>) => ({
    key,
    header,
    cells,
    differs: new Set(tiers.map(({ product }) => cells[product.id])).size > 1,
  });
  const included = [...resources.values()].map(({ id, name, unit }) =>
    rowOf(
      id,
      name,
      Object.fromEntries(
        tiers.flatMap(({ product }) =>
          product.includes.flatMap(({ resource, value }) =>
            resource.id === id ? [[product.id, valueWords(value, unit)] as const] : [],
          ),
        ),
      ),
    ),
  );
  const prices = Object.fromEntries(
    tiers.flatMap(({ product }) =>
      product.prices.length > 0 ? [[product.id, product.prices.map(priceWords).join(', ')] as const] : [],
    ),
  );
  const [lowest] = tiers;
  const free = lowest && { [lowest.product.id]: t('price.free') };
  return [...included, rowOf('price', t('compare.price'), { ...free, ...prices })];
}
