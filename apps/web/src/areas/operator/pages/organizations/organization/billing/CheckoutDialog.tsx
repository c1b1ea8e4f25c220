import type { FragmentType } from '@apollo/client';
import { SelectField, TextField } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  CheckoutDialog_organizationFragment,
  CheckoutDialog_productFragment,
  StartCheckoutMutation,
} from '../../../../../../__generated__/graphql.ts';
import { useFragmentData, useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { usePriceWords } from '../../../../../../shared/prices/usePriceWords.ts';
import { ReasonedDialog } from '../../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';
import { CheckoutReady } from './CheckoutReady.tsx';

const organizationFragment = graphql(`
  fragment CheckoutDialog_organization on Organization {
    id
    name
  }
`);

const productFragment = graphql(`
  fragment CheckoutDialog_product on Product {
    id
    name
    prices {
      id
      ...PriceWords_price @unmask
    }
  }
`);

const startCheckout = graphql(`
  mutation StartCheckout($input: StartCheckoutInput!) {
    startCheckout(input: $input) {
      ... on StartCheckoutSuccess {
        intent {
          id
          url
          expiresAt
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

type Intent = Extract<
  StartCheckoutMutation['startCheckout'],
  { __typename: 'StartCheckoutSuccess' }
>['intent'];

export interface CheckoutDialogProps {
  organization: FragmentType<CheckoutDialog_organizationFragment>;
  /** What is on offer. */
  products: readonly FragmentType<CheckoutDialog_productFragment>[];
  onClose: () => void;
}

/** Asks what somebody is to buy for an organization, and gives the link to the page where it is paid. */
export function CheckoutDialog({ organization, products, onClose }: CheckoutDialogProps) {
  const { t } = useTranslation('operator');
  const priceWords = usePriceWords();
  const { id: organizationId, name } = useFragmentData(organizationFragment, organization);
  const offers = useFragmentList(productFragment, products).flatMap((product) =>
    product.prices.map((price) => ({ value: price.id, label: `${product.name}: ${priceWords(price)}` })),
  );
  const [fields, setFields] = useState({ priceId: '', quantity: '1' });
  const [isChecked, setChecked] = useState(false);
  const [intent, setIntent] = useState<Intent>();
  const [start, pending] = useOperatorAct(startCheckout);
  if (intent) return <CheckoutReady intent={intent} onClose={onClose} />;

  const quantity = /^\d{1,4}$/.test(fields.quantity) ? Number(fields.quantity) : 0;
  const isWrongQuantity = quantity < 1 || quantity > 1000;
  async function confirm(reason: string): Promise<string | undefined> {
    setChecked(true);
    if (fields.priceId === '') return t('checkout.priceMissing');
    if (isWrongQuantity) return t('checkout.quantityWrong');
    const outcome = await start({ input: { organizationId, priceId: fields.priceId, quantity, reason } });
    if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
    setIntent(outcome.answer.intent);
    return undefined;
  }
  return (
    <ReasonedDialog
      title={t('checkout.heading', { name })}
      confirmLabel={t('checkout.create')}
      consequences={[
        { label: t('checkout.page') },
        { label: t('checkout.nothing') },
        { label: t('checkout.same') },
      ]}
      pending={pending}
      onCancel={onClose}
      onConfirm={confirm}
    >
      <SelectField
        name="priceId"
        label={t('checkout.price')}
        placeholder={t('checkout.choose')}
        description={offers.length === 0 ? t('checkout.noPrices') : undefined}
        options={offers}
        value={fields.priceId}
        error={isChecked && fields.priceId === '' ? t('checkout.priceMissing') : undefined}
        onChange={({ target }) => setFields({ ...fields, priceId: target.value })}
      />
      <TextField
        name="quantity"
        label={t('checkout.quantity')}
        inputMode="numeric"
        value={fields.quantity}
        error={isChecked && isWrongQuantity ? t('checkout.quantityWrong') : undefined}
        onChange={({ target }) => setFields({ ...fields, quantity: target.value.trim() })}
      />
    </ReasonedDialog>
  );
}
