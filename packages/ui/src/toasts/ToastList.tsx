import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { Button, IconButton } from '../actions/Button.tsx';
import { classNames } from '../classNames.ts';
import { VisuallyHidden } from '../hidden/VisuallyHidden.tsx';
import { CloseIcon } from '../icons/icons.tsx';
import { KeyHint } from '../keyboard/KeyHint.tsx';
import { useShortcuts } from '../keyboard/useShortcuts.ts';
import { useUi } from '../provider/UiContext.ts';
import { focusNearest, wayOutOf } from '../shell/content.ts';
import { toneIcons } from '../status/toneIcons.ts';
import tones from '../status/tones.module.css';
import type { Toast } from './Toast.ts';
import styles from './toasts.module.css';

/** Leads from anywhere to the newest toast: it would be gone before one has walked there. */
const wayThere = 'F8';

interface ToastListProps {
  toasts: readonly Toast[];
  onDismiss: (id: number) => void;
}

/** The corner in which toasts stand: a polite live region, always in the page. */
export function ToastList({ toasts, onDismiss }: ToastListProps) {
  const { texts } = useUi();
  const [isHeld, setHeld] = useState(false);
  const isHidden = useHiddenTab();
  const corner = useRef<HTMLElement>(null);
  const cameFrom = useRef<readonly Element[]>([]);

  // A toast that goes takes pointer and focus with it without an event: look again, and lead the focus back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the toasts are what has changed.
  useEffect(() => {
    const isFocusWithin = corner.current?.contains(document.activeElement) ?? false;
    setHeld(isFocusWithin || (corner.current?.matches(':hover') ?? false));
    if (document.activeElement === document.body) goBack();
  }, [toasts]);
  useShortcuts({
    [wayThere]: () => corner.current?.querySelector<HTMLElement>('li:last-child button')?.focus(),
  });

  function goBack() {
    const [element, ...around] = cameFrom.current;
    cameFrom.current = [];
    if (element instanceof HTMLElement && element.isConnected) element.focus();
    else if (element) focusNearest(around);
  }
  function goBackOnEscape({ key }: KeyboardEvent) {
    if (key === 'Escape') goBack();
  }

  function enter(event: FocusEvent<HTMLElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = wayOutOf(event.relatedTarget);
    setHeld(true);
  }
  function leave(event: FocusEvent<HTMLElement>) {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    if (event.relatedTarget) cameFrom.current = [];
    setHeld(false);
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only to rest while one reads.
    <section
      ref={corner}
      className={styles.corner}
      aria-label={`${texts.notifications} (${wayThere})`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={enter}
      onBlur={leave}
      onKeyDown={goBackOnEscape}
    >
      <ol className={styles.list} aria-live="polite" aria-relevant="additions text">
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} isPaused={isHeld || isHidden} onDismiss={onDismiss} />
        ))}
      </ol>
    </section>
  );
}

function useHiddenTab(): boolean {
  return useSyncExternalStore(
    followVisibility,
    () => document.hidden,
    () => false,
  );
}

function followVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

function readingTime({ duration, action, tone }: Toast): number {
  if (duration !== undefined) return duration;
  if (tone === 'danger') return Number.POSITIVE_INFINITY;
  return action ? 12_000 : 6_000;
}

interface ToastItemProps {
  toast: Toast;
  isPaused: boolean;
  onDismiss: (id: number) => void;
}

function ToastItem({ toast, isPaused, onDismiss }: ToastItemProps) {
  const { texts } = useUi();
  const remaining = useRef(readingTime(toast));
  useEffect(() => {
    if (isPaused || remaining.current === Number.POSITIVE_INFINITY) return;
    const since = Date.now();
    const timer = setTimeout(onDismiss, remaining.current, toast.id);
    return () => {
      clearTimeout(timer);
      remaining.current -= Date.now() - since;
    };
  }, [isPaused, toast.id, onDismiss]);

  const tone = toast.tone ?? 'success';
  const Icon = toneIcons[tone];
  const { action } = toast;
  return (
    <li className={classNames(tones.tone, styles.toast)} data-tone={tone}>
      <span className={styles.mark}>
        <Icon />
        <VisuallyHidden>{texts.tones[tone]}: </VisuallyHidden>
      </span>
      <span className={styles.message}>{toast.message}</span>
      {action && (
        <Button
          variant="quiet"
          size="small"
          aria-keyshortcuts={wayThere}
          onClick={() => {
            onDismiss(toast.id);
            action.onAct();
          }}
        >
          {action.label}
          <span className={styles.key} aria-hidden>
            <KeyHint keys={wayThere} then="" />
          </span>
        </Button>
      )}
      <IconButton icon={CloseIcon} label={texts.dismiss} size="small" onClick={() => onDismiss(toast.id)} />
    </li>
  );
}
