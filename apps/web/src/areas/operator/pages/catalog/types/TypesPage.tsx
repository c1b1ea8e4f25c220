import {
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  PlusIcon,
  Stack,
  Text,
  TextLink,
  TypeIcon,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TypesPageQuery } from '../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { useMay } from '../../../session/useMay.ts';
import { newTypeUrl, organizationsUrl, typesUrl, typeUrl } from '../../../urls.ts';
import { typesPage } from './TypesPage.query.ts';

type Type = NonNullable<TypesPageQuery['organizationTypes']>['nodes'][number];

/** Every kind of organization, what it gets by itself, and how many there are. */
export function TypesPage() {
  const { t } = useTranslation('operator');
  const { organizationTypes } = typesPage.useAnswer();
  const navigate = useNavigate();
  const create = useMay('CATALOG_MANAGE') && (
    <LinkButton to={newTypeUrl} variant="primary" icon={PlusIcon}>
      {t('types.create')}
    </LinkButton>
  );
  return (
    <Page title={t('types.title')} description={t('types.lead')} actions={create}>
      <DataTable
        caption={t('types.title')}
        columns={useColumns()}
        rows={organizationTypes?.nodes ?? []}
        rowKey={({ key }) => key}
        paging={
          organizationTypes
            ? paging(organizationTypes.pageInfo, (place) => void navigate(typesUrl(place)))
            : undefined
        }
        empty={
          <EmptyState level={2} icon={TypeIcon} title={t('types.empty.title')} actions={create}>
            {t('types.empty.message')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Type>[] {
  const { t } = useTranslation('operator');
  const { number, list } = useFormat();
  return [
    {
      key: 'name',
      header: t('types.column.name'),
      cell: ({ key, name }) => (
        <Stack gap={1}>
          <TextLink to={typeUrl(key)}>{name}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            <code>{key}</code>
          </Text>
        </Stack>
      ),
    },
    {
      key: 'gives',
      header: t('types.column.gives'),
      cell: ({ defaultGrants }) =>
        defaultGrants && defaultGrants.length > 0
          ? list(defaultGrants.map(({ gives }) => gives?.name ?? t('types.nothing')))
          : t('types.nothing'),
    },
    {
      key: 'organizations',
      header: t('types.column.organizations'),
      align: 'end',
      cell: ({ key, organizationCount }) => (
        <TextLink to={organizationsUrl({ type: key })}>{number(organizationCount ?? 0)}</TextLink>
      ),
    },
  ];
}
