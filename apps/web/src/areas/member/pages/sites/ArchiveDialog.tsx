import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { ConfirmDialog, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ArchiveDialog_siteFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../shared/api/useProblemWords.ts';
import { useRestore } from './useRestore.ts';

const siteFragment = graphql(`
  fragment ArchiveDialog_site on Site {
    id
    title
    host
    state
  }
`);

const archiveSite = graphql(`
  mutation ArchiveSite($input: ArchiveSiteInput!) {
    archiveSite(input: $input) {
      ... on ArchiveSiteSuccess {
        site {
          id
          ...SiteTable_site
        }
        organization {
          id
          ...EntitlementList_organization
          ...SiteExcess_organization
        }
      }
      ... on UserError {
        code
      }
    }
  }
`);

export interface ArchiveDialogProps {
  site: FragmentType<ArchiveDialog_siteFragment>;
  onClose: () => void;
}

/** Asks before a site becomes read-only, and says what that means. */
export function ArchiveDialog({ site, onClose }: ArchiveDialogProps) {
  const { t } = useTranslation('member');
  const data = useFragmentData(siteFragment, site);
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [archive, { loading }] = useMutation(archiveSite);
  const restore = useRestore();
  const [problem, setProblem] = useState<string>();

  async function confirm() {
    setProblem(undefined);
    try {
      const answer = (await archive({ variables: { input: { siteId: data.id } } })).data?.archiveSite;
      if (answer?.__typename !== 'ArchiveSiteSuccess') {
        setProblem(t(answer?.__typename === 'NotFound' ? 'sites.gone' : 'sites.changedMeanwhile'));
        return;
      }
      onClose();
      toasts.show({
        message: t('sites.archived', { title: data.title }),
        action: { label: t('sites.undo'), onAct: () => void restore({ id: data.id, title: data.title }) },
      });
    } catch (error) {
      setProblem(wordsFor(error));
    }
  }
  return (
    <ConfirmDialog
      open
      title={t('sites.archiveDialog.title', { title: data.title })}
      confirmLabel={t('sites.archiveDialog.confirm')}
      consequences={[
        { label: t('sites.archiveDialog.readOnly', { host: data.host }) },
        { label: t('sites.archiveDialog.stays') },
        ...(data.state === 'FROZEN' ? [] : [{ label: t('sites.archiveDialog.place') }]),
      ]}
      pending={loading}
      error={problem}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {t('sites.archiveDialog.message')}
    </ConfirmDialog>
  );
}
