import type { FragmentType } from '@apollo/client';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { RestoreSiteDialog_siteFragment } from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../../acts/useRefusalWords.ts';

const siteFragment = graphql(`
  fragment RestoreSiteDialog_site on Site {
    id
    host
    organization {
      id
      name
    }
  }
`);

const restoreSite = graphql(`
  mutation RestoreSiteForMember($input: RestoreSiteInput!) {
    restoreSite(input: $input) {
      ... on RestoreSiteSuccess {
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

export interface RestoreSiteDialogProps {
  site: FragmentType<RestoreSiteDialog_siteFragment>;
  onClose: () => void;
}

/** Asks before an archived site takes a place in the plan again. */
export function RestoreSiteDialog({ site, onClose }: RestoreSiteDialogProps) {
  const { t } = useTranslation('operator');
  const { id, host, organization } = useFragmentData(siteFragment, site);
  const toasts = useToasts();
  const [restore, pending] = useOperatorAct(restoreSite);
  return (
    <ReasonedDialog
      title={t('site.restoreTitle', { host })}
      confirmLabel={t('site.restoreConfirm')}
      consequences={[
        { label: t('site.restoreWritable') },
        { label: t('site.restorePlace', { organization: organization.name }) },
      ]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await restore({ input: { siteId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('site.restored', { host }) });
      }}
    />
  );
}
