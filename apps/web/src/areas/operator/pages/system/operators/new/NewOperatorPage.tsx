import { Card } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { OnlyIfMay } from '../../../../session/OnlyIfMay.tsx';
import { NewOperatorForm } from './NewOperatorForm.tsx';
import { newOperatorPage } from './NewOperatorPage.query.ts';

/** Makes somebody an operator. */
export function NewOperatorPage() {
  const { t } = useTranslation('operator');
  newOperatorPage.useAnswer();
  return (
    <Page title={t('operators.newTitle')} description={t('operators.newLead')}>
      <OnlyIfMay to="OPERATORS_MANAGE">
        <Card>
          <NewOperatorForm />
        </Card>
      </OnlyIfMay>
    </Page>
  );
}
