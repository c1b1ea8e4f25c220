import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  EntitlementSetIcon,
  Row,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SetVersions_setFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { compareSetUrl, setVersionUrl } from '../../../../urls.ts';
import { VersionBadge } from '../VersionBadge.tsx';

const setFragment = graphql(`
  fragment SetVersions_set on EntitlementSet {
    id
    key
    versions {
      id
      number
      publishedAt
    }
  }
`);

type Version = SetVersions_setFragment['versions'][number];

export interface SetVersionsProps {
  set: FragmentType<SetVersions_setFragment>;
}

/** Every version, the newest first; each leads to what it changed. */
export function SetVersions({ set }: SetVersionsProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { key, versions } = useFragmentData(setFragment, set);
  const columns: Column<Version>[] = [
    {
      key: 'number',
      header: t('set.version'),
      cell: ({ number, publishedAt }) => (
        <Row gap={2}>
          <TextLink to={setVersionUrl(key, number)}>
            {t('sets.number', { number: format.number(number) })}
          </TextLink>
          <VersionBadge isDraft={publishedAt === null} />
        </Row>
      ),
    },
    {
      key: 'published',
      header: t('set.publishedAt'),
      cell: ({ publishedAt }) =>
        publishedAt === null ? t('catalogParts.none') : <DateTime value={publishedAt} />,
    },
    {
      key: 'changes',
      header: t('set.changes'),
      cell: ({ number }) => {
        const before = versions.find((other) => other.number < number);
        return before ? (
          <TextLink to={compareSetUrl(key, before.number, number)}>
            {t('set.compareWith', { number: format.number(before.number) })}
          </TextLink>
        ) : (
          t('catalogParts.none')
        );
      },
    },
  ];
  return (
    <DataTable
      caption={t('set.versions')}
      columns={columns}
      rows={versions}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={EntitlementSetIcon} title={t('set.noVersions.title')}>
          {t('set.noVersions.message')}
        </EmptyState>
      }
    />
  );
}
