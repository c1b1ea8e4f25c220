import {
  Card,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SubmitButton,
  TextField,
  useToasts,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { useCatalogChecks } from '../../../../catalogEditing/useCatalogChecks.ts';
import { resourcesUrl, resourceUrl } from '../../../../urls.ts';
import { ResourceFields, resourceFields, resourceInput, useResourceChecks } from '../ResourceFields.tsx';

const createResource = graphql(`
  mutation CreateResource($input: CreateResourceInput!) {
    createResource(input: $input) {
      ... on CreateResourceSuccess {
        resource {
          id
          key
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** A key for machines, and everything that a resource has. */
export function NewResourceForm() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const toasts = useToasts();
  const check = useCatalogChecks();
  const [change] = useOperatorAct(createResource);
  const form = useForm<'key' | keyof typeof resourceFields>({
    initial: { key: '', ...resourceFields },
    checks: { key: check.resourceKey, ...useResourceChecks() },
    async send({ key, ...values }) {
      const outcome = await change({ input: { key, ...resourceInput(values) } });
      if (outcome.kind === 'refused') return outcome.problems;
      await navigate(resourceUrl(outcome.answer.resource.key));
      toasts.show({ message: t('newResource.made', { name: values.name.trim() }) });
    },
  });
  return (
    <Card>
      <Form label={t('newResource.title')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <TextField
          {...form.field('key')}
          label={t('resource.key')}
          description={t('resource.keyHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <ResourceFields form={form} />
        <FormActions>
          <LinkButton to={resourcesUrl} variant="quiet">
            {t('catalogParts.cancel')}
          </LinkButton>
          <SubmitButton pending={form.isPending} pendingLabel={t('newResource.submitting')}>
            {t('newResource.submit')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
