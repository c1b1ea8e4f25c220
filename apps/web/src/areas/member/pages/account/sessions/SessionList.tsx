import type { FragmentType } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import {
  Button,
  Card,
  DateTime,
  RelativeTime,
  Row,
  Stack,
  StatusBadge,
  Text,
  useToasts,
  VisuallyHidden,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SessionList_viewerFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';
import { useProblemWords } from '../../../../../shared/api/useProblemWords.ts';

const viewerFragment = graphql(`
  fragment SessionList_viewer on Viewer {
    sessions {
      id
      createdAt
      lastSeenAt
      isCurrent
      device
      ipAddress
    }
  }
`);

const endSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      ... on EndSessionSuccess {
        endedSessionId
        viewer {
          ...SessionList_viewer
        }
      }
      ... on UserError {
        code
      }
    }
  }
`);

type Session = SessionList_viewerFragment['sessions'][number];

/** Each place where one is signed in, this one marked; any other can be ended. */
export function SessionList({ viewer }: { viewer: FragmentType<SessionList_viewerFragment> }) {
  const data = useFragmentData(viewerFragment, viewer);
  return (
    <Stack gap={3}>
      {data.sessions.map((session) => (
        <SessionCard key={session.id} session={session} />
      ))}
    </Stack>
  );
}

function SessionCard({ session }: { session: Session }) {
  const { t } = useTranslation('member');
  const toasts = useToasts();
  const wordsFor = useProblemWords();
  const [end, { loading }] = useMutation(endSession);
  const device = session.device ?? t('sessions.unknownDevice');

  async function act() {
    try {
      await end({ variables: { input: { sessionId: session.id } } });
      toasts.show({ message: t('sessions.ended', { device }) });
    } catch (error) {
      toasts.show({ tone: 'danger', message: wordsFor(error) });
    }
  }
  return (
    <Card>
      <Row justify="between">
        <Stack gap={1}>
          <Row gap={2}>
            <Text as="strong" strong>
              {device}
            </Text>
            {session.isCurrent && <StatusBadge tone="success">{t('sessions.current')}</StatusBadge>}
          </Row>
          <Text size="compact" tone="dimmed">
            {t('sessions.lastSeen')} <RelativeTime value={session.lastSeenAt} /> · {t('sessions.since')}{' '}
            <DateTime value={session.createdAt} show="date" />
            {session.ipAddress !== null && ` · ${session.ipAddress}`}
          </Text>
        </Stack>
        {!session.isCurrent && (
          <Button size="small" pending={loading} onClick={() => void act()}>
            {t('sessions.end')} <VisuallyHidden>{device}</VisuallyHidden>
          </Button>
        )}
      </Row>
    </Card>
  );
}
