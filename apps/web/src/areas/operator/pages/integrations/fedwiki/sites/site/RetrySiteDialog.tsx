import type { FragmentType } from '@apollo/client';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { RetrySiteDialog_siteFragment } from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../../acts/useRefusalWords.ts';

const siteFragment = graphql(`
  fragment RetrySiteDialog_site on Site {
    id
    host
  }
`);

const retrySite = graphql(`
  mutation RetrySite($input: RetrySiteInput!) {
    retrySite(input: $input) {
      ... on RetrySiteSuccess {
        site {
          id
          ...SiteStanding_site
          ...SiteFacts_site
          ...SiteReasons_site
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface RetrySiteDialogProps {
  site: FragmentType<RetrySiteDialog_siteFragment>;
  onClose: () => void;
}

/** Asks before the farm is told of a site anew. */
export function RetrySiteDialog({ site, onClose }: RetrySiteDialogProps) {
  const { t } = useTranslation('operator');
  const { id, host } = useFragmentData(siteFragment, site);
  const toasts = useToasts();
  const [retry, pending] = useOperatorAct(retrySite);
  return (
    <ReasonedDialog
      title={t('site.retryTitle', { host })}
      confirmLabel={t('site.retry')}
      consequences={[{ label: t('site.retryNow') }, { label: t('site.retryKeeps') }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await retry({ input: { siteId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('site.retried', { host }) });
      }}
    />
  );
}
