import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../../acts/useRefusalWords.ts';
import { useUndoableToast } from '../../../../../acts/useUndoableToast.ts';

const retirePrice = graphql(`
  mutation RetirePrice($input: RetirePriceInput!) {
    retirePrice(input: $input) {
      ... on RetirePriceSuccess {
        requestId
        price {
          id
          ...ProductPrices_price
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface RetirePriceDialogProps {
  id: string;
  /** The price in words. */
  name: string;
  /** Subscriptions that pay it. */
  paying: number;
  onClose: () => void;
}

/** Asks before a price is taken off the offer, and counts who goes on paying it. */
export function RetirePriceDialog({ id, name, paying, onClose }: RetirePriceDialogProps) {
  const { t } = useTranslation('operator');
  const tell = useUndoableToast();
  const [retire, pending] = useOperatorAct(retirePrice);
  return (
    <ReasonedDialog
      title={t('prices.retireTitle', { name })}
      confirmLabel={t('prices.retire')}
      tone="danger"
      consequences={[
        { label: t('prices.nobodyNew') },
        ...(paying > 0 ? [{ count: paying, label: t('prices.goOnPaying', { count: paying }) }] : []),
      ]}
      pending={pending}
      onCancel={onClose}
      onConfirm={async (reason) => {
        const outcome = await retire({ input: { priceId: id, reason } });
        if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
        onClose();
        tell(t('prices.retired', { name }), outcome.answer.requestId);
      }}
    />
  );
}
