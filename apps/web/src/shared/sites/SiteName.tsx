import type { FragmentType } from '@apollo/client';
import { Stack, Text, TextLink } from '@member-console/ui';
import { graphql } from '#graphql';
import type { SiteName_siteFragment } from '../../__generated__/graphql.ts';
import { useFragmentData } from '../api/useFragmentData.ts';

const siteFragment = graphql(`
  fragment SiteName_site on Site {
    id
    title
    host
    url
    state
  }
`);

/** What a site is called and where everybody can read it. */
export function SiteName({ site }: { site: FragmentType<SiteName_siteFragment> }) {
  const data = useFragmentData(siteFragment, site);
  return (
    <Stack gap={1}>
      <Text as="span" strong>
        {data.title}
      </Text>
      <Text as="span" size="compact" tone="dimmed">
        {data.state === 'PENDING' ? (
          data.host
        ) : (
          <TextLink to={data.url} newTab>
            {data.host}
          </TextLink>
        )}
      </Text>
    </Stack>
  );
}
