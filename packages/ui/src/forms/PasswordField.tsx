import { type ChangeEvent, useState } from 'react';
import { IconButton } from '../actions/Button.tsx';
import { classNames } from '../classNames.ts';
import { EyeIcon, EyeOffIcon } from '../icons/icons.tsx';
import type { UiTexts } from '../provider/texts.ts';
import { useUi } from '../provider/UiContext.ts';
import type { Tone } from '../status/Tone.ts';
import tones from '../status/tones.module.css';
import { FieldFrame } from './Field.tsx';
import styles from './forms.module.css';
import { type PasswordStrength, passwordStrength } from './passwordStrength.ts';
import type { TextFieldProps } from './TextField.tsx';

export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'prefix' | 'suffix'> {
  /** For a new password: says how strong it is, and when it is shorter than this. */
  minimumLength?: number | undefined;
}

const levels: Record<PasswordStrength, { lit: number; tone: Tone }> = {
  tooShort: { lit: 0, tone: 'danger' },
  weak: { lit: 1, tone: 'danger' },
  fair: { lit: 2, tone: 'warning' },
  strong: { lit: 3, tone: 'success' },
};

function strengthWords(strength: PasswordStrength, minimumLength: number, texts: UiTexts): string {
  if (strength === 'tooShort') return texts.passwordTooShort(minimumLength);
  if (strength === 'weak') return texts.passwordWeak;
  return strength === 'fair' ? texts.passwordFair : texts.passwordStrong;
}

/** A password, hidden until one asks to see it. Pass `autoComplete`: `current-password` or `new-password`. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, description, error, optional, id, minimumLength, onChange, ...native } = props;
  const { texts } = useUi();
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState(String(native.defaultValue ?? ''));
  const password = native.value === undefined ? typed : String(native.value);

  function follow(event: ChangeEvent<HTMLInputElement>) {
    setTyped(event.target.value);
    onChange?.(event);
  }
  const hint = minimumLength !== undefined && <Strength password={password} minimumLength={minimumLength} />;
  return (
    <FieldFrame label={label} description={description} error={error} optional={optional} id={id} hint={hint}>
      {(control) => (
        <div className={styles.box}>
          <input
            spellCheck={false}
            autoCapitalize="none"
            {...native}
            {...control}
            type={isShown ? 'text' : 'password'}
            className={styles.input}
            onChange={follow}
          />
          <span className={styles.within}>
            <IconButton
              icon={isShown ? EyeOffIcon : EyeIcon}
              label={isShown ? texts.hidePassword : texts.showPassword}
              size="small"
              onClick={() => setShown(!isShown)}
            />
          </span>
        </div>
      )}
    </FieldFrame>
  );
}

function Strength({ password, minimumLength }: { password: string; minimumLength: number }) {
  const { texts } = useUi();
  const strength = passwordStrength(password, minimumLength);
  const { lit, tone } = levels[strength];
  return (
    <span className={classNames(tones.tone, styles.strength)} data-tone={tone}>
      <span className={styles.strengthBar} aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <span key={step} data-on={step <= lit || undefined} />
        ))}
      </span>
      <span aria-live="polite">{strengthWords(strength, minimumLength, texts)}</span>
    </span>
  );
}
