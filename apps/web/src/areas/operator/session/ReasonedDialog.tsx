import { ConfirmDialog, type ConfirmDialogProps, Stack } from '@member-console/ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonField } from './ReasonField.tsx';

type Passed = 'title' | 'consequences' | 'confirmLabel' | 'tone' | 'typed' | 'pending';

export interface ReasonedDialogProps extends Pick<ConfirmDialogProps, Passed> {
  children?: ReactNode;
  /** Whether it may go without a reason. */
  optional?: boolean | undefined;
  /** Carries it out; answers why not, else nothing. */
  onConfirm: (reason: string) => Promise<string | undefined>;
  onCancel: () => void;
}

/** Asks before an act, counts its consequences, and takes down why. */
export function ReasonedDialog({ children, optional, onConfirm, onCancel, ...dialog }: ReasonedDialogProps) {
  const { t } = useTranslation('operator');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function confirm() {
    setProblem(undefined);
    setMissing(!optional && reason.trim() === '');
    if (optional || reason.trim() !== '') setProblem(await onConfirm(reason.trim()));
  }
  return (
    <ConfirmDialog {...dialog} open error={problem} onConfirm={() => void confirm()} onCancel={onCancel}>
      <Stack>
        {children}
        <ReasonField
          value={reason}
          optional={optional}
          error={missing ? t('may.reasonMissing') : undefined}
          onChange={(next) => {
            setReason(next);
            setMissing(false);
          }}
        />
      </Stack>
    </ConfirmDialog>
  );
}
