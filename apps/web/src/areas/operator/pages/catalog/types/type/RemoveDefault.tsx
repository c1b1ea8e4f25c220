import type { FragmentType } from '@apollo/client';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import type { RemoveDefault_defaultFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';
import { useUndoableToast } from '../../../../acts/useUndoableToast.ts';

const defaultFragment = graphql(`
  fragment RemoveDefault_default on DefaultGrant {
    id
    organizationCount
    ladder {
      id
      name
    }
    product {
      id
      name
    }
  }
`);

const removeDefaultGrant = graphql(`
  mutation RemoveDefaultGrant($input: RemoveDefaultGrantInput!) {
    removeDefaultGrant(input: $input) {
      ... on RemoveDefaultGrantSuccess {
        requestId
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface RemoveDefaultProps {
  configured: FragmentType<RemoveDefault_defaultFragment>;
  /** The type has no other default. */
  isOnly: boolean;
  onClose: () => void;
}

/** Asks before newcomers no longer get it, and counts who keeps it meanwhile. */
export function RemoveDefault({ configured, isOnly, onClose }: RemoveDefaultProps) {
  const { t } = useTranslation('operator');
  const { id, ladder, product, organizationCount: count } = useFragmentData(defaultFragment, configured);
  const tell = useUndoableToast();
  const { revalidate } = useRevalidator();
  const [remove, pending] = useOperatorAct(removeDefaultGrant);
  return (
    <ReasonedDialog
      tone="danger"
      title={t('types.remove.question', { name: ladder?.name ?? product?.name ?? '' })}
      confirmLabel={t('types.remove.confirm')}
      consequences={[
        { count, label: t('types.remove.keep', { count }) },
        ...(isOnly ? [{ label: t('types.remove.without') }] : []),
      ]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await remove({ input: { defaultGrantId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        await revalidate();
        onClose();
        tell(t('types.defaults.removed'), outcome.answer.requestId);
      }}
    >
      {t('types.remove.message')}
    </ReasonedDialog>
  );
}
