import type { FragmentType } from '@apollo/client';
import {
  Card,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SelectField,
  SubmitButton,
  TextField,
  useToasts,
} from '@member-console/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import type {
  NewPriceForm_productFragment,
  PriceInterval,
  TaxBehavior,
} from '../../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../../shared/api/useFragmentData.ts';
import { amountTyped } from '../../../../../../../../shared/format/amountTyped.ts';
import { useForm } from '../../../../../../../../shared/forms/useForm.ts';
import { useFormatLocale } from '../../../../../../../../shared/i18n/useFormatLocale.ts';
import { usePriceWords } from '../../../../../../../../shared/prices/usePriceWords.ts';
import { useOperatorAct } from '../../../../../../acts/useOperatorAct.ts';
import { useCatalogChecks } from '../../../../../../catalogEditing/useCatalogChecks.ts';
import { productUrl } from '../../../../../../urls.ts';
import { currencyOptions } from './currencies.ts';

const productFragment = graphql(`
  fragment NewPriceForm_product on Product {
    id
    slug
    kind
    prices {
      id
      amount {
        currency
      }
    }
  }
`);

const addPrice = graphql(`
  mutation AddPrice($input: AddPriceInput!) {
    addPrice(input: $input) {
      ... on AddPriceSuccess {
        price {
          id
          ...PriceWords_price @unmask
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

const intervals = ['MONTH', 'YEAR', 'WEEK', 'DAY'] as const satisfies readonly PriceInterval[];
const most: Readonly<Record<PriceInterval, number>> = { DAY: 36, WEEK: 36, MONTH: 36, YEAR: 3 };

/** What a product is to cost: typed as the reader writes numbers, sent as exact digits. */
export function NewPriceForm({ product }: { product: FragmentType<NewPriceForm_productFragment> }) {
  const { t } = useTranslation('operator');
  const { id, slug, kind, prices } = useFragmentData(productFragment, product);
  const locale = useFormatLocale();
  const currencies = useMemo(() => currencyOptions(locale), [locale]);
  const navigate = useNavigate();
  const toasts = useToasts();
  const wordsOf = usePriceWords();
  const check = useCatalogChecks();
  const isOnce = kind === 'ONE_TIME';
  const [add] = useOperatorAct(addPrice, {
    'amount.BAD_NUMBER': t('newPrice.badNumber'),
    'amount.TOO_FINE': t('newPrice.tooFine'),
    'amount.TOO_SMALL': t('newPrice.tooSmall'),
    'amount.TOO_LARGE': t('newPrice.tooLarge'),
    'currency.UNKNOWN_CURRENCY': t('newPrice.unknownCurrency'),
    'interval.PAID_ONCE': t('newPrice.paidOnce'),
  });
  const form = useForm({
    initial: {
      amount: '',
      currency: prices[0]?.amount.currency ?? 'EUR',
      interval: isOnce ? '' : 'MONTH',
      intervalCount: '1',
      taxBehavior: 'INCLUSIVE',
      reason: '',
    },
    checks: {
      amount(value) {
        const amount = amountTyped(value, locale);
        if (amount === null) return t('newPrice.badNumber');
        return /[1-9]/.test(amount) ? null : t('newPrice.tooSmall');
      },
      intervalCount: (value, { interval }) =>
        interval === '' || value !== '0'
          ? check.whole(value, most[(interval || 'MONTH') as PriceInterval])
          : t('newPrice.tooFew'),
      reason: check.reason,
    },
    async send(values) {
      const interval = (values.interval as PriceInterval) || null;
      const outcome = await add({
        input: {
          productId: id,
          amount: amountTyped(values.amount, locale) ?? '',
          currency: values.currency,
          interval,
          intervalCount: interval === null ? 1 : Number(values.intervalCount),
          taxBehavior: values.taxBehavior as TaxBehavior,
          reason: values.reason.trim() || null,
        },
      });
      if (outcome.kind === 'refused') return outcome.problems;
      await navigate(productUrl(slug));
      toasts.show({ message: t('newPrice.added', { price: wordsOf(outcome.answer.price) }) });
    },
  });
  const { values, field } = form;
  return (
    <Card>
      <Form label={t('prices.add')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <TextField
          {...field('amount')}
          label={t('newPrice.amount')}
          description={t('newPrice.amountHint', {
            example: new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(8),
          })}
          inputMode="decimal"
          autoComplete="off"
          suffix={values.currency}
        />
        <SelectField {...field('currency')} label={t('newPrice.currency')} options={currencies} />
        <SelectField
          {...field('interval')}
          label={t('newPrice.interval')}
          description={isOnce ? t('newPrice.paidOnce') : undefined}
          disabled={isOnce}
          options={[
            ...intervals.map((value) => ({ value, label: t(`newPrice.by.${value}`) })),
            { value: '', label: t('prices.once') },
          ]}
        />
        {values.interval !== '' && (
          <TextField
            {...field('intervalCount')}
            label={t(`newPrice.count.${values.interval as PriceInterval}`)}
            description={t('newPrice.countHint', { most: most[values.interval as PriceInterval] })}
            inputMode="numeric"
            autoComplete="off"
          />
        )}
        <SelectField
          {...field('taxBehavior')}
          label={t('newPrice.tax')}
          options={(['inclusive', 'exclusive'] as const).map((value) => ({
            value: value.toUpperCase(),
            label: t(`prices.tax.${value}`),
          }))}
        />
        <TextField
          {...field('reason')}
          label={t('catalogParts.reason')}
          description={t('catalogParts.reasonHint')}
          optional
        />
        <FormActions>
          <LinkButton to={productUrl(slug)} variant="quiet">
            {t('catalogParts.cancel')}
          </LinkButton>
          <SubmitButton pending={form.isPending} pendingLabel={t('newPrice.submitting')}>
            {t('prices.add')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
