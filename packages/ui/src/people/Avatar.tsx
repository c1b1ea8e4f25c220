import { useState } from 'react';
import styles from './Avatar.module.css';

export interface AvatarProps {
  /** Whose it is: gives the initials. */
  name: string;
  /** Address of the picture; without one, or when it does not load, initials. */
  src?: string | null | undefined;
  /** 24, 32 or 72 px. Default: `medium`. */
  size?: 'small' | 'medium' | 'large' | undefined;
}

/** The first letters of the first and the last word; at most two, as people see letters. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** A face or initials beside a name. Decoration: the name stands next to it, or in its button's label. */
export function Avatar({ name, src, size = 'medium' }: AvatarProps) {
  const [failed, setFailed] = useState<string>();
  return (
    <span className={styles.avatar} data-size={size} data-initials={initials(name)} aria-hidden="true">
      {src && src !== failed && <img src={src} alt="" onError={() => setFailed(src)} />}
    </span>
  );
}
