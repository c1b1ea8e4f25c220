import type { FragmentType } from '@apollo/client';
import {
  Button,
  type FormProblem,
  LinkButton,
  ProgressBar,
  RefreshIcon,
  StatTiles,
  Text,
  useToasts,
} from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { CampaignProgress_campaignFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';
import { campaignUrl } from '../../../../urls.ts';
import { type CampaignFilters, itemStates } from './filters.ts';

const campaignFragment = graphql(`
  fragment CampaignProgress_campaign on Campaign {
    id
    state
    counts {
      pending
      changed
      unchanged
      failed
    }
  }
`);

const retryFailedItems = graphql(`
  mutation RetryFailedItems($input: RetryFailedItemsInput!) {
    retryFailedItems(input: $input) {
      ... on RetryFailedItemsSuccess {
        campaign {
          id
          ...CampaignProgress_campaign
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

const resumeCampaign = graphql(`
  mutation ResumeCampaign($input: ResumeCampaignInput!) {
    resumeCampaign(input: $input) {
      ... on ResumeCampaignSuccess {
        campaign {
          id
          ...CampaignProgress_campaign
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

const explanations = {
  RUNNING: 'campaigns.running',
  STALLED: 'campaigns.stalled',
  CANCELLED: 'campaigns.cancelled',
  FINISHED: 'campaigns.finished',
} as const;

export interface CampaignProgressProps {
  campaign: FragmentType<CampaignProgress_campaignFragment>;
  mayChange: boolean;
  /** What is in sight beneath; it stays while one is asked. */
  filters: CampaignFilters;
}

/** How far a campaign is, item by item, and what can be done about it. */
export function CampaignProgress({ campaign, mayChange, filters }: CampaignProgressProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const texts = usePartTexts();
  const toasts = useToasts();
  const { id, state, counts } = useFragmentData(campaignFragment, campaign);
  const [retry, isRetrying] = useOperatorAct(retryFailedItems);
  const [resume, isResuming] = useOperatorAct(resumeCampaign);
  const [problem, setProblem] = useState<string>();
  const { pending, changed, unchanged, failed } = counts;
  const countOf = { FAILED: failed, PENDING: pending, CHANGED: changed, UNCHANGED: unchanged };
  const isOpen = state === 'RUNNING' || state === 'STALLED';

  function tell(problems: readonly FormProblem[], done: string): void {
    setProblem(sentencesOf(problems) || undefined);
    if (problems.length === 0) toasts.show({ message: done });
  }
  const acts = mayChange && (
    <>
      {isOpen && failed > 0 && (
        <Button
          size="small"
          icon={RefreshIcon}
          pending={isRetrying}
          onClick={() =>
            void retry({ input: { campaignId: id } }).then((came) =>
              tell(came.problems, t('campaigns.retried')),
            )
          }
        >
          {t('campaigns.retry')}
        </Button>
      )}
      {state === 'CANCELLED' && (
        <Button
          size="small"
          variant="primary"
          pending={isResuming}
          onClick={() =>
            void resume({ input: { campaignId: id } }).then((came) =>
              tell(came.problems, t('campaigns.resumed')),
            )
          }
        >
          {t('campaigns.resume')}
        </Button>
      )}
      {isOpen && (
        <LinkButton to={campaignUrl(id, { ...filters, ask: 'cancel' })} size="small" variant="quiet">
          {t('campaigns.cancel')}
        </LinkButton>
      )}
    </>
  );
  return (
    <>
      <ProgressBar
        label={t('campaigns.progress')}
        done={changed + unchanged}
        failed={failed}
        total={pending + changed + unchanged + failed}
        actions={acts}
        texts={texts.progress}
      >
        <Text size="compact" tone={problem ? 'danger' : 'dimmed'}>
          {problem ?? t(explanations[state])}
        </Text>
      </ProgressBar>
      <StatTiles
        stats={itemStates.map((item) => ({
          label: t(`campaigns.item.${item}`),
          value: number(countOf[item]),
          to: campaignUrl(id, { state: item }),
        }))}
      />
    </>
  );
}
