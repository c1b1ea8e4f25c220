import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import {
  Form,
  FormActions,
  FormErrorSummary,
  Notice,
  Stack,
  SubmitButton,
  Text,
  TextField,
} from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { EmailForm_personFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../shared/api/useProblemWords.ts';
import { useChecks } from '../../../../shared/forms/checks.ts';
import { useForm } from '../../../../shared/forms/useForm.ts';
import { problemsOf } from '../../../../shared/forms/validation.ts';

const personFragment = graphql(`
  fragment EmailForm_person on Person {
    id
    email
  }
`);

const requestEmailChange = graphql(`
  mutation RequestEmailChange($input: RequestEmailChangeInput!) {
    requestEmailChange(input: $input) {
      ... on RequestEmailChangeSuccess {
        sentTo
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

/** The address one signs in with. It changes when the old and the new one have both confirmed. */
export function EmailForm({ person }: { person: FragmentType<EmailForm_personFragment> }) {
  const { t } = useTranslation('member');
  const data = useFragmentData(personFragment, person);
  const wordsFor = useProblemWords();
  const checks = useChecks();
  const [request] = useMutation(requestEmailChange, { fetchPolicy: 'no-cache' });
  const [sent, setSent] = useState<{ sentTo: string; newEmail: string }>();
  const form = useForm({
    initial: { newEmail: '' },
    checks: { newEmail: checks.email },
    async send(values) {
      const newEmail = values.newEmail.trim();
      setSent(undefined);
      try {
        const answer = (await request({ variables: { input: { newEmail } } })).data?.requestEmailChange;
        if (answer?.__typename !== 'RequestEmailChangeSuccess') {
          return problemsOf(answer?.issues ?? [], {
            'newEmail.SAME_ADDRESS': t('account.sameEmail'),
            'newEmail.INVALID': t('check.emailShape', { ns: 'shared' }),
          });
        }
        setSent({ sentTo: answer.sentTo, newEmail });
        form.reset();
      } catch (error) {
        return [{ message: wordsFor(error) }];
      }
    },
  });
  return (
    <Stack gap={4}>
      <Text>
        {t('account.currentEmail')} <strong>{data.email}</strong>
      </Text>
      {sent && (
        <Notice tone="success" live="polite" title={t('account.emailSentTitle')}>
          {t('account.emailSent', sent)}
        </Notice>
      )}
      <Form label={t('account.email')} onSubmit={() => void form.submit()}>
        <FormErrorSummary {...form.summary} />
        <TextField
          {...form.field('newEmail')}
          label={t('account.newEmail')}
          type="email"
          autoComplete="email"
        />
        <FormActions>
          <SubmitButton variant="secondary" pending={form.isPending} pendingLabel={t('account.sending')}>
            {t('account.changeEmail')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Stack>
  );
}
