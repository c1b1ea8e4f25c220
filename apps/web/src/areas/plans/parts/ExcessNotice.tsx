import { Notice, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { ExcessNotice_excessFragment } from '../../../__generated__/graphql.ts';
import { useFormat } from '../../../shared/format/useFormat.ts';

graphql(`
  fragment ExcessNotice_excess on ExpectedExcess {
    resource {
      id
      key
      name
      unit
    }
    limit
    used
    deadline
    sites {
      id
      title
    }
  }
`);

type Excess = Omit<ExcessNotice_excessFragment, ' $fragmentName'>;

/** More would be in use than there would be room for: what becomes of it, when, and who decides. */
export function ExcessNotice({ excess: { resource, limit, used, deadline, sites } }: { excess: Excess }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const words = {
    name: resource.name,
    used: format.amount(used, resource.unit),
    limit: format.amount(limit, resource.unit),
  };
  const date = format.date(deadline);
  return (
    <Notice tone="warning" title={t('excess.title', words)}>
      <Stack gap={2}>
        <span>{resource.key === 'fedwiki.sites' ? t('excess.choose', { date }) : t('excess.storage')}</span>
        {sites.length > 0 && (
          <span>{t('excess.otherwise', { sites: format.list(sites.map(({ title }) => title)) })}</span>
        )}
        <span>{t('excess.safe')}</span>
      </Stack>
    </Notice>
  );
}
