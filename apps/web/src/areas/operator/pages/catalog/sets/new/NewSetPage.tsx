import { useTranslation } from 'react-i18next';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { AdminsOnly } from '../../../../catalogEditing/AdminsOnly.tsx';
import { NewSetForm } from './NewSetForm.tsx';
import { newSetPage } from './NewSetPage.query.ts';

/** Makes an entitlement set; what it gives is drafted next. */
export function NewSetPage() {
  const { t } = useTranslation('operator');
  newSetPage.useAnswer();
  return (
    <Page title={t('newSet.title')} description={t('newSet.lead')}>
      <AdminsOnly>
        <NewSetForm />
      </AdminsOnly>
    </Page>
  );
}
