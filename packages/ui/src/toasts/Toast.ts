import type { Tone } from '../status/Tone.ts';

export interface ToastOptions {
  /** What happened, in a short sentence. */
  message: string;
  /** Default: `success`. */
  tone?: Tone | undefined;
  /** The way back, such as Undo. The toast goes when it is taken. */
  action?: { label: string; onAct: () => void } | undefined;
  /** Milliseconds of unhurried reading; rests while the pointer or the focus is on the toasts or the tab is
   * hidden. Default: 6,000, with an action 12,000, for `danger` until dismissed. */
  duration?: number | undefined;
}

export interface Toast extends ToastOptions {
  id: number;
}
