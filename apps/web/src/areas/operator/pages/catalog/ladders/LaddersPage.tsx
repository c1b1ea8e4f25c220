import { LinkButton, PlusIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { useMay } from '../../../session/useMay.ts';
import { laddersUrl, newLadderUrl } from '../../../urls.ts';
import { laddersPage } from './LaddersPage.query.ts';
import { LadderTable } from './LadderTable.tsx';

/** Every plan ladder: its tiers, who begins on it, and whether something is wrong with it. */
export function LaddersPage() {
  const { t } = useTranslation('operator');
  const { catalogLadders } = laddersPage.useAnswer();
  const navigate = useNavigate();
  const create = useMay('CATALOG_MANAGE') && (
    <LinkButton to={newLadderUrl} variant="primary" icon={PlusIcon}>
      {t('ladders.create')}
    </LinkButton>
  );
  return (
    <Page title={t('ladders.title')} description={t('ladders.lead')} actions={create}>
      <LadderTable
        ladders={catalogLadders?.nodes ?? []}
        create={create}
        paging={
          catalogLadders
            ? paging(catalogLadders.pageInfo, (place) => void navigate(laddersUrl(place)))
            : undefined
        }
      />
    </Page>
  );
}
