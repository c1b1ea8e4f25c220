import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  LinkButton,
  MailIcon,
  NoResultState,
  Stack,
  StatusBadge,
  Text,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { MailTable_emailFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { useAddressWith } from '../../../session/useAddressWith.ts';
import { useMailKind } from './useMailKind.ts';

const emailFragment = graphql(`
  fragment MailTable_email on OutboundEmail {
    id
    kind
    to
    subject
    state
    attempts
    lastError
    createdAt
  }
`);

type Email = MailTable_emailFragment;
type Passed = 'caption' | 'state' | 'search' | 'actions' | 'filtered' | 'onClearFilters' | 'paging';

export interface MailTableProps extends Pick<DataTableProps<Email>, Passed> {
  emails: readonly FragmentType<Email>[];
  mayResend: boolean;
}

const tones = {
  QUEUED: 'info',
  SENDING: 'info',
  SENT: 'success',
  FAILED: 'danger',
  UNKNOWN: 'warning',
} as const;

/** Mails, one a row. */
export function MailTable({ emails, mayResend, ...table }: MailTableProps) {
  const { t } = useTranslation('operator');
  return (
    <DataTable
      {...table}
      columns={useColumns(mayResend)}
      rows={useFragmentList(emailFragment, emails)}
      rowKey={({ id }) => id}
      noResult={<NoResultState level={2} onClear={table.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={MailIcon} title={t('mail.empty.title')}>
          {t('mail.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(mayResend: boolean): Column<Email>[] {
  const { t } = useTranslation('operator');
  const kindOf = useMailKind();
  const addressWith = useAddressWith();
  const columns: Column<Email>[] = [
    {
      key: 'kind',
      header: t('mail.kind'),
      cell: ({ kind, subject }) => (
        <Stack gap={1}>
          <span>{kindOf(kind)}</span>
          <Text as="span" size="compact" tone="dimmed">
            {subject}
          </Text>
        </Stack>
      ),
    },
    { key: 'to', header: t('mail.to'), cell: ({ to }) => to },
    {
      key: 'state',
      header: t('mail.state'),
      cell: ({ state, attempts, lastError }) => (
        <Stack gap={1}>
          <div>
            <StatusBadge tone={tones[state]}>{t(`mail.states.${state}`)}</StatusBadge>
          </div>
          {state !== 'SENT' && attempts > 0 && (
            <Text as="span" size="compact" tone="dimmed">
              {t('mail.attempts', { count: attempts })}
            </Text>
          )}
          {lastError && (
            <Text as="span" size="compact" tone="dimmed">
              {lastError}
            </Text>
          )}
        </Stack>
      ),
    },
    { key: 'created', header: t('mail.created'), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
  ];
  if (!mayResend) return columns;
  const acts: Column<Email> = {
    key: 'acts',
    header: t('mail.acts'),
    headerHidden: true,
    align: 'end',
    cell: ({ id, state, to }) =>
      state === 'FAILED' || state === 'UNKNOWN' ? (
        <LinkButton to={addressWith({ resend: id })} size="small" aria-label={t('mail.resendTo', { to })}>
          {t('mail.resend')}
        </LinkButton>
      ) : null,
  };
  return [...columns, acts];
}
