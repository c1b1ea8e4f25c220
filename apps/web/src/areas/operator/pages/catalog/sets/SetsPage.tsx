import { LinkButton, PlusIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { withQuery } from '../../../../../shared/urls.ts';
import { useMay } from '../../../session/useMay.ts';
import { newSetUrl, setsUrl } from '../../../urls.ts';
import { setsPage } from './SetsPage.query.ts';
import { SetTable } from './SetTable.tsx';

/** Every entitlement set: what products give, version by version. */
export function SetsPage() {
  const { t } = useTranslation('operator');
  const mayChange = useMay('CATALOG_MANAGE');
  const navigate = useNavigate();
  const { entitlementSets } = setsPage.useAnswer();
  const make = mayChange && (
    <LinkButton to={newSetUrl} variant="primary" icon={PlusIcon}>
      {t('sets.new')}
    </LinkButton>
  );
  return (
    <Page title={t('sets.title')} description={t('sets.lead')} actions={make}>
      <SetTable
        sets={entitlementSets?.nodes ?? []}
        paging={
          entitlementSets
            ? paging(entitlementSets.pageInfo, (place) => void navigate(withQuery(setsUrl, place)))
            : undefined
        }
      />
    </Page>
  );
}
