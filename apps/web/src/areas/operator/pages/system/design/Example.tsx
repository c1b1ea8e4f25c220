import { Section } from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { catalog } from '../../../catalog/en.ts';

/** The rooms of the design system that have examples, by the name of their words; also their anchors. */
export type ExampleName = {
  [Key in keyof typeof catalog.design]: (typeof catalog.design)[Key] extends string ? never : Key;
}[keyof typeof catalog.design];

/** One room of the design system. What its examples say is data, as names of organizations are. */
export function Example({ name, children }: { name: ExampleName; children: ReactNode }) {
  const { t } = useTranslation('operator');
  return (
    <div id={name}>
      <Section title={t(`design.${name}.title`)} description={t(`design.${name}.lead`)}>
        <div data-demo="">{children}</div>
      </Section>
    </div>
  );
}
