import type { FragmentType } from '@apollo/client';
import { Card, Form, FormErrorSummary, Notice, SaveBar, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import type { EditResourceForm_resourceFragment } from '../../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../../shared/api/useFragmentData.ts';
import { useForm } from '../../../../../../../shared/forms/useForm.ts';
import { useLeaveGuard } from '../../../../../../../shared/forms/useLeaveGuard.tsx';
import { useOperatorAct } from '../../../../../acts/useOperatorAct.ts';
import { usePartTexts } from '../../../../../sections/parts/usePartTexts.ts';
import { resourceUrl } from '../../../../../urls.ts';
import { ResourceFields, resourceInput, useResourceChecks } from '../../ResourceFields.tsx';

const resourceFragment = graphql(`
  fragment EditResourceForm_resource on Resource {
    id
    key
    name
    description
    kind
    unit
    levels
    overLimitPolicy
    overLimitGraceDays
    isFixed
  }
`);

const updateResource = graphql(`
  mutation UpdateResource($input: UpdateResourceInput!) {
    updateResource(input: $input) {
      ... on UpdateResourceSuccess {
        resource {
          id
          ...EditResourceForm_resource
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface EditResourceFormProps {
  resource: FragmentType<EditResourceForm_resourceFragment>;
}

/** Everything of a resource but its key; what published sets rely on stays. */
export function EditResourceForm({ resource }: EditResourceFormProps) {
  const { t } = useTranslation('operator');
  const data = useFragmentData(resourceFragment, resource);
  const navigate = useNavigate();
  const toasts = useToasts();
  const texts = usePartTexts();
  const guard = useLeaveGuard();
  const [change] = useOperatorAct(updateResource);
  const form = useForm({
    initial: {
      name: data.name,
      description: data.description,
      kind: data.kind,
      unit: data.unit ?? '',
      levels: data.levels.join('\n'),
      overLimitPolicy: data.overLimitPolicy ?? '',
      overLimitGraceDays: `${data.overLimitGraceDays}`,
      reason: '',
    },
    checks: useResourceChecks(),
    async send(values) {
      const outcome = await change({ input: { resourceId: data.id, ...resourceInput(values) } });
      if (outcome.kind === 'refused') return outcome.problems;
      guard.release();
      await navigate(resourceUrl(data.key));
      toasts.show({ message: t('editResource.saved', { name: values.name.trim() }) });
    },
  });
  return (
    <>
      <Form label={t('editResource.heading', { name: data.name })} onSubmit={() => void form.submit()}>
        <Card>
          <FormErrorSummary {...form.summary} />
          {data.isFixed && (
            <Notice tone="info" title={t('resource.fixed')}>
              {t('resource.fixedWhy')}
            </Notice>
          )}
          <ResourceFields form={form} fixed={data.isFixed} />
        </Card>
        <SaveBar
          dirty={form.isDirty}
          saving={form.isPending}
          onDiscard={() => form.reset()}
          onGuard={guard.onGuard}
          texts={texts.saveBar}
        />
      </Form>
      {guard.question}
    </>
  );
}
