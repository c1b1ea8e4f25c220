import { NoPermissionState, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { useMay } from '../../../../../session/useMay.ts';
import { typeUrl } from '../../../../../urls.ts';
import { TypeForm } from '../../TypeForm.tsx';
import { editTypePage } from './EditTypePage.query.ts';

const updateOrganizationType = graphql(`
  mutation UpdateOrganizationType($input: UpdateOrganizationTypeInput!) {
    updateOrganizationType(input: $input) {
      ... on UpdateOrganizationTypeSuccess {
        organizationType {
          id
          key
          name
          description
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Changes the words of a kind of organization. */
export function EditTypePage() {
  const { t } = useTranslation('operator');
  const { organizationType: type } = editTypePage.useAnswer();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [update] = useOperatorAct(updateOrganizationType);
  const mayChange = useMay('CATALOG_MANAGE');
  if (!type) throw new NotThere();
  const { key, name, description } = type;
  const title = t('types.editTitle', { name });
  return (
    <Page title={title} breadcrumbs={[{ label: name, to: typeUrl(key) }]}>
      {mayChange ? (
        <TypeForm
          label={title}
          initial={{ key, name, description: description ?? '' }}
          isKeyFixed
          submitLabel={t('types.save')}
          cancelUrl={typeUrl(key)}
          send={async ({ key: _key, ...words }) => {
            const outcome = await update({ input: { organizationType: key, ...words } });
            if (outcome.kind === 'refused') return outcome.problems;
            await navigate(typeUrl(key));
            toasts.show({ message: t('types.saved') });
          }}
        />
      ) : (
        <NoPermissionState level={2}>{t('may.message')}</NoPermissionState>
      )}
    </Page>
  );
}
