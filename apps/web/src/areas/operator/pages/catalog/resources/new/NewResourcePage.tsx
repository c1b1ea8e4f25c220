import { useTranslation } from 'react-i18next';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { AdminsOnly } from '../../../../catalogEditing/AdminsOnly.tsx';
import { NewResourceForm } from './NewResourceForm.tsx';
import { newResourcePage } from './NewResourcePage.query.ts';

/** Makes a resource. */
export function NewResourcePage() {
  const { t } = useTranslation('operator');
  newResourcePage.useAnswer();
  return (
    <Page title={t('newResource.title')} description={t('newResource.lead')}>
      <AdminsOnly>
        <NewResourceForm />
      </AdminsOnly>
    </Page>
  );
}
