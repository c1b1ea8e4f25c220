import {
  Card,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SubmitButton,
  TextField,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useChecks } from '../../../../../shared/forms/checks.ts';
import { type FormOptions, useForm } from '../../../../../shared/forms/useForm.ts';

export interface LadderFormProps {
  label: string;
  initial: { readonly name: string; readonly slug: string };
  submitLabel: string;
  /** Where to go without saving. */
  cancelUrl: string;
  send: FormOptions<'name' | 'slug'>['send'];
}

/** A ladder's name and short name. */
export function LadderForm({ label, initial, submitLabel, cancelUrl, send }: LadderFormProps) {
  const { t } = useTranslation('operator');
  const { line } = useChecks();
  const form = useForm({
    initial,
    checks: {
      name: (value) => line(value),
      slug: (value) => (/^[a-z0-9](-?[a-z0-9])*$/.test(value) ? null : t('acts.slugShape')),
    },
    send,
  });
  return (
    <Card>
      <Form label={label} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <TextField
          {...form.field('name')}
          label={t('ladders.name')}
          description={t('ladders.nameHint')}
          autoComplete="off"
        />
        <TextField
          {...form.field('slug')}
          label={t('ladders.slug')}
          description={t('ladders.slugHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <FormActions>
          <LinkButton to={cancelUrl} variant="quiet">
            {t('ladders.cancel')}
          </LinkButton>
          <SubmitButton pending={form.isPending}>{submitLabel}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
