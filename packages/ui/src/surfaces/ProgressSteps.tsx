import type { ReactNode } from 'react';
import { VisuallyHidden } from '../hidden/VisuallyHidden.tsx';
import { CheckIcon, CloseIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './ProgressSteps.module.css';

export interface ProgressStep {
  label: string;
  state: 'done' | 'current' | 'upcoming' | 'failed';
  details?: ReactNode;
}

export interface ProgressStepsProps {
  steps: readonly ProgressStep[];
  /** `across` lies side by side where there is room. Default: `down`. */
  direction?: 'down' | 'across' | undefined;
}

/** How far something has come: verifying an address, a site that is being made. */
export function ProgressSteps({ steps, direction = 'down' }: ProgressStepsProps) {
  const { texts } = useUi();
  return (
    <ol className={styles.steps} data-direction={direction}>
      {steps.map(({ label, state, details }, index) => (
        <li
          key={label}
          className={styles.step}
          data-state={state}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {state === 'done' ? (
              <CheckIcon size="1rem" />
            ) : state === 'failed' ? (
              <CloseIcon size="1rem" />
            ) : (
              index + 1
            )}
          </span>
          <span className={styles.words}>
            <span className={styles.label}>
              {label}
              <VisuallyHidden>, {texts.stepStates[state]}</VisuallyHidden>
            </span>
            {details && <span className={styles.details}>{details}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
