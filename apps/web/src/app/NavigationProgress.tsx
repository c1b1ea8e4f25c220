import { useNavigation } from 'react-router';
import styles from './NavigationProgress.module.css';

/** A line at the top while the code of the next page is still on its way; seen only after 200 ms. */
export function NavigationProgress() {
  const { state } = useNavigation();
  return state === 'loading' ? <div className={styles.line} aria-hidden="true" /> : null;
}
