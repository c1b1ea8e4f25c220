import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { SelectField, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ChangeRoleDialog_termFragment, OperatorRole } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useRoleOptions } from './useRoleOptions.ts';
import { useTermRefusal } from './useTermRefusal.ts';

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
        code
        message
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
  const wordsFor = useProblemWords();
  const refusalWords = useTermRefusal();
  const [change, { loading }] = useMutation(changeRole);
  const [role, setRole] = useState<OperatorRole>(data.role);

  async function confirm(reason: string): Promise<string | undefined> {
    try {
      const input = { termId: data.id, role, reason };
      const answer = (await change({ variables: { input } })).data?.changeOperatorRole;
      if (answer?.__typename !== 'ChangeOperatorRoleSuccess') return refusalWords(answer);
      toasts.show({ message: t('operators.roleChanged', { name, role: t(`operators.role.${role}`) }) });
      onClose();
    } catch (error) {
      return wordsFor(error);
    }
  }
  return (
    <ReasonedDialog
      title={t('operators.changeRoleOf', { name })}
      confirmLabel={t('operators.changeRole')}
      pending={loading}
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
