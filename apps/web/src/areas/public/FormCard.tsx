import { Card, Stack } from '@member-console/ui';
import type { ReactNode } from 'react';
import { Page } from '../../shared/page/Page.tsx';

export interface FormCardProps {
  title: string;
  lead?: ReactNode;
  /** Beneath the card: the other ways on. */
  beneath?: ReactNode;
  children: ReactNode;
}

/** A narrow page with one form in a card. */
export function FormCard({ title, lead, beneath, children }: FormCardProps) {
  return (
    <Page title={title} description={lead}>
      <Stack gap={5}>
        <Card>{children}</Card>
        {beneath}
      </Stack>
    </Page>
  );
}
