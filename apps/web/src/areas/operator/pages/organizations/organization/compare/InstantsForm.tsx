import { Form, FormActions, Row, SubmitButton, TextField } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { withQuery } from '../../../../../../shared/urls.ts';
import { organizationUrl } from '../../../../urls.ts';
import { toFieldValue, toInstant } from '../asOf.ts';

export interface InstantsFormProps {
  slug: string;
  from: string;
  to: string;
}

/** Which two instants to compare. */
export function InstantsForm({ slug, from, to }: InstantsFormProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const check = (value: string) => (toInstant(value) === null ? t('organization.asOf.missing') : null);
  const form = useForm({
    initial: { from: toFieldValue(from), to: toFieldValue(to) },
    checks: { from: check, to: check },
    async send(values) {
      const between = { from: toInstant(values.from), to: toInstant(values.to) };
      await navigate(withQuery(organizationUrl(slug, 'compare'), between));
      return undefined;
    },
  });
  return (
    <Form label={t('compare.form')} onSubmit={() => void form.submit()}>
      <Row gap={4} align="start">
        <TextField label={t('compare.from')} type="datetime-local" {...form.field('from')} />
        <TextField label={t('compare.to')} type="datetime-local" {...form.field('to')} />
      </Row>
      <FormActions>
        <SubmitButton pending={form.isPending}>{t('compare.show')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
