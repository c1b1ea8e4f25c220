import type { FragmentType } from '@apollo/client';
import { useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import type { RemoveTier_ladderFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const ladderFragment = graphql(`
  fragment RemoveTier_ladder on PlanLadder {
    id
    catalogTiers {
      organizationCount
      product {
        id
        name
      }
    }
  }
`);

const removeTier = graphql(`
  mutation RemoveTier($input: RemoveTierInput!) {
    removeTier(input: $input) {
      ... on RemoveTierSuccess {
        ladder {
          id
          ...LadderTiers_ladder
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface RemoveTierProps {
  ladder: FragmentType<RemoveTier_ladderFragment>;
  productId: string;
  onClose: () => void;
}

/** Asks before a plan leaves the ladder; says in place who still holds it. */
export function RemoveTier({ ladder, productId, onClose }: RemoveTierProps) {
  const { t } = useTranslation('operator');
  const data = useFragmentData(ladderFragment, ladder);
  const toasts = useToasts();
  const { revalidate } = useRevalidator();
  const [remove, pending] = useOperatorAct(removeTier);
  const tier = data.catalogTiers?.find(({ product }) => product.id === productId);
  if (!tier) return null;
  const { name } = tier.product;
  const count = tier.organizationCount ?? 0;
  return (
    <ReasonedDialog
      tone="danger"
      title={t('ladders.remove.question', { name })}
      confirmLabel={t('ladders.remove.confirm')}
      consequences={[{ count, label: t('ladders.tiers.organizationsOnly', { count }) }]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await remove({ input: { ladderId: data.id, productId, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        await revalidate();
        onClose();
        toasts.show({ message: t('ladders.tiers.removed', { name }) });
      }}
    >
      {t('ladders.remove.message')}
    </ReasonedDialog>
  );
}
