import type { FragmentType } from '@apollo/client';
import { CheckboxField, Notice, Stack, Text } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import type {
  ReorderTiers_ladderFragment,
  ReorderTiers_previewFragment,
} from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';
import { useUndoableToast } from '../../../../acts/useUndoableToast.ts';

const ladderFragment = graphql(`
  fragment ReorderTiers_ladder on PlanLadder {
    id
    catalogTiers {
      product {
        id
        name
      }
    }
  }
`);

graphql(`
  fragment ReorderTiers_preview on TierOrderPreview {
    isWhole
    paidGrantsLosingCount
    moves {
      organizationCount
      from {
        id
        name
      }
      to {
        id
        name
      }
    }
  }
`);

const reorderTiers = graphql(`
  mutation ReorderTiers($input: ReorderTiersInput!) {
    reorderTiers(input: $input) {
      ... on ReorderTiersSuccess {
        requestId
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

export interface ReorderTiersProps {
  ladder: FragmentType<ReorderTiers_ladderFragment>;
  /** What it comes to; null when the order is none of this ladder any more. */
  preview: ReorderTiers_previewFragment | null;
  /** The plans, the lowest first. */
  order: readonly string[];
  onClose: () => void;
}

/** What another order comes to, before it counts: who goes where, and what it takes from those who pay. */
export function ReorderTiers({ ladder, preview, order, onClose }: ReorderTiersProps) {
  const { t } = useTranslation('operator');
  const data = useFragmentData(ladderFragment, ladder);
  const tell = useUndoableToast();
  const { revalidate } = useRevalidator();
  const [reorder, pending] = useOperatorAct(reorderTiers);
  const [isPaidNow, setPaidNow] = useState(false);
  const paid = preview?.paidGrantsLosingCount ?? 0;
  const nameOf = (id: string) =>
    data.catalogTiers?.find(({ product }) => product.id === id)?.product.name ?? '';
  return (
    <ReasonedDialog
      title={t('ladders.reorder.title')}
      confirmLabel={t('ladders.reorder.confirm')}
      optional={!isPaidNow}
      consequences={[
        ...(preview?.moves ?? []).map(({ from, to, organizationCount: count }) => ({
          count,
          label: t('ladders.reorder.move', { count, from: from.name, to: to.name }),
        })),
        ...(paid > 0 ? [{ count: paid, label: t('ladders.reorder.paid', { count: paid }) }] : []),
        ...(preview && preview.moves.length === 0 ? [{ label: t('ladders.reorder.nobody') }] : []),
      ]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const input = { ladderId: data.id, productIds: [...order], reason: reason || null };
        const outcome = await reorder({ input: { ...input, paidGrants: isPaidNow ? 'NOW' : null } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        // Before the dialog's address is left: looking again would hold on to it.
        await revalidate();
        onClose();
        tell(t('ladders.reorder.done'), outcome.answer.requestId);
      }}
    >
      <Stack>
        <Text>{t('ladders.reorder.lead', { order: order.map(nameOf).join(' · ') })}</Text>
        {preview === null && <Notice tone="danger">{t('ladders.reorder.stale')}</Notice>}
        {preview && !preview.isWhole && <Notice tone="warning">{t('ladders.reorder.sample')}</Notice>}
        {paid > 0 && (
          <CheckboxField
            label={t('ladders.reorder.paidNow')}
            description={t('ladders.reorder.paidNowHint')}
            checked={isPaidNow}
            onChange={(event) => setPaidNow(event.target.checked)}
          />
        )}
      </Stack>
    </ReasonedDialog>
  );
}
