import type { FragmentType } from '@apollo/client';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { CancelCampaign_campaignFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const campaignFragment = graphql(`
  fragment CancelCampaign_campaign on Campaign {
    id
    counts {
      pending
      failed
    }
  }
`);

const cancelCampaign = graphql(`
  mutation CancelCampaign($input: CancelCampaignInput!) {
    cancelCampaign(input: $input) {
      ... on CancelCampaignSuccess {
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

export interface CancelCampaignProps {
  campaign: FragmentType<CancelCampaign_campaignFragment>;
  onClose: () => void;
}

/** Asks before the rest of a campaign stays undone, and counts it. */
export function CancelCampaign({ campaign, onClose }: CancelCampaignProps) {
  const { t } = useTranslation('operator');
  const { id, counts } = useFragmentData(campaignFragment, campaign);
  const toasts = useToasts();
  const [cancel, pending] = useOperatorAct(cancelCampaign);
  return (
    <ReasonedDialog
      tone="danger"
      title={t('campaigns.cancelDialog.title')}
      confirmLabel={t('campaigns.cancelDialog.confirm')}
      consequences={[
        { count: counts.pending, label: t('campaigns.cancelDialog.pending', { count: counts.pending }) },
        ...(counts.failed > 0
          ? [{ count: counts.failed, label: t('campaigns.cancelDialog.failed', { count: counts.failed }) }]
          : []),
      ]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await cancel({ input: { campaignId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('campaigns.cancelDone') });
      }}
    >
      {t('campaigns.cancelDialog.message')}
    </ReasonedDialog>
  );
}
