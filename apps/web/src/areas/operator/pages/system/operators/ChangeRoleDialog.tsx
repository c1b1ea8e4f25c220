import type { FragmentType } from '@apollo/client';
import { SelectField, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ChangeRoleDialog_termFragment, OperatorRole } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';
import { useRoleOptions } from './useRoleOptions.ts';

const termFragment = graphql(`
  fragment ChangeRoleDialog_term on OperatorTerm {
    id
    role
    person {
      id
      displayName
    }
  }
`);

const changeRole = graphql(`
  mutation ChangeOperatorRole($input: ChangeOperatorRoleInput!) {
    changeOperatorRole(input: $input) {
      ... on ChangeOperatorRoleSuccess {
        term {
          id
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface ChangeRoleDialogProps {
  term: FragmentType<ChangeRoleDialog_termFragment>;
  onClose: () => void;
}

/** Asks for another role, and why. */
export function ChangeRoleDialog({ term, onClose }: ChangeRoleDialogProps) {
  const { t } = useTranslation('operator');
  const data = useFragmentData(termFragment, term);
  const name = data.person.displayName;
  const toasts = useToasts();
  const [change, pending] = useOperatorAct(changeRole);
  const [role, setRole] = useState<OperatorRole>(data.role);

  async function confirm(reason: string): Promise<string | undefined> {
    const outcome = await change({ input: { termId: data.id, role, reason } });
    if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
    toasts.show({ message: t('operators.roleChanged', { name, role: t(`operators.role.${role}`) }) });
    onClose();
  }
  return (
    <ReasonedDialog
      title={t('operators.changeRoleOf', { name })}
      confirmLabel={t('operators.changeRole')}
      pending={pending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <SelectField
        name="role"
        label={t('operators.column.role')}
        options={useRoleOptions()}
        value={role}
        description={t(`operators.roleHint.${role}`)}
        onChange={(event) => setRole(event.target.value as OperatorRole)}
      />
    </ReasonedDialog>
  );
}
