import type { FragmentType } from '@apollo/client';
import { Card, type Lane, PlanTimeline, Text, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  GrantSource,
  OrganizationTimeline_organizationFragment,
} from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { usePartTexts } from '../../../sections/parts/usePartTexts.ts';
import { useTick } from './useTick.ts';

const organizationFragment = graphql(`
  fragment OrganizationTimeline_organization on Organization {
    id
    name
    planTimelines {
      at
      ladder {
        id
        name
      }
      stretches {
        state
        grantId
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
      }
    }
  }
`);

const tones: Record<GrantSource, Tone> = {
  DEFAULT: 'info',
  SUBSCRIPTION: 'info',
  PURCHASE: 'info',
  SPONSORED: 'success',
  MANUAL: 'success',
  TRIAL: 'warning',
};

type Stretch = OrganizationTimeline_organizationFragment['planTimelines'][number]['stretches'][number];

export interface OrganizationTimelineProps {
  organization: FragmentType<OrganizationTimeline_organizationFragment>;
}

/** Every plan that was, is and is planned, ladder by ladder, drawn along the time. */
export function OrganizationTimeline({ organization }: OrganizationTimelineProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const texts = usePartTexts();
  const formatTick = useTick();
  const { name, planTimelines } = useFragmentData(organizationFragment, organization);
  const [first] = planTimelines;
  if (first === undefined) return <Text tone="dimmed">{t('organization.neverAPlan')}</Text>;

  function detailOf({ source, isForced, grantedBy, reason }: Stretch): string {
    const facts: string[] = [isForced ? t('organization.forced') : t(`source.${source}`)];
    if (grantedBy !== null) facts.push(t('organization.by', { who: grantedBy }));
    if (reason !== null) facts.push(t('organization.quoted', { reason }));
    return facts.join(' · ');
  }
  const lanes = planTimelines.map(
    ({ ladder, stretches }): Lane => ({
      id: ladder.id,
      label: ladder.name,
      stretches: stretches.map((stretch) => ({
        id: `${ladder.id} ${stretch.since}`,
        label:
          stretch.source === 'TRIAL'
            ? t('organization.trialOf', { plan: stretch.product.name })
            : stretch.product.name,
        from: stretch.since,
        until: stretch.until,
        tone: stretch.isForced ? 'danger' : tones[stretch.source],
        isPast: stretch.state === 'PAST',
        isScheduled: stretch.state === 'SCHEDULED',
        detail: detailOf(stretch),
      })),
    }),
  );
  return (
    <Card>
      <PlanTimeline
        label={t('organization.timelineOf', { name })}
        lanes={lanes}
        now={first.at}
        formatInstant={format.dateTime}
        formatTick={formatTick}
        texts={texts.planTimeline}
      />
    </Card>
  );
}
