import type { FragmentType } from '@apollo/client';
import {
  Button,
  Card,
  DateTime,
  EditIcon,
  EmptyState,
  Row,
  Stack,
  StatusBadge,
  Text,
  useToasts,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { graphql } from '#graphql';
import type { NoteList_noteFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { useOperatorAct } from '../../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../../acts/useRefusalWords.ts';

const noteFragment = graphql(`
  fragment NoteList_note on OrganizationNote {
    id
    text
    writtenAt
    writtenBy {
      id
      displayName
    }
    takenBackAt
    takenBackBy {
      id
      displayName
    }
  }
`);

const takeBackNote = graphql(`
  mutation TakeBackNote($input: TakeBackNoteInput!) {
    takeBackNote(input: $input) {
      ... on TakeBackNoteSuccess {
        note {
          id
          ...NoteList_note
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

export interface NoteListProps {
  notes: readonly FragmentType<NoteList_noteFragment>[];
  mayTakeBack: boolean;
}

/** What operators noted, the latest first, with who and when. */
export function NoteList({ notes, mayTakeBack }: NoteListProps) {
  const { t } = useTranslation('operator');
  const rows = useFragmentList(noteFragment, notes);
  const toasts = useToasts();
  const { revalidate } = useRevalidator();
  const [takeBack] = useOperatorAct(takeBackNote);

  async function take(noteId: string) {
    const outcome = await takeBack({ input: { noteId } });
    toasts.show(
      outcome.kind === 'done'
        ? { message: t('note.takenBackNow') }
        : { tone: 'danger', message: sentencesOf(outcome.problems) },
    );
    await revalidate();
  }
  if (rows.length === 0) {
    return (
      <EmptyState icon={EditIcon} title={t('note.empty.title')}>
        {t('note.empty.message')}
      </EmptyState>
    );
  }
  return (
    <Stack gap={3}>
      {rows.map(({ id, text, writtenAt, writtenBy, takenBackAt, takenBackBy }) => (
        <Card key={id}>
          <Stack gap={2}>
            {text.split('\n').map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a note never change.
              <Text key={index}>{line}</Text>
            ))}
            <Row gap={2}>
              <Text as="span" size="compact" tone="dimmed">
                {writtenBy.displayName} · <DateTime value={writtenAt} />
              </Text>
              {takenBackAt !== null && (
                <StatusBadge tone="neutral">
                  {t('note.takenBackBy', { name: takenBackBy?.displayName ?? '' })}
                </StatusBadge>
              )}
              {mayTakeBack && takenBackAt === null && (
                <Button size="small" variant="quiet" onClick={() => void take(id)}>
                  {t('note.takeBack')}
                </Button>
              )}
            </Row>
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
