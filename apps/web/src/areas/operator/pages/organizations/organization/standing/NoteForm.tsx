import { Form, FormActions, SubmitButton, TextAreaField } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const addNote = graphql(`
  mutation AddNote($input: AddNoteInput!) {
    addNote(input: $input) {
      ... on AddNoteSuccess {
        note {
          id
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

/** Takes down a note for whoever looks next. */
export function NoteForm({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation('operator');
  const { revalidate } = useRevalidator();
  const [add, pending] = useOperatorAct(addNote, {
    'text.TOO_LONG': t('note.invalid'),
    'text.BAD_CHARACTERS': t('note.invalid'),
  });
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();

  async function send() {
    setProblem(text.trim() === '' ? t('note.missing') : undefined);
    if (text.trim() === '') return;
    const outcome = await add({ input: { organizationId, text } });
    if (outcome.kind === 'refused') {
      setProblem(sentencesOf(outcome.problems));
      return;
    }
    setText('');
    await revalidate();
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
        <SubmitButton pending={pending}>{t('note.add')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
