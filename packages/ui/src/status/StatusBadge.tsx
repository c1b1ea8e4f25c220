import { classNames } from '../classNames.ts';
import type { UiIcon } from '../icons/icons.tsx';
import styles from './StatusBadge.module.css';
import type { Tone } from './Tone.ts';
import { toneIcons } from './toneIcons.ts';
import tones from './tones.module.css';

export interface StatusBadgeProps {
  tone: Tone;
  /** In place of the tone's own icon. */
  icon?: UiIcon | undefined;
  /** The state in a word or two. */
  children: string;
}

/** The state of a thing: icon, word, and colour for those who see it. */
export function StatusBadge({ tone, icon, children }: StatusBadgeProps) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <span className={classNames(tones.tone, styles.badge)} data-tone={tone}>
      <Icon size="1.1em" />
      {children}
    </span>
  );
}
