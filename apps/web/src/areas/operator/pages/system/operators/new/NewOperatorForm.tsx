import {
  Form,
  FormActions,
  FormErrorSummary,
  LinkButton,
  SelectField,
  SubmitButton,
  TextField,
  useToasts,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '#graphql';
import type { OperatorRole } from '../../../../../../__generated__/graphql.ts';
import { useChecks } from '../../../../../../shared/forms/checks.ts';
import { useForm } from '../../../../../../shared/forms/useForm.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { operatorsUrl } from '../../../../urls.ts';
import { useRoleOptions } from '../useRoleOptions.ts';

const appointOperator = graphql(`
  mutation AppointOperator($input: AppointOperatorInput!) {
    appointOperator(input: $input) {
      ... on AppointOperatorSuccess {
        term {
          id
          person {
            id
            displayName
          }
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Whom, as what, until when, and why. */
export function NewOperatorForm() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const toasts = useToasts();
  const checks = useChecks();
  const [appoint] = useOperatorAct(appointOperator, {
    'email.UNKNOWN_PERSON': t('operators.unknownPerson'),
    'endsAt.IN_THE_PAST': t('operators.inThePast'),
  });
  const form = useForm({
    initial: { email: '', role: 'SUPPORT', endsAt: '', reason: '' },
    checks: {
      email: checks.email,
      reason: (reason) => (reason.trim() === '' ? t('acts.reasonMissing') : null),
    },
    async send({ email, role, endsAt, reason }) {
      const input = {
        email: email.trim(),
        role: role as OperatorRole,
        // The day that was chosen is the last one, where the reader is.
        endsAt: endsAt === '' ? null : new Date(`${endsAt}T23:59:59.999`).toISOString(),
        reason: reason.trim(),
      };
      const outcome = await appoint({ input });
      if (outcome.kind === 'refused') return outcome.problems;
      toasts.show({ message: t('operators.appointed', { name: outcome.answer.term.person.displayName }) });
      void navigate(operatorsUrl());
    },
  });
  return (
    <Form label={t('operators.newTitle')} onSubmit={() => void form.submit()}>
      <FormErrorSummary {...form.summary} />
      <TextField
        {...form.field('email')}
        type="email"
        autoComplete="off"
        label={t('operators.email')}
        description={t('operators.emailHint')}
      />
      <SelectField
        {...form.field('role')}
        label={t('operators.column.role')}
        options={useRoleOptions()}
        description={t(`operators.roleHint.${form.values.role as OperatorRole}`)}
      />
      <TextField
        {...form.field('endsAt')}
        type="date"
        optional
        label={t('operators.lastDay')}
        description={t('operators.lastDayHint')}
      />
      <TextField
        {...form.field('reason')}
        maxLength={500}
        autoComplete="off"
        label={t('acts.reason')}
        description={t('acts.reasonHint')}
      />
      <FormActions>
        <LinkButton to={operatorsUrl()} variant="quiet">
          {t('may.cancel')}
        </LinkButton>
        <SubmitButton pending={form.isPending} pendingLabel={t('operators.appointing')}>
          {t('operators.appoint')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
