import {
  Card,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useChecks } from '../../../../../shared/forms/checks.ts';
import { type FormOptions, useForm } from '../../../../../shared/forms/useForm.ts';

export interface TypeFormProps {
  label: string;
  initial: { readonly key: string; readonly name: string; readonly description: string };
  /** The key of what is there already stays. */
  isKeyFixed?: boolean | undefined;
  submitLabel: string;
  /** Where to go without saving. */
  cancelUrl: string;
  send: FormOptions<'key' | 'name' | 'description'>['send'];
}

/** The words of a kind of organization. */
export function TypeForm({ label, initial, isKeyFixed, submitLabel, cancelUrl, send }: TypeFormProps) {
  const { t } = useTranslation('operator');
  const { line } = useChecks();
  const form = useForm({
    initial,
    checks: {
      name: (value) => line(value),
      key: (value) => (/^[a-z][a-z0-9_]{1,39}$/.test(value) ? null : t('acts.keyShape')),
    },
    send,
  });
  return (
    <Card>
      <Form label={label} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <TextField
          {...form.field('name')}
          label={t('types.name')}
          description={t('types.nameHint')}
          autoComplete="off"
        />
        {!isKeyFixed && (
          <TextField
            {...form.field('key')}
            label={t('types.key')}
            description={t('types.keyHint')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        <TextAreaField {...form.field('description')} label={t('types.description')} optional rows={2} />
        <FormActions>
          <LinkButton to={cancelUrl} variant="quiet">
            {t('types.cancel')}
          </LinkButton>
          <SubmitButton pending={form.isPending}>{submitLabel}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
