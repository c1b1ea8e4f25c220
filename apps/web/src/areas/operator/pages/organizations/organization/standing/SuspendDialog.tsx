import type { FragmentType } from '@apollo/client';
import { TextField, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SuspendDialog_organizationFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';
import { useRestore } from './useRestore.ts';

const organizationFragment = graphql(`
  fragment SuspendDialog_organization on Organization {
    id
    name
    plans {
      product {
        id
      }
    }
    suspensionConsequences {
      memberCount
      writableSiteCount
    }
  }
`);

const suspendOrganization = graphql(`
  mutation SuspendOrganization($input: SuspendOrganizationInput!) {
    suspendOrganization(input: $input) {
      ... on SuspendOrganizationSuccess {
        organization {
          id
          isSuspended
          ...SuspensionCard_organization
          ...RestoreDialog_organization
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface SuspendDialogProps {
  organization: FragmentType<SuspendDialog_organizationFragment>;
  onClose: () => void;
}

/** Asks before an organization can change nothing any more, and counts whom that reaches. */
export function SuspendDialog({ organization, onClose }: SuspendDialogProps) {
  const { t } = useTranslation('operator');
  const { id, name, plans, suspensionConsequences } = useFragmentData(organizationFragment, organization);
  const toasts = useToasts();
  const [suspend, pending] = useOperatorAct(suspendOrganization, {
    INVALID_STATE: t('standing.alreadySuspended'),
    'until.IN_THE_PAST': t('standing.untilInThePast'),
  });
  const restore = useRestore();
  const [until, setUntil] = useState('');
  const { memberCount = 0, writableSiteCount = 0 } = suspensionConsequences ?? {};

  async function confirm(reason: string): Promise<string | undefined> {
    const end = until === '' ? null : new Date(until).toISOString();
    const outcome = await suspend({ input: { organizationId: id, reason, until: end } });
    if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
    onClose();
    toasts.show({
      message: t('standing.suspendedNow', { name }),
      action: {
        label: t('standing.undo'),
        onAct: () => void restore({ id, name, reason: t('standing.undone') }),
      },
    });
  }
  return (
    <ReasonedDialog
      title={t('standing.suspendOf', { name })}
      confirmLabel={t('standing.suspend')}
      tone="danger"
      consequences={[
        { count: memberCount, label: t('standing.membersRefused', { count: memberCount }) },
        { count: writableSiteCount, label: t('standing.sitesReadOnly', { count: writableSiteCount }) },
        { count: plans.length, label: t('standing.plansRunOn', { count: plans.length }) },
      ]}
      pending={pending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TextField
        type="datetime-local"
        name="until"
        label={t('standing.until')}
        description={t('standing.untilHint')}
        optional
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </ReasonedDialog>
  );
}
