import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Form, FormActions, FormErrorSummary, SubmitButton, TextField, useToasts } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { NameForm_personFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../shared/api/useProblemWords.ts';
import { useChecks } from '../../../../shared/forms/checks.ts';
import { useForm } from '../../../../shared/forms/useForm.ts';
import { problemsOf } from '../../../../shared/forms/validation.ts';

const personFragment = graphql(`
  fragment NameForm_person on Person {
    id
    displayName
  }
`);

const saveName = graphql(`
  mutation SaveName($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ... on UpdateProfileSuccess {
        person {
          id
          ...NameForm_person
        }
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

/** What one is called. */
export function NameForm({ person }: { person: FragmentType<NameForm_personFragment> }) {
  const { t } = useTranslation('member');
  const data = useFragmentData(personFragment, person);
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const checks = useChecks();
  const [save] = useMutation(saveName);
  const form = useForm({
    initial: { displayName: data.displayName },
    checks: { displayName: checks.name },
    async send({ displayName }) {
      try {
        const answer = (await save({ variables: { input: { displayName: displayName.trim() } } })).data
          ?.updateProfile;
        if (answer?.__typename !== 'UpdateProfileSuccess') {
          return problemsOf(answer?.issues ?? [], { 'displayName.INVALID': t('account.nameInvalid') });
        }
        toasts.show({ message: t('account.saved') });
      } catch (error) {
        return [{ message: wordsFor(error) }];
      }
    },
  });
  return (
    <Form label={t('account.name')} onSubmit={() => void form.submit()}>
      <FormErrorSummary {...form.summary} />
      <TextField {...form.field('displayName')} label={t('account.name')} autoComplete="name" />
      <FormActions>
        <SubmitButton pending={form.isPending} pendingLabel={t('account.saving')}>
          {t('account.saveName')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
