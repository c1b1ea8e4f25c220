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
import { useCatalogChange } from '../../../../catalogEditing/useCatalogChange.ts';
import { useCatalogChecks } from '../../../../catalogEditing/useCatalogChecks.ts';
import { resourcesUrl, resourceUrl } from '../../../../urls.ts';
import { ResourceFields, resourceFields, resourceInput, useResourceChecks } from '../ResourceFields.tsx';

const createResource = graphql(`
  mutation CreateResource($input: CreateResourceInput!) {
    change: createResource(input: $input) {
      ... on CreateResourceSuccess {
        resource {
          id
          key
        }
      }
      ... on UserError {
        code
        message
        path
      }
      ... on ValidationError {
        issues {
          path
          code
          message
        }
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
  const { change } = useCatalogChange(createResource);
  const form = useForm<'key' | keyof typeof resourceFields>({
    initial: { key: '', ...resourceFields },
    checks: { key: check.resourceKey, ...useResourceChecks() },
    async send({ key, ...values }) {
      const { done, problems } = await change({ key, ...resourceInput(values) });
      if (done === null) return problems;
      await navigate(resourceUrl(done.resource.key));
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
