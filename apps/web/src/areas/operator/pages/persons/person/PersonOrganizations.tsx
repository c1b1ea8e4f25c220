import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  OrganizationsIcon,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PersonOrganizations_membershipFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { organizationUrl } from '../../../urls.ts';

const membershipFragment = graphql(`
  fragment PersonOrganizations_membership on Membership {
    id
    role
    createdAt
    organization {
      id
      slug
      name
      type {
        key
        name
      }
    }
  }
`);

type Membership = PersonOrganizations_membershipFragment;

export interface PersonOrganizationsProps {
  memberships: readonly FragmentType<Membership>[];
}

/** Where somebody belongs, and as what. */
export function PersonOrganizations({ memberships }: PersonOrganizationsProps) {
  const { t } = useTranslation('operator');
  const columns: Column<Membership>[] = [
    {
      key: 'organization',
      header: t('person.organization'),
      cell: ({ organization: { slug, name } }) => <TextLink to={organizationUrl(slug)}>{name}</TextLink>,
    },
    {
      key: 'type',
      header: t('organizations.column.type'),
      cell: ({ organization }) => organization.type.name,
    },
    { key: 'role', header: t('person.membershipRole'), cell: ({ role }) => role },
    {
      key: 'since',
      header: t('person.memberSince'),
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
  return (
    <DataTable
      caption={t('person.organizations')}
      columns={columns}
      rows={useFragmentList(membershipFragment, memberships)}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={OrganizationsIcon} title={t('person.noOrganizations.title')}>
          {t('person.noOrganizations.message')}
        </EmptyState>
      }
    />
  );
}
