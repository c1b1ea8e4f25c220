import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Avatar, Button, FileButton, Notice, Row, Stack, Text, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PictureForm_personFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../shared/api/useProblemWords.ts';
import { base64, squarePicture, UnreadablePicture } from './picture.ts';

const personFragment = graphql(`
  fragment PictureForm_person on Person {
    id
    displayName
    pictureUrl
  }
`);

const savePicture = graphql(`
  mutation SavePicture($input: UpdatePictureInput!) {
    updatePicture(input: $input) {
      ... on UpdatePictureSuccess {
        person {
          id
          ...PictureForm_person
        }
      }
      ... on ValidationError {
        code
      }
    }
  }
`);

/** The picture beside one's name: chosen from a file, cut to a square, or taken away. */
export function PictureForm({ person }: { person: FragmentType<PictureForm_personFragment> }) {
  const { t } = useTranslation('member');
  const data = useFragmentData(personFragment, person);
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [save] = useMutation(savePicture);
  const [pending, setPending] = useState<'choosing' | 'removing' | null>(null);
  const [problem, setProblem] = useState<string>();

  async function change(file: File | null) {
    setProblem(undefined);
    setPending(file ? 'choosing' : 'removing');
    try {
      const image = file && (await base64(await squarePicture(file)));
      const answer = (await save({ variables: { input: { image } } })).data?.updatePicture;
      if (answer?.__typename === 'UpdatePictureSuccess') {
        toasts.show({ message: t(file ? 'account.pictureSaved' : 'account.pictureRemoved') });
      } else setProblem(t('account.pictureUnreadable'));
    } catch (error) {
      setProblem(error instanceof UnreadablePicture ? t('account.pictureUnreadable') : wordsFor(error));
    } finally {
      setPending(null);
    }
  }
  return (
    <Stack gap={3}>
      <Row gap={4}>
        <Avatar name={data.displayName} src={data.pictureUrl} size="large" />
        <Stack gap={2}>
          <Row gap={2}>
            <FileButton
              label={t(data.pictureUrl === null ? 'account.addPicture' : 'account.changePicture')}
              accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
              pending={pending === 'choosing'}
              onPick={(file) => void change(file)}
            />
            {data.pictureUrl !== null && (
              <Button variant="quiet" pending={pending === 'removing'} onClick={() => void change(null)}>
                {t('account.removePicture')}
              </Button>
            )}
          </Row>
          <Text size="compact" tone="dimmed">
            {t('account.pictureHint')}
          </Text>
        </Stack>
      </Row>
      {problem !== undefined && (
        <Notice tone="danger" live="assertive">
          {problem}
        </Notice>
      )}
    </Stack>
  );
}
