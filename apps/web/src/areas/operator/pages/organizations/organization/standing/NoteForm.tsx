import { useMutation } from '@apollo/client/react';
import { Form, FormActions, SubmitButton, TextAreaField } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useProblemWords } from '../../../../../../shared/api/useProblemWords.ts';
import { organizationStandingPage } from './OrganizationStandingPage.query.ts';

const addNote = graphql(`
  mutation AddNote($input: AddNoteInput!) {
    addNote(input: $input) {
      ... on AddNoteSuccess {
        note {
          id
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);

/** Takes down a note for whoever looks next. */
export function NoteForm({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('operator');
  const wordsFor = useProblemWords();
  const [add, { loading }] = useMutation(addNote, {
    refetchQueries: [organizationStandingPage.document],
    awaitRefetchQueries: true,
  });
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();

  async function send() {
    setProblem(text.trim() === '' ? t('note.missing') : undefined);
    if (text.trim() === '') return;
    try {
      const answer = (await add({ variables: { input: { organizationId, text } } })).data?.addNote;
      if (answer?.__typename === 'AddNoteSuccess') setText('');
      else setProblem(answer?.__typename === 'ValidationError' ? t('note.invalid') : answer?.message);
    } catch (error) {
      setProblem(wordsFor(error));
    }
  }
  return (
    <Form label={t('note.add')} onSubmit={() => void send()}>
      <TextAreaField
        name="text"
        label={t('note.text')}
        value={text}
        maxLength={2000}
        error={problem}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
      />
      <FormActions>
        <SubmitButton pending={loading}>{t('note.add')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
