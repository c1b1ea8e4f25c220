import type { ReactNode } from 'react';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Heading } from '../layout/Text.tsx';
import { KeyHint } from './KeyHint.tsx';
import styles from './keyboard.module.css';
import type { Keys } from './useShortcuts.ts';

export interface ShortcutGroup {
  heading: string;
  shortcuts: readonly { keys: Keys; label: string }[];
}

export interface ShortcutsHelpTexts {
  title: string;
  /** Between keys that are pressed one after the other. */
  sequence: string;
}

export interface ShortcutsHelpProps {
  open: boolean;
  onClose: () => void;
  groups: readonly ShortcutGroup[];
  texts: ShortcutsHelpTexts;
  /** Beneath the list: how to do without. */
  footer?: ReactNode;
}

/** All shortcuts there are at this place, by what they are about. */
export function ShortcutsHelp({ open, onClose, groups, texts, footer }: ShortcutsHelpProps) {
  return (
    <Dialog open={open} title={texts.title} onClose={onClose}>
      {groups.map(({ heading, shortcuts }) => (
        <div key={heading}>
          <Heading level={3}>{heading}</Heading>
          <dl className={styles.shortcuts}>
            {shortcuts.map(({ keys, label }) => (
              <div key={keys} className={styles.shortcut}>
                <dt>{label}</dt>
                <dd>
                  <KeyHint keys={keys} then={texts.sequence} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {footer}
    </Dialog>
  );
}
