import type { FragmentType } from '@apollo/client';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ArchiveSiteDialog_siteFragment } from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../../acts/useRefusalWords.ts';

const siteFragment = graphql(`
  fragment ArchiveSiteDialog_site on Site {
    id
    host
    state
    organization {
      id
      name
    }
  }
`);

const archiveSite = graphql(`
  mutation ArchiveSiteForMember($input: ArchiveSiteInput!) {
    archiveSite(input: $input) {
      ... on ArchiveSiteSuccess {
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

export interface ArchiveSiteDialogProps {
  site: FragmentType<ArchiveSiteDialog_siteFragment>;
  onClose: () => void;
}

/** Asks before nobody may write on a site any more, and says what becomes of its place in the plan. */
export function ArchiveSiteDialog({ site, onClose }: ArchiveSiteDialogProps) {
  const { t } = useTranslation('operator');
  const { id, host, state, organization } = useFragmentData(siteFragment, site);
  const toasts = useToasts();
  const [archive, pending] = useOperatorAct(archiveSite);
  return (
    <ReasonedDialog
      title={t('site.archiveTitle', { host })}
      confirmLabel={t('site.archiveConfirm')}
      consequences={[
        { label: t('site.archiveReadOnly') },
        {
          label:
            state === 'FROZEN'
              ? t('site.archiveNoPlace')
              : t('site.archivePlace', { organization: organization.name }),
        },
        { label: t('site.archiveKeeps') },
      ]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await archive({ input: { siteId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        toasts.show({ message: t('site.archived', { host }) });
      }}
    />
  );
}
