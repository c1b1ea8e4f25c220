import { DateTime, Stack, Text, TextField, useToasts } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { ReasonedDialog } from '../../../acts/ReasonedDialog.tsx';
import { useOperatorAct } from '../../../acts/useOperatorAct.ts';
import { sentencesOf } from '../../../acts/useRefusalWords.ts';

const moveClock = graphql(`
  mutation MoveClock($input: MoveClockInput!) {
    moveClock(input: $input) {
      ... on MoveClockSuccess {
        installation {
          now
        }
      }
      ... on UserError {
        ...RefusalWords_refusal @unmask
      }
    }
  }
`);

const mostDays = 731;

/** Asks by how many days, and why. */
export function MoveClockDialog({ now, onClose }: { now: string; onClose: () => void }) {
  const { t } = useTranslation('operator');
  const toasts = useToasts();
  const [move, pending] = useOperatorAct(moveClock, {
    NOT_A_DEMO: t('settings.clockReal'),
    'hours.TOO_FAR': t('settings.tooFar'),
  });
  const [typed, setTyped] = useState('1');
  const days = Number(typed);
  const isPossible = Number.isInteger(days) && days >= 1 && days <= mostDays;

  async function confirm(reason: string): Promise<string | undefined> {
    if (!isPossible) return t('settings.daysWrong', { most: mostDays });
    const outcome = await move({ input: { hours: days * 24, reason } });
    if (outcome.kind === 'refused') return sentencesOf(outcome.problems);
    toasts.show({ message: t('settings.moved', { count: days }) });
    onClose();
  }
  return (
    <ReasonedDialog
      title={t('settings.moveClock')}
      confirmLabel={t('settings.move')}
      consequences={[
        { label: t('settings.moveDue') },
        { label: t('settings.moveEverybody') },
        { label: t('settings.moveForGood') },
      ]}
      pending={pending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Stack gap={3}>
        <TextField
          name="days"
          type="number"
          min={1}
          max={mostDays}
          label={t('settings.byDays')}
          value={typed}
          error={isPossible ? undefined : t('settings.daysWrong', { most: mostDays })}
          onChange={(event) => setTyped(event.target.value)}
        />
        {isPossible && (
          <Text>
            {t('settings.willBe')}{' '}
            <DateTime value={new Date(Date.parse(now) + days * 86_400_000).toISOString()} />
          </Text>
        )}
      </Stack>
    </ReasonedDialog>
  );
}
