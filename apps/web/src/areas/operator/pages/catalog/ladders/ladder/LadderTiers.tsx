import type { FragmentType } from '@apollo/client';
import {
  Button,
  LinkButton,
  Notice,
  Row,
  SortableList,
  Stack,
  StatusBadge,
  Text,
  TextLink,
} from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { LadderTiers_ladderFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { usePageActs } from '../../../../finder/usePageActs.ts';
import { editLadderUrl, ladderUrl, organizationsUrl } from '../../../../urls.ts';

const ladderFragment = graphql(`
  fragment LadderTiers_ladder on PlanLadder {
    id
    slug
    name
    catalogTiers {
      rank
      lifecycle
      organizationCount
      product {
        id
        slug
        name
      }
    }
  }
`);

export interface LadderTiersProps {
  ladder: FragmentType<LadderTiers_ladderFragment>;
  mayChange: boolean;
}

/** The tiers in their order, the highest on top. Another order is looked at first, and counts later. */
export function LadderTiers({ ladder, mayChange }: LadderTiersProps) {
  const { t } = useTranslation('operator');
  const { slug, name: ladderName, catalogTiers } = useFragmentData(ladderFragment, ladder);
  const tiers = catalogTiers?.toReversed() ?? [];
  const removals = tiers.map(({ product: { id, name } }) => ({
    label: t('ladders.tiers.removeNamed', { name }),
    url: ladderUrl(slug, { remove: id }),
  }));
  usePageActs(
    ladderName,
    mayChange ? [{ label: t('ladders.edit'), url: editLadderUrl(slug) }, ...removals] : [],
  );
  const saved = tiers.map(({ product }) => product.id);
  const [wish, setWish] = useState({ from: saved, order: saved });
  // An order that was begun is worthless once the saved one is another, also when that one comes back.
  if (wish.from.join() !== saved.join()) setWish({ from: saved, order: saved });
  const { order } = wish;
  const setOrder = (next: readonly string[]) => setWish({ from: saved, order: [...next] });
  const isChanged = order.some((id, place) => id !== saved[place]);
  if (tiers.length === 0) return <Text tone="dimmed">{t('ladders.tiers.none')}</Text>;
  return (
    <Stack>
      <SortableList
        label={t('ladders.tiers.list')}
        onReorder={mayChange ? setOrder : undefined}
        texts={{
          handle: (name) => t('ladders.tiers.handle', { name }),
          up: (name) => t('ladders.tiers.up', { name }),
          down: (name) => t('ladders.tiers.down', { name }),
          moved: (name, place, count) => t('ladders.tiers.moved', { name, place, count }),
        }}
        items={order.flatMap((id) => {
          const tier = tiers.find(({ product }) => product.id === id);
          if (!tier) return [];
          const { product, lifecycle, organizationCount } = tier;
          return {
            key: id,
            name: product.name,
            content: (
              <Row gap={3}>
                <Text as="span" strong>
                  {product.name}
                </Text>
                {lifecycle !== 'PUBLISHED' && (
                  <StatusBadge tone={lifecycle === 'DRAFT' ? 'warning' : 'neutral'}>
                    {t(`ladders.tiers.lifecycle.${lifecycle}`)}
                  </StatusBadge>
                )}
                <Text as="span" size="compact" tone="dimmed">
                  {organizationCount ? (
                    <TextLink to={organizationsUrl({ plan: product.slug })}>
                      {t('ladders.tiers.organizations', { count: organizationCount })}
                    </TextLink>
                  ) : (
                    t('ladders.tiers.organizations', { count: 0 })
                  )}
                </Text>
              </Row>
            ),
            actions: mayChange && (
              <LinkButton
                to={ladderUrl(slug, { remove: id })}
                size="small"
                variant="quiet"
                aria-label={t('ladders.tiers.removeNamed', { name: product.name })}
              >
                {t('ladders.tiers.remove')}
              </LinkButton>
            ),
          };
        })}
      />
      {isChanged && (
        <Notice
          live="polite"
          actions={
            <>
              <LinkButton to={ladderUrl(slug, { order: order.toReversed() })} variant="primary" size="small">
                {t('ladders.tiers.review')}
              </LinkButton>
              <Button size="small" variant="quiet" onClick={() => setOrder(saved)}>
                {t('ladders.tiers.reset')}
              </Button>
            </>
          }
        >
          {t('ladders.tiers.changed')}
        </Notice>
      )}
    </Stack>
  );
}
