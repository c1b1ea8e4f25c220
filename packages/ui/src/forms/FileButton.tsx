import { useId, useRef } from 'react';
import { Button, type ButtonVariant } from '../actions/Button.tsx';
import { UploadIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';

export interface FileButtonProps {
  /** Default: `Choose a file`. */
  label?: string | undefined;
  /** Media types, as `<input accept>` has them: `image/png,image/jpeg`. */
  accept: string;
  variant?: ButtonVariant | undefined;
  pending?: boolean | undefined;
  onPick: (file: File) => void;
}

/** Lets one pick a file with the system's own dialog. The same file may be picked again. */
export function FileButton({ label, accept, variant, pending, onPick }: FileButtonProps) {
  const { texts } = useUi();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <>
      <Button variant={variant} icon={UploadIcon} pending={pending} onClick={() => input.current?.click()}>
        {label ?? texts.chooseFile}
      </Button>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        hidden
        aria-label={label ?? texts.chooseFile}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onPick(file);
        }}
      />
    </>
  );
}
