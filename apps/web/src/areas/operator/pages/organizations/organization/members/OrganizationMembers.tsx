import type { FragmentType } from '@apollo/client';
import {
  Avatar,
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  Row,
  TextLink,
  UsersIcon,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OrganizationMembers_membershipFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { type PageInfo, paging } from '../../../../../../shared/list/keyset.ts';
import { personUrl } from '../../../../urls.ts';
import { useTurning } from '../useTurning.ts';

const membershipFragment = graphql(`
  fragment OrganizationMembers_membership on Membership {
    id
    role
    createdAt
    person {
      id
      displayName
      pictureUrl
      email
    }
  }
`);

type Membership = OrganizationMembers_membershipFragment;

export interface OrganizationMembersProps {
  memberships: readonly FragmentType<Membership>[];
  pageInfo: PageInfo;
}

/** Who belongs to the organization, the earliest first. */
export function OrganizationMembers({ memberships, pageInfo }: OrganizationMembersProps) {
  const { t } = useTranslation('operator');
  const rows = useFragmentList(membershipFragment, memberships);
  const turn = useTurning();
  const columns: Column<Membership>[] = [
    {
      key: 'person',
      header: t('organization.person'),
      cell: ({ person }) => (
        <Row gap={2}>
          <Avatar name={person.displayName} src={person.pictureUrl} />
          <TextLink to={personUrl(person.id)}>{person.displayName}</TextLink>
        </Row>
      ),
    },
    { key: 'email', header: t('organization.email'), cell: ({ person }) => person.email },
    { key: 'role', header: t('organization.role'), cell: ({ role }) => role },
    {
      key: 'since',
      header: t('organization.since'),
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
  return (
    <DataTable
      caption={t('organization.tab.members')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      paging={paging(pageInfo, turn)}
      empty={
        <EmptyState icon={UsersIcon} title={t('organization.noMembers.title')}>
          {t('organization.noMembers.message')}
        </EmptyState>
      }
    />
  );
}
