import { useEffect, useState } from 'react';
import { VisuallyHidden } from '../hidden/VisuallyHidden.tsx';
import { CheckIcon, CopyIcon, ProblemIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import { Button, type ButtonSize } from './Button.tsx';

export interface CopyButtonProps {
  /** What goes to the clipboard. */
  value: string;
  /** What is copied, for those who do not see it beside the button, such as `Request id`. */
  subject?: string | undefined;
  size?: ButtonSize | undefined;
}

const shownFor = 2000;

/** Copies, and says that it did. */
export function CopyButton({ value, subject, size = 'small' }: CopyButtonProps) {
  const { texts } = useUi();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(setOutcome, shownFor, undefined);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }
  const icon = outcome === 'copied' ? CheckIcon : outcome === 'failed' ? ProblemIcon : CopyIcon;
  const words = outcome === 'copied' ? texts.copied : outcome === 'failed' ? texts.copyFailed : texts.copy;
  return (
    <Button variant="quiet" size={size} icon={icon} onClick={() => void copy()}>
      <span>
        <span aria-live="polite">{words}</span> {subject && <VisuallyHidden>{subject}</VisuallyHidden>}
      </span>
    </Button>
  );
}
