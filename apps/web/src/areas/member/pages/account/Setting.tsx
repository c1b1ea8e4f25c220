import { Card, Heading, Text } from '@member-console/ui';
import { type ReactNode, useId } from 'react';
import styles from './Setting.module.css';

export interface SettingProps {
  title: string;
  description?: string | undefined;
  children: ReactNode;
}

/** One thing that can be set: what it is about on the one side, the form for it on the other. */
export function Setting({ title, description, children }: SettingProps) {
  const id = useId();
  return (
    <section className={styles.setting} aria-labelledby={id}>
      <div className={styles.words}>
        <Heading level={2} id={id}>
          {title}
        </Heading>
        {description && (
          <Text size="compact" tone="dimmed">
            {description}
          </Text>
        )}
      </div>
      <Card>{children}</Card>
    </section>
  );
}
