import {
  Card,
  Columns,
  DateTime,
  DescriptionList,
  LinkButton,
  Row,
  StatusBadge,
  Text,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { CurrentPlans_planFragment } from '../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { planActUrl } from '../../../urls.ts';

graphql(`
  fragment CurrentPlans_plan on CurrentPlan {
    ladder {
      id
      name
    }
    product {
      id
      name
    }
    rank
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
`);

type Plan = CurrentPlans_planFragment;

export interface CurrentPlansProps {
  plans: readonly Plan[];
  slug: string;
  mayChange: boolean;
}

/** The plan on each ladder at the instant that is shown: since when, until when, why, and what comes next. */
export function CurrentPlans({ plans, slug, mayChange }: CurrentPlansProps) {
  const { t } = useTranslation('operator');
  if (plans.length === 0) return <Text tone="dimmed">{t('organization.noPlans')}</Text>;
  return (
    <Columns minimum="wide">
      {plans.map((plan) => (
        <Card
          key={plan.ladder.id}
          title={plan.product.name}
          description={t('organization.onLadder', { ladder: plan.ladder.name })}
          actions={plan.isForced && <StatusBadge tone="warning">{t('organization.forced')}</StatusBadge>}
          footer={
            mayChange && (
              <Row gap={2}>
                <LinkButton size="small" to={planActUrl(slug, 'grant', { ladder: plan.ladder.id })}>
                  {t('act.grant.menu')}
                </LinkButton>
                <LinkButton size="small" to={planActUrl(slug, 'trial', { ladder: plan.ladder.id })}>
                  {t('act.trial.menu')}
                </LinkButton>
                <LinkButton size="small" to={planActUrl(slug, 'schedule', { ladder: plan.ladder.id })}>
                  {t('act.schedule.menu')}
                </LinkButton>
              </Row>
            )
          }
        >
          <PlanFacts plan={plan} />
        </Card>
      ))}
    </Columns>
  );
}

function PlanFacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { rank, source, since, until, next, grantedBy, reason } = plan;
  const why: string[] = [t(`source.${source}`)];
  if (grantedBy !== null) why.push(t('organization.by', { who: grantedBy }));
  if (reason !== null) why.push(t('organization.quoted', { reason }));
  return (
    <DescriptionList
      items={[
        { term: t('organization.rank'), value: format.number(rank) },
        { term: t('organization.why'), value: why.join(' · ') },
        { term: t('organization.since'), value: <DateTime value={since} /> },
        {
          term: t('organization.until'),
          value: until === null ? t('organization.noEnd') : <DateTime value={until} />,
        },
        ...(next === null
          ? []
          : [
              {
                term: t('organization.next'),
                value: t('organization.nextPlan', {
                  plan: next.product.name,
                  date: format.dateTime(next.since),
                }),
              },
            ]),
      ]}
    />
  );
}
