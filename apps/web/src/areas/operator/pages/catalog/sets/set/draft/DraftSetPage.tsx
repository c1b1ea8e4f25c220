import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { useFormat } from '../../../../../../../shared/format/useFormat.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { AdminsOnly } from '../../../../../catalogEditing/AdminsOnly.tsx';
import { setUrl } from '../../../../../urls.ts';
import { DraftForm } from './DraftForm.tsx';
import { draftSetPage } from './DraftSetPage.query.ts';

/** Drafts what a set gives next, beginning with what it gives now. */
export function DraftSetPage() {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const { entitlementSet, resources } = draftSetPage.useAnswer();
  if (!entitlementSet) throw new NotThere();
  const { key, name, currentVersion } = entitlementSet;
  const number = (currentVersion?.number ?? 0) + 1;
  return (
    <Page
      title={t('draftSet.heading', { name, number: format.number(number) })}
      description={t('draftSet.lead')}
      breadcrumbs={[{ label: name, to: setUrl(key) }]}
    >
      <AdminsOnly>
        <DraftForm set={entitlementSet} resources={resources?.nodes ?? []} />
      </AdminsOnly>
    </Page>
  );
}
