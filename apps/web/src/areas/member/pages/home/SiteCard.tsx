import type { FragmentType } from '@apollo/client';
import { Card, Row, Stack, Text, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SiteCard_siteFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import { SiteBadges } from '../../../../shared/sites/SiteBadges.tsx';
import { OpenSiteLink } from '../../sites/OpenSiteLink.tsx';

const siteFragment = graphql(`
  fragment SiteCard_site on Site {
    id
    title
    host
    url
    storageBytes
    ...SiteBadges_site
    ...OpenSiteLink_site
  }
`);

/** One site: what it is called, where it is, how it is, and the way in. */
export function SiteCard({ site }: { site: FragmentType<SiteCard_siteFragment> }) {
  const { t } = useTranslation('member');
  const format = useFormat();
  const data = useFragmentData(siteFragment, site);
  return (
    <Card>
      <Row justify="between">
        <Stack gap={1}>
          <Row gap={2}>
            <Text as="strong" strong>
              {data.title}
            </Text>
            <SiteBadges site={data} />
          </Row>
          <Text size="compact" tone="dimmed">
            <TextLink to={data.url} newTab>
              {data.host}
            </TextLink>
            {data.storageBytes !== null &&
              ` · ${t('sites.stored', { amount: format.bytes(data.storageBytes) })}`}
          </Text>
        </Stack>
        <OpenSiteLink site={data} />
      </Row>
    </Card>
  );
}
