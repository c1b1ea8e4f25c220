import { LinkButton, PlusIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { withQuery } from '../../../../../shared/urls.ts';
import { useMay } from '../../../session/useMay.ts';
import { newResourceUrl, resourcesUrl } from '../../../urls.ts';
import { resourcesPage } from './ResourcesPage.query.ts';
import { ResourceTable } from './ResourceTable.tsx';

/** Everything that can be limited or switched. */
export function ResourcesPage() {
  const { t } = useTranslation('operator');
  const mayChange = useMay('CATALOG_MANAGE');
  const navigate = useNavigate();
  const { resources } = resourcesPage.useAnswer();
  const make = mayChange && (
    <LinkButton to={newResourceUrl} variant="primary" icon={PlusIcon}>
      {t('resources.new')}
    </LinkButton>
  );
  return (
    <Page title={t('resources.title')} description={t('resources.lead')} actions={make}>
      <ResourceTable
        resources={resources?.nodes ?? []}
        paging={
          resources
            ? paging(resources.pageInfo, (place) => void navigate(withQuery(resourcesUrl, place)))
            : undefined
        }
      />
    </Page>
  );
}
