import type { FragmentType } from '@apollo/client';
import { Card, DateTime, DescriptionList, KeyValue, Stack, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SiteFacts_siteFragment } from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../../shared/format/useFormat.ts';
import { organizationUrl, personUrl } from '../../../../../urls.ts';

const siteFragment = graphql(`
  fragment SiteFacts_site on Site {
    id
    host
    url
    state
    storageBytes
    storageMeasuredAt
    createdAt
    archivedAt
    owner {
      id
      displayName
    }
    organization {
      id
      name
      slug
    }
  }
`);

/** Where a site is, whose it is, and what it holds. */
export function SiteFacts({ site }: { site: FragmentType<SiteFacts_siteFragment> }) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const facts = useFragmentData(siteFragment, site);
  const { owner, organization, storageBytes, storageMeasuredAt, archivedAt } = facts;
  return (
    <Card level={2} title={t('site.facts')}>
      <Stack gap={3}>
        <DescriptionList
          items={[
            {
              term: t('sites.host'),
              value:
                facts.state === 'PENDING' ? (
                  facts.host
                ) : (
                  <TextLink to={facts.url} newTab>
                    {facts.host}
                  </TextLink>
                ),
            },
            {
              term: t('sites.owner'),
              value: <TextLink to={personUrl(owner.id)}>{owner.displayName}</TextLink>,
            },
            {
              term: t('sites.organization'),
              value: (
                <TextLink to={organizationUrl(organization.slug, 'sites')}>{organization.name}</TextLink>
              ),
            },
            {
              term: t('sites.storage'),
              value: storageBytes === null ? t('site.notMeasured') : format.bytes(storageBytes),
            },
            ...(storageMeasuredAt === null
              ? []
              : [{ term: t('site.measuredAt'), value: <DateTime value={storageMeasuredAt} /> }]),
            { term: t('sites.created'), value: <DateTime value={facts.createdAt} /> },
            ...(archivedAt === null
              ? []
              : [{ term: t('site.archivedSince'), value: <DateTime value={archivedAt} /> }]),
          ]}
        />
        <div>
          <KeyValue label={t('site.id')} value={facts.id} />
        </div>
      </Stack>
    </Card>
  );
}
