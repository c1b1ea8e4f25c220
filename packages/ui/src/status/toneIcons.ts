import { AlertIcon, CheckCircleIcon, DotIcon, InfoIcon, ProblemIcon, type UiIcon } from '../icons/icons.tsx';
import type { Tone } from './Tone.ts';

/** The shape that carries a tone where its colour cannot be seen. */
export const toneIcons: Record<Tone, UiIcon> = {
  neutral: DotIcon,
  info: InfoIcon,
  success: CheckCircleIcon,
  warning: AlertIcon,
  danger: ProblemIcon,
};
