import {
  Card,
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SubmitButton,
  Text,
  TextField,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { billingUrl } from '../../../../../../shared/urls.ts';
import { useCancel } from './useCancel.ts';

export interface CancelFormProps {
  subscriptionId: string;
  plan: string;
  /** When it would end. */
  date: string;
  /** Stands for what was shown. */
  token: string;
  /** Something would become read-only: then the plan's name is typed. */
  losesSomething: boolean;
}

/** Ends a subscription at the end of what is paid for. */
export function CancelForm({ subscriptionId, plan, date, token, losesSomething }: CancelFormProps) {
  const { t } = useTranslation('plans');
  const cancel = useCancel({ subscriptionId, plan, date, token });
  const form = useForm({
    initial: { typed: '' },
    checks: {
      typed: (value) => (losesSomething && value.trim() !== plan ? t('cancel.typeWrong', { plan }) : null),
    },
    send: cancel,
  });
  return (
    <Card>
      <Form label={t('cancel.title', { plan })} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <Text>{t('cancel.reversible', { date })}</Text>
        {losesSomething && (
          <TextField {...form.field('typed')} label={t('cancel.type', { plan })} autoComplete="off" />
        )}
        <FormActions>
          <LinkButton to={billingUrl}>{t('cancel.keep')}</LinkButton>
          <SubmitButton pending={form.isPending} pendingLabel={t('cancel.pending')}>
            {t('cancel.confirm', { plan })}
          </SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
