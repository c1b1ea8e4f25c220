import { ConfirmDialog } from '@member-console/ui';
import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

export interface LeaveGuard {
  /** For the save bar's `onGuard`. */
  readonly onGuard: (isGuarded: boolean) => void;
  /** What was typed is kept elsewhere now: the next way leads off without a question. */
  readonly release: () => void;
  /** The question; stands anywhere on the page. */
  readonly question: ReactNode;
}

/** Asks before a page is left on which something is not saved yet. Another view of the same page is no leaving. */
export function useLeaveGuard(): LeaveGuard {
  const { t } = useTranslation('shared');
  const isGuarded = useRef(false);
  const onGuard = useCallback((guarded: boolean) => {
    isGuarded.current = guarded;
  }, []);
  const release = useCallback(() => onGuard(false), [onGuard]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isGuarded.current && currentLocation.pathname !== nextLocation.pathname,
  );
  return {
    onGuard,
    release,
    question: (
      <ConfirmDialog
        open={blocker.state === 'blocked'}
        title={t('leave.title')}
        confirmLabel={t('leave.leave')}
        cancelLabel={t('leave.stay')}
        tone="danger"
        onConfirm={() => blocker.proceed?.()}
        onCancel={() => blocker.reset?.()}
      >
        {t('leave.message')}
      </ConfirmDialog>
    ),
  };
}
