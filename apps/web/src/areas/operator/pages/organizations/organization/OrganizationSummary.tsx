import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, KeyValue, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OrganizationSummary_organizationFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';

const organizationFragment = graphql(`
  fragment OrganizationSummary_organization on Organization {
    id
    slug
    createdAt
    type {
      name
    }
    workspaces {
      id
      name
    }
  }
`);

export interface OrganizationSummaryProps {
  organization: FragmentType<OrganizationSummary_organizationFragment>;
}

/** What an organization is, and its id to speak of it. */
export function OrganizationSummary({ organization }: OrganizationSummaryProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const data = useFragmentData(organizationFragment, organization);
  return (
    <Card level={2} title={t('organization.summary')}>
      <Stack gap={3}>
        <DescriptionList
          items={[
            { term: t('organization.type'), value: data.type.name },
            { term: t('organization.slug'), value: data.slug },
            { term: t('organization.created'), value: <DateTime value={data.createdAt} /> },
            {
              term: t('organization.workspaces'),
              value: format.list(data.workspaces.map(({ name }) => name)),
            },
          ]}
        />
        <div>
          <KeyValue label={t('organization.id')} value={data.id} />
        </div>
      </Stack>
    </Card>
  );
}
