import { LinkButton, Notice, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  Attention_entitlementFragment,
  Attention_planFragment,
} from '../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { organizationUrl } from '../../../urls.ts';

graphql(`
  fragment Attention_plan on CurrentPlan {
    ladder {
      id
      name
    }
    product {
      id
      name
    }
    until
    isForced
    reason
    next {
      product {
        id
        name
      }
    }
  }
`);

graphql(`
  fragment Attention_entitlement on EffectiveEntitlement {
    resource {
      id
      name
      unit
    }
    overLimit {
      policy
      limit
      used
      frozen
      deadline
      chosenAt
    }
  }
`);

const day = 86_400_000;
/** Days before its end in which a plan is said to end soon. */
const soon = 14;

export interface AttentionProps {
  slug: string;
  /** The instant that is shown. */
  at: string;
  isSuspended: boolean;
  plans: readonly Attention_planFragment[];
  entitlements: readonly Attention_entitlementFragment[];
}

/** What somebody should know or do something about. */
export function Attention({ slug, at, isSuspended, plans, entitlements }: AttentionProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const over = entitlements.flatMap(({ resource, overLimit }) =>
    overLimit === null ? [] : [{ resource, ...overLimit }],
  );
  const ending = plans.filter(
    ({ until }) => until !== null && Date.parse(until) - Date.parse(at) < soon * day,
  );
  const held = plans.filter(({ isForced, until }) => isForced && until === null);
  const isCalm =
    !isSuspended && over.length === 0 && ending.length === 0 && held.length === 0 && plans.length > 0;
  if (isCalm) return <Text tone="dimmed">{t('attention.nothing')}</Text>;
  return (
    <Stack gap={3}>
      {isSuspended && (
        <Notice tone="danger" title={t('attention.suspended.title')}>
          {t('attention.suspended.message')}
        </Notice>
      )}
      {over.map(({ resource, used, limit, policy, deadline, frozen, chosenAt }) => (
        <Notice
          key={resource.id}
          tone="warning"
          title={t('attention.over.heading', {
            resource: resource.name,
            used: format.amount(used, resource.unit),
            limit: format.amount(limit, resource.unit),
          })}
          actions={
            <LinkButton size="small" to={organizationUrl(slug, 'usage')}>
              {t('attention.over.see')}
            </LinkButton>
          }
        >
          {t(`attention.over.${policy}`, { deadline: format.dateTime(deadline) })}
          {frozen > 0 && ` ${t('attention.over.frozen', { count: frozen })}`}
          {chosenAt !== null && ` ${t('attention.over.chosen', { date: format.date(chosenAt) })}`}
        </Notice>
      ))}
      {held.map(({ ladder, product, reason }) => (
        <Notice
          key={ladder.id}
          tone="warning"
          title={t('attention.held', { plan: product.name, ladder: ladder.name })}
        >
          {reason && t('organization.quoted', { reason })}
        </Notice>
      ))}
      {ending.map(({ ladder, product, until, next }) => (
        <Notice
          key={ladder.id}
          tone="info"
          title={t('attention.ending', { plan: product.name, date: format.dateTime(until ?? at) })}
        >
          {next === null
            ? t('attention.thenNothing', { ladder: ladder.name })
            : t('attention.thenPlan', { plan: next.product.name })}
        </Notice>
      ))}
      {plans.length === 0 && (
        <Notice tone="warning" title={t('organization.noPlans')}>
          {t('attention.noPlan')}
        </Notice>
      )}
    </Stack>
  );
}
