import { NoPermissionState, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { useMay } from '../../../../session/useMay.ts';
import { typesUrl, typeUrl } from '../../../../urls.ts';
import { TypeForm } from '../TypeForm.tsx';
import { newTypePage } from './NewTypePage.query.ts';

const createOrganizationType = graphql(`
  mutation CreateOrganizationType($input: CreateOrganizationTypeInput!) {
    createOrganizationType(input: $input) {
      ... on CreateOrganizationTypeSuccess {
        organizationType {
          id
          key
          name
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Makes a kind of organization, and leads to it. */
export function NewTypePage() {
  const { t } = useTranslation('operator');
  const { viewer } = newTypePage.useAnswer();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [create] = useOperatorAct(createOrganizationType);
  const mayCreate = useMay('CATALOG_MANAGE');
  if (!viewer?.operatorRole) throw new NotThere();
  return (
    <Page title={t('types.newTitle')} description={t('types.newLead')}>
      {mayCreate ? (
        <TypeForm
          label={t('types.newTitle')}
          initial={{ key: '', name: '', description: '' }}
          submitLabel={t('types.createIt')}
          cancelUrl={typesUrl()}
          send={async (input) => {
            const outcome = await create({ input });
            if (outcome.kind === 'refused') return outcome.problems;
            await navigate(typeUrl(outcome.answer.organizationType.key));
            toasts.show({ message: t('types.created', { name: input.name }) });
          }}
        />
      ) : (
        <NoPermissionState level={2}>{t('may.message')}</NoPermissionState>
      )}
    </Page>
  );
}
