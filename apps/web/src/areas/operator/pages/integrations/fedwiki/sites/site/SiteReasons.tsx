import type { FragmentType } from '@apollo/client';
import { Card, Notice, Stack, TextLink } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SiteReasons_siteFragment } from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../../shared/format/useFormat.ts';
import { organizationStandingUrl, organizationUrl } from '../../../../../urls.ts';

const siteFragment = graphql(`
  fragment SiteReasons_site on Site {
    id
    readOnlyReason
    isBehind
    problem
    organization {
      id
      slug
      entitlements {
        resource {
          id
          key
        }
        overLimit {
          limit
          used
          frozen
          deadline
        }
      }
    }
  }
`);

/** The resource that limits how many sites there are. */
const sitesKey = 'fedwiki.sites';

/** Whether the farm follows and what stood in its way, and why nobody may write. */
export function SiteReasons({ site }: { site: FragmentType<SiteReasons_siteFragment> }) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { readOnlyReason, isBehind, problem, organization } = useFragmentData(siteFragment, site);
  const { slug, entitlements } = organization;
  const excess = entitlements.find(({ resource }) => resource.key === sitesKey)?.overLimit;
  return (
    <Card level={2} title={t('site.farm')}>
      <Stack gap={3}>
        {isBehind ? (
          <Notice tone={problem ? 'warning' : 'info'} title={t('site.waits')}>
            {problem ? t('site.problem', { problem }) : t('site.waitsMessage')}
          </Notice>
        ) : (
          <Notice tone="success">{t('site.matches')}</Notice>
        )}
        {readOnlyReason && (
          <Notice
            tone={readOnlyReason === 'ARCHIVED' ? 'info' : 'warning'}
            title={t(`site.why.${readOnlyReason}`)}
          >
            <Stack gap={2}>
              <span>{t(`site.whyMessage.${readOnlyReason}`)}</span>
              {readOnlyReason === 'FROZEN' && excess && (
                <span>
                  {t('site.excess', {
                    limit: format.number(excess.limit),
                    used: format.number(excess.used),
                    frozen: format.number(excess.frozen),
                  })}{' '}
                  {t('site.deadline', { deadline: format.dateTime(excess.deadline) })}
                </span>
              )}
              {(readOnlyReason === 'FROZEN' || readOnlyReason === 'STORAGE_FULL') && (
                <TextLink to={organizationUrl(slug, 'usage')}>{t('site.toUsage')}</TextLink>
              )}
              {readOnlyReason === 'SUSPENDED' && (
                <TextLink to={organizationStandingUrl(slug)}>{t('site.toStanding')}</TextLink>
              )}
            </Stack>
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
