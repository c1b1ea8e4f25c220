import type { FragmentType } from '@apollo/client';
import { ComparisonMatrix, LinkButton, Row, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { TierMatrix_ladderFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useValueWords } from '../../../../../../shared/entitlements/value.ts';
import { ladderUrl } from '../../../../urls.ts';

const ladderFragment = graphql(`
  fragment TierMatrix_ladder on PlanLadder {
    id
    slug
    name
    catalogTiers {
      product {
        id
        name
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

type Tier = NonNullable<TierMatrix_ladderFragment['catalogTiers']>[number];

export interface TierMatrixProps {
  ladder: FragmentType<TierMatrix_ladderFragment>;
  /** Leave out what is the same on every tier. */
  differences: true | undefined;
}

/** What each tier gives, side by side, the lowest first. */
export function TierMatrix({ ladder, differences }: TierMatrixProps) {
  const { t } = useTranslation('operator');
  const { slug, name, catalogTiers } = useFragmentData(ladderFragment, ladder);
  const rows = useRows(catalogTiers ?? []);
  const shown = differences ? rows.filter(({ differs }) => differs) : rows;
  if (rows.length === 0) return <Text tone="dimmed">{t('ladders.matrix.none')}</Text>;
  return (
    <Stack gap={3}>
      <nav aria-label={t('ladders.matrix.view')}>
        <Row gap={1}>
          {([undefined, true] as const).map((choice) => (
            <LinkButton
              key={String(choice)}
              to={ladderUrl(slug, { differences: choice })}
              size="small"
              variant={choice === differences ? 'secondary' : 'quiet'}
              aria-current={choice === differences ? 'page' : undefined}
            >
              {t(choice ? 'ladders.matrix.differences' : 'ladders.matrix.all')}
            </LinkButton>
          ))}
        </Row>
      </nav>
      {shown.length === 0 ? (
        <Text tone="dimmed">{t('ladders.matrix.noDifferences')}</Text>
      ) : (
        <ComparisonMatrix
          caption={t('ladders.matrix.caption', { name })}
          corner={t('ladders.matrix.resource')}
          columns={(catalogTiers ?? []).map(({ product }) => ({ key: product.id, header: product.name }))}
          rows={shown}
          nothing={
            <Text as="span" tone="dimmed">
              {t('ladders.matrix.nothing')}
            </Text>
          }
        />
      )}
    </Stack>
  );
}

/** A row for each resource that any tier speaks of. */
function useRows(tiers: readonly Tier[]) {
  const wordsFor = useValueWords();
  const rules = tiers.flatMap(({ product }) =>
    product.includes.map((rule) => ({ ...rule, productId: product.id })),
  );
  const resources = new Map(rules.map(({ resource }) => [resource.id, resource]));
  return [...resources.values()]
    .toSorted((one, other) => one.key.localeCompare(other.key))
    .map(({ id, name, unit }) => {
      const cells = Object.fromEntries(
        rules
          .filter(({ resource }) => resource.id === id)
          .map(({ productId, value }) => [productId, wordsFor(value, unit)]),
      );
      const said = new Set(tiers.map(({ product }) => cells[product.id]));
      return { key: id, header: name, cells, differs: said.size > 1 };
    });
}
