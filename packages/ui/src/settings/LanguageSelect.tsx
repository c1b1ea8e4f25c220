import { useUi } from '../provider/UiContext.ts';
import styles from './settings.module.css';

export interface LanguageSelectProps {
  /** Each in its own tongue: `{ code: 'de', name: 'Deutsch' }`. */
  languages: readonly { code: string; name: string }[];
  value: string;
  onChange: (code: string) => void;
}

/** The language of the pages. */
export function LanguageSelect({ languages, value, onChange }: LanguageSelectProps) {
  const { texts } = useUi();
  return (
    <select
      name="language"
      className={styles.language}
      aria-label={texts.language}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {languages.map(({ code, name }) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
