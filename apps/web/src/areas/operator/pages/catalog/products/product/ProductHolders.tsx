import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  OrganizationsIcon,
  StatusBadge,
  TextLink,
  type Tone,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import type {
  ContributionState,
  ProductHolders_holderFragment,
} from '../../../../../../__generated__/graphql.ts';
import { CsvExportButton } from '../../../../../../shared/list/CsvExportButton.tsx';
import { type PageInfo, paging } from '../../../../../../shared/list/keyset.ts';
import { withQuery } from '../../../../../../shared/urls.ts';
import { organizationUrl } from '../../../../urls.ts';
import { useHoldersExport } from './useHoldersExport.ts';

graphql(`
  fragment ProductHolders_holder on ProductHolder {
    id
    organization {
      id
      slug
      name
    }
    source
    quantity
    state
    since
    until
  }
`);

type Holder = ProductHolders_holderFragment;

const tones: Record<ContributionState, Tone> = {
  APPLIED: 'success',
  SHADOWED: 'neutral',
  SCHEDULED: 'info',
  EXPIRED: 'neutral',
};

export interface ProductHoldersProps {
  /** Of the product. */
  slug: string;
  holders: readonly Holder[];
  pageInfo: PageInfo | undefined;
}

/** Who holds a product now or later, by which claim, and whether that counts. */
export function ProductHolders({ slug, holders, pageInfo }: ProductHoldersProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const csv = useHoldersExport(slug);
  const columns: Column<Holder>[] = [
    {
      key: 'organization',
      header: t('product.organization'),
      cell: ({ organization: { slug, name } }) => <TextLink to={organizationUrl(slug)}>{name}</TextLink>,
    },
    {
      key: 'source',
      header: t('product.source'),
      cell: ({ source, quantity }) =>
        quantity === 1
          ? t(`source.${source}`)
          : `${t(`source.${source}`)} ${t('product.times', { quantity })}`,
    },
    {
      key: 'state',
      header: t('product.state'),
      cell: ({ state }) => <StatusBadge tone={tones[state]}>{t(`product.holding.${state}`)}</StatusBadge>,
    },
    { key: 'since', header: t('product.since'), cell: ({ since }) => <DateTime value={since} show="date" /> },
    {
      key: 'until',
      header: t('product.until'),
      cell: ({ until }) => (until === null ? t('product.noEnd') : <DateTime value={until} show="date" />),
    },
  ];
  return (
    <DataTable
      caption={t('product.holders')}
      columns={columns}
      rows={holders}
      rowKey={({ id }) => id}
      actions={holders.length > 0 && <CsvExportButton {...csv} />}
      paging={
        pageInfo &&
        paging(pageInfo, (place) => void navigate(withQuery('', place), { preventScrollReset: true }))
      }
      empty={
        <EmptyState icon={OrganizationsIcon} title={t('product.noHolders.title')}>
          {t('product.noHolders.message')}
        </EmptyState>
      }
    />
  );
}
