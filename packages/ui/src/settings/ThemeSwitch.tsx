import { useId } from 'react';
import { VisuallyHidden } from '../hidden/VisuallyHidden.tsx';
import { DeviceIcon, MoonIcon, SunIcon } from '../icons/icons.tsx';
import { useColorScheme } from '../provider/colorScheme.ts';
import { useUi } from '../provider/UiContext.ts';
import styles from './settings.module.css';

const schemes = [
  ['light', SunIcon],
  ['dark', MoonIcon],
  ['system', DeviceIcon],
] as const;

/** Light, dark, or as the system has it; kept in this browser. */
export function ThemeSwitch() {
  const { texts } = useUi();
  const { scheme, choose } = useColorScheme();
  const name = useId();
  return (
    <div role="radiogroup" className={styles.switch} aria-label={texts.theme}>
      {schemes.map(([choice, Icon]) => (
        <label key={choice} className={styles.choice} title={texts.themes[choice]}>
          <input type="radio" name={name} checked={scheme === choice} onChange={() => choose(choice)} />
          <Icon size="1.05rem" />
          <VisuallyHidden>{texts.themes[choice]}</VisuallyHidden>
        </label>
      ))}
    </div>
  );
}
