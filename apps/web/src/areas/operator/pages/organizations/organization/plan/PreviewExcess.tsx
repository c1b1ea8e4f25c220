import { Notice, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PreviewExcess_excessFragment } from '../../../../../../__generated__/graphql.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';

graphql(`
  fragment PreviewExcess_excess on ExpectedExcess {
    resource {
      id
      name
      unit
    }
    policy
    limit
    used
    deadline
    sites {
      id
      title
      host
    }
  }
`);

export interface PreviewExcessProps {
  excess: readonly PreviewExcess_excessFragment[];
}

/** What would be over its limit, and which things would become read-only for it. */
export function PreviewExcess({ excess }: PreviewExcessProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  if (excess.length === 0) return <Text tone="dimmed">{t('act.preview.fits')}</Text>;
  return (
    <Stack gap={3}>
      {excess.map(({ resource, policy, limit, used, deadline, sites }) => (
        <Notice
          key={resource.id}
          tone="warning"
          title={t('act.preview.over', {
            resource: resource.name,
            used: format.amount(used, resource.unit),
            limit: format.amount(limit, resource.unit),
          })}
        >
          <Stack gap={2}>
            <span>{t(`attention.over.${policy}`, { deadline: format.dateTime(deadline) })}</span>
            <span>{t('act.preview.frozen', { count: sites.length })}</span>
            <ul>
              {sites.map(({ id, title, host }) => (
                <li key={id}>
                  {title} ({host})
                </li>
              ))}
            </ul>
          </Stack>
        </Notice>
      ))}
    </Stack>
  );
}
