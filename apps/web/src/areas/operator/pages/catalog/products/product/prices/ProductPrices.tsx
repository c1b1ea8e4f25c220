import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  LinkButton,
  Menu,
  type MenuItem,
  MoreIcon,
  Notice,
  PlusIcon,
  Section,
  Stack,
  StatusBadge,
  Text,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import type {
  ProductLifecycle,
  ProductPrices_priceFragment,
} from '../../../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../../../shared/format/useFormat.ts';
import { usePriceWords } from '../../../../../../../shared/prices/usePriceWords.ts';
import { usePageActs } from '../../../../../finder/usePageActs.ts';
import { useMay } from '../../../../../session/useMay.ts';
import { StripeDrift } from '../../../../../stripe/StripeDrift.tsx';
import { StripeStateBadge } from '../../../../../stripe/StripeStateBadge.tsx';
import { newPriceUrl, priceUrl, productUrl } from '../../../../../urls.ts';
import { RetirePriceDialog } from './RetirePriceDialog.tsx';
import { SyncPriceDialog } from './SyncPriceDialog.tsx';

graphql(`
  fragment ProductPrices_price on Price {
    id
    ...PriceWords_price @unmask
    taxBehavior
    createdAt
    retiredAt
    subscriptionCount
    sync {
      state
      lastError
      url
      drift {
        ...StripeDrift_difference @unmask
      }
    }
  }
`);

type Price = ProductPrices_priceFragment;

export interface ProductPricesProps {
  product: { readonly slug: string; readonly name: string; readonly lifecycle: ProductLifecycle };
  /** Those that are offered first. */
  prices: readonly Price[];
}

/** What a product costs and cost, how each price stands in Stripe, and what can be done about it. */
export function ProductPrices({ product: { slug, name, lifecycle }, prices }: ProductPricesProps) {
  const { t } = useTranslation('operator');
  const wordsOf = usePriceWords();
  const format = useFormat();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [mayPrice, mayBill] = [useMay('CATALOG_MANAGE'), useMay('BILLING_MANAGE')];
  const mayAdd = mayPrice && lifecycle !== 'RETIRED';
  const actsOf = (price: Price) => [
    ...(mayPrice && price.retiredAt === null
      ? [{ label: t('prices.retire'), url: priceUrl(slug, price.id, 'retire-price') }]
      : []),
    ...(mayBill && price.sync !== null
      ? [{ label: t('prices.sync'), url: priceUrl(slug, price.id, 'sync-price') }]
      : []),
  ];
  usePageActs(name, [
    ...(mayAdd ? [{ label: t('prices.add'), url: newPriceUrl(slug) }] : []),
    ...prices.flatMap((price) =>
      actsOf(price).map(({ label, url }) => ({ label: `${label}: ${wordsOf(price)}`, url })),
    ),
  ]);
  const asked = prices.find(({ id }) => id === search.get('price'));
  const question =
    asked && actsOf(asked).some(({ url }) => url.includes(`ask=${search.get('ask')}&`))
      ? search.get('ask')
      : null;
  const close = () => void navigate(productUrl(slug), { preventScrollReset: true });
  const isInStripe = prices.some(({ sync }) => sync !== null);

  const columns: Column<Price>[] = [
    {
      key: 'price',
      header: t('prices.price'),
      cell: (price) => (
        <>
          {wordsOf(price)}
          <br />
          <Text tone="dimmed" size="small">
            {t(price.taxBehavior === 'INCLUSIVE' ? 'prices.tax.inclusive' : 'prices.tax.exclusive')}
          </Text>
        </>
      ),
    },
    {
      key: 'offer',
      header: t('prices.offer'),
      cell: ({ retiredAt }) =>
        retiredAt === null ? (
          <StatusBadge tone="success">{t('prices.offered')}</StatusBadge>
        ) : (
          <StatusBadge tone="neutral">{t('prices.notOffered')}</StatusBadge>
        ),
    },
    {
      key: 'since',
      header: t('prices.since'),
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
    {
      key: 'subscriptions',
      header: t('prices.subscriptions'),
      align: 'end',
      cell: ({ subscriptionCount }) => format.number(subscriptionCount ?? 0),
    },
    ...(isInStripe
      ? [
          {
            key: 'stripe',
            header: t('stripe.title'),
            cell: ({ sync }: Price) => (sync === null ? '–' : <StripeStateBadge state={sync.state} />),
          },
        ]
      : []),
    {
      key: 'acts',
      header: t('prices.acts'),
      headerHidden: true,
      align: 'end',
      cell(price) {
        const items: MenuItem[] = [
          ...actsOf(price).map(({ label, url }) => ({ label, to: url })),
          ...(price.sync?.url ? [{ label: t('stripe.open'), to: price.sync.url }] : []),
        ];
        return (
          items.length > 0 && (
            <Menu
              label={t('prices.actsOf', { price: wordsOf(price) })}
              trigger={<MoreIcon />}
              sections={[{ items }]}
              align="end"
              variant="secondary"
            />
          )
        );
      },
    },
  ];
  const troubled = prices.filter(({ sync }) => sync && (sync.lastError !== null || sync.drift.length > 0));
  return (
    <Section
      title={t('prices.title')}
      description={t(lifecycle === 'DRAFT' ? 'prices.leadDraft' : 'prices.lead')}
      actions={
        mayAdd && (
          <LinkButton to={newPriceUrl(slug)} icon={PlusIcon}>
            {t('prices.add')}
          </LinkButton>
        )
      }
    >
      <Stack>
        {troubled.map(({ sync, ...price }) => (
          <Notice
            key={price.id}
            tone={sync?.state === 'FAILED' ? 'danger' : 'warning'}
            title={t(sync?.lastError == null ? 'stripe.driftedPrice' : 'stripe.troubledPrice', {
              price: wordsOf(price),
            })}
          >
            {sync?.lastError}
            {sync && sync.drift.length > 0 && <StripeDrift drift={sync.drift} />}
          </Notice>
        ))}
        <DataTable
          caption={t('prices.title')}
          columns={columns}
          rows={prices}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('prices.none.title')}>{t('prices.none.message')}</EmptyState>}
        />
      </Stack>
      {asked && question === 'retire-price' && (
        <RetirePriceDialog
          id={asked.id}
          name={wordsOf(asked)}
          paying={asked.subscriptionCount ?? 0}
          onClose={close}
        />
      )}
      {asked && question === 'sync-price' && (
        <SyncPriceDialog id={asked.id} name={wordsOf(asked)} onClose={close} />
      )}
    </Section>
  );
}
