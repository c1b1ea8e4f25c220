import type { FragmentType } from '@apollo/client';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { RestoreDialog_organizationFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useRestore } from './useRestore.ts';

const organizationFragment = graphql(`
  fragment RestoreDialog_organization on Organization {
    id
    name
  }
`);

export interface RestoreDialogProps {
  organization: FragmentType<RestoreDialog_organizationFragment>;
  onClose: () => void;
}

/** Asks why an organization may change things again. */
export function RestoreDialog({ organization, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('operator');
  const { id, name } = useFragmentData(organizationFragment, organization);
  const restore = useRestore();
  return (
    <ReasonedDialog
      title={t('standing.restoreOf', { name })}
      confirmLabel={t('standing.restore')}
      consequences={[{ label: t('standing.membersMay') }, { label: t('standing.sitesFollowPlans') }]}
      onConfirm={async (reason) => {
        if (await restore({ id, name, reason })) onClose();
        return undefined;
      }}
      onCancel={onClose}
    />
  );
}
