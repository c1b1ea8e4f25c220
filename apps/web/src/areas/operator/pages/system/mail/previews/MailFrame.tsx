import styles from './MailPreviewsPage.module.css';

/** A mail in a frame of its own, in which nothing runs and from which nothing is loaded. */
export function MailFrame({ title, url }: { title: string; url: string }) {
  return <iframe key={url} title={title} src={url} sandbox="" className={styles.frame} />;
}
