import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { AdminsOnly } from '../../../../../catalogEditing/AdminsOnly.tsx';
import { resourceUrl } from '../../../../../urls.ts';
import { EditResourceForm } from './EditResourceForm.tsx';
import { editResourcePage } from './EditResourcePage.query.ts';

/** Changes a resource, as far as nothing that is published speaks of it. */
export function EditResourcePage() {
  const { t } = useTranslation('operator');
  const { resource } = editResourcePage.useAnswer();
  if (!resource) throw new NotThere();
  return (
    <Page
      title={t('editResource.heading', { name: resource.name })}
      breadcrumbs={[{ label: resource.name, to: resourceUrl(resource.key) }]}
    >
      <AdminsOnly>
        <EditResourceForm resource={resource} />
      </AdminsOnly>
    </Page>
  );
}
