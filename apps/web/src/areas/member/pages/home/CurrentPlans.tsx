import type { FragmentType } from '@apollo/client';
import { Card, Notice, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { CurrentPlans_organizationFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';

const organizationFragment = graphql(`
  fragment CurrentPlans_organization on Organization {
    id
    suspension {
      until
    }
    plans {
      ladder {
        id
        name
      }
      product {
        id
        name
        description
      }
      since
      until
      source
      isForced
      grantedBy
      reason
      next {
        product {
          id
          name
        }
        since
        source
      }
    }
  }
`);

type Plan = CurrentPlans_organizationFragment['plans'][number];

export interface CurrentPlansProps {
  organization: FragmentType<CurrentPlans_organizationFragment>;
}

/** Which plan one is on, since when, why, until when, and what comes next. */
export function CurrentPlans({ organization }: CurrentPlansProps) {
  const { t } = useTranslation('member');
  const format = useFormat();
  const data = useFragmentData(organizationFragment, organization);
  return (
    <>
      {data.suspension && (
        <Notice tone="warning" title={t('plan.suspended.title')}>
          {t('plan.suspended.message')}
          {data.suspension.until !== null &&
            ` ${t('plan.suspended.until', { until: format.date(data.suspension.until) })}`}
        </Notice>
      )}
      {data.plans.length === 0 && (
        <Card level={2} title={t('plan.none.title')}>
          <Text tone="dimmed">{t('plan.none.message')}</Text>
        </Card>
      )}
      {data.plans.map((plan) => (
        <PlanCard key={plan.ladder.id} plan={plan} named={data.plans.length > 1} />
      ))}
    </>
  );
}

function PlanCard({ plan, named }: { plan: Plan; named: boolean }) {
  const { t } = useTranslation('member');
  const { ladder, product } = plan;
  const then = useThen(plan);
  return (
    <Card
      level={2}
      highlighted
      title={t('plan.title', { plan: product.name })}
      description={named ? ladder.name : undefined}
    >
      <Text>{useWhy(plan)}</Text>
      {then !== null && <Text>{then}</Text>}
      {product.description && <Text tone="dimmed">{product.description}</Text>}
    </Card>
  );
}

/** Where the plan comes from, since when, who gave it and why, and how long it lasts. */
function useWhy({ source, since, until, isForced, grantedBy, reason }: Plan): string {
  const { t } = useTranslation('member');
  const format = useFormat();
  const sentences = [
    t(`plan.source.${source}`, { date: format.date(since) }),
    isForced && t('plan.forced'),
    grantedBy !== null && t('plan.by', { who: grantedBy }),
    reason !== null && t('plan.reason', { reason }),
    until !== null && t('plan.until', { date: format.date(until) }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

/** What comes next; null when nothing ends. */
function useThen({ until, next }: Plan): string | null {
  const { t } = useTranslation('member');
  const format = useFormat();
  if (next === null) return until === null ? null : t('plan.thenNothing');
  const words = t(`plan.next.${next.source}`, { plan: next.product.name });
  return next.since === until
    ? t('plan.after', { next: words })
    : t('plan.from', { date: format.date(next.since), next: words });
}
