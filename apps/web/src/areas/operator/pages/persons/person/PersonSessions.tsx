import type { FragmentType } from '@apollo/client';
import { type Column, DataTable, DateTime, EmptyState, ShieldIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PersonSessions_personFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../shared/api/useFragmentData.ts';

const personFragment = graphql(`
  fragment PersonSessions_person on Person {
    id
    sessions {
      id
      device
      ipAddress
      createdAt
      lastSeenAt
    }
  }
`);

type Session = NonNullable<PersonSessions_personFragment['sessions']>[number];

/** Where somebody is signed in, the latest sign-in first. */
export function PersonSessions({ person }: { person: FragmentType<PersonSessions_personFragment> }) {
  const { t } = useTranslation('operator');
  const { sessions } = useFragmentData(personFragment, person);
  const columns: Column<Session>[] = [
    { key: 'device', header: t('person.device'), cell: ({ device }) => device ?? t('person.unknownDevice') },
    { key: 'address', header: t('person.address'), cell: ({ ipAddress }) => ipAddress },
    {
      key: 'since',
      header: t('person.signedInSince'),
      cell: ({ createdAt }) => <DateTime value={createdAt} />,
    },
    { key: 'seen', header: t('person.lastSeen'), cell: ({ lastSeenAt }) => <DateTime value={lastSeenAt} /> },
  ];
  return (
    <DataTable
      caption={t('person.sessions')}
      columns={columns}
      rows={sessions ?? []}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={ShieldIcon} title={t('person.noSessions.title')}>
          {t('person.noSessions.message')}
        </EmptyState>
      }
    />
  );
}
