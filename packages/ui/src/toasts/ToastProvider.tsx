import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import type { Toast, ToastOptions } from './Toast.ts';
import { ToastList } from './ToastList.tsx';

export interface Toasts {
  /** Shows a message after those that wait; answers its id. */
  show: (toast: ToastOptions) => number;
  dismiss: (id: number) => void;
}

const ToastContext = createContext<Toasts | null>(null);

/** More would cover the page; they wait. */
const shownAtOnce = 3;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const dismiss = useCallback((id: number) => {
    setToasts((present) => present.filter((toast) => toast.id !== id));
  }, []);
  const actions = useMemo(() => {
    function show(toast: ToastOptions): number {
      const id = nextId.current++;
      setToasts((present) => [...present, { ...toast, id }]);
      return id;
    }
    return { show, dismiss };
  }, [dismiss]);
  return (
    <ToastContext value={actions}>
      {children}
      <ToastList toasts={toasts.slice(0, shownAtOnce)} onDismiss={dismiss} />
    </ToastContext>
  );
}

/** Short messages about what just happened, in a corner of the page. */
export function useToasts(): Toasts {
  const toasts = use(ToastContext);
  if (!toasts) throw new Error('Toasts are shown outside of UiProvider.');
  return toasts;
}
