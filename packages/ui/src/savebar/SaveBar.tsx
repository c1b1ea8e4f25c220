import { type ReactNode, useEffect } from 'react';
import { Button } from '../actions/Button.tsx';
import { LiveRegion } from '../hidden/LiveRegion.tsx';
import { Notice } from '../status/Notice.tsx';
import styles from './SaveBar.module.css';

export interface SaveBarTexts {
  unsaved: string;
  save: string;
  discard: string;
  saving: string;
  /** Read out once the changes are kept. */
  saved: string;
}

export interface SaveBarProps {
  /** Something differs from what is saved. */
  dirty: boolean;
  saving?: boolean | undefined;
  /** Saved a moment ago. */
  saved?: boolean | undefined;
  /** Why it was refused. */
  error?: ReactNode;
  /** Left out where a form around the bar saves: then the button sends the form. */
  onSave?: (() => void) | undefined;
  onDiscard: () => void;
  /**
   * Tells the page to ask before it is left, and when it need not any more; must not change between renders.
   * Closing the tab is guarded by the bar itself.
   */
  onGuard?: ((isGuarded: boolean) => void) | undefined;
  texts: SaveBarTexts;
}

/** Unsaved changes and what to do about them, always in sight at the end of the page; gone when there are none. */
export function SaveBar(props: SaveBarProps) {
  const { dirty, saving = false, saved = false, error, onSave, onDiscard, onGuard, texts } = props;
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    // The bar has come over the page: what one is typing in stays in sight.
    document.activeElement?.scrollIntoView({ block: 'nearest' });
    onGuard?.(true);
    return () => {
      window.removeEventListener('beforeunload', ask);
      onGuard?.(false);
    };
  }, [dirty, onGuard]);
  return (
    <>
      <LiveRegion>{saving ? texts.saving : dirty ? texts.unsaved : saved ? texts.saved : ''}</LiveRegion>
      {(dirty || saving) && (
        <div className={styles.bar}>
          {error && (
            <Notice tone="danger" live="assertive">
              {error}
            </Notice>
          )}
          <div className={styles.line}>
            <span className={styles.words}>{saving ? texts.saving : texts.unsaved}</span>
            <Button variant="quiet" disabled={saving} onClick={onDiscard}>
              {texts.discard}
            </Button>
            <Button
              type={onSave ? 'button' : 'submit'}
              variant="primary"
              pending={saving}
              onClick={() => onSave?.()}
            >
              {texts.save}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
