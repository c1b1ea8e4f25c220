import type { CatalogLike } from '../../../shared/i18n/Catalog.ts';
import { words as actsWords } from '../sections/acts/de.ts';
import { words as auditWords } from '../sections/audit/de.ts';
import { words as billingWords } from '../sections/billing/de.ts';
import { words as catalogWords } from '../sections/catalog/de.ts';
import { words as frameWords } from '../sections/frame/de.ts';
import { words as integrationsWords } from '../sections/integrations/de.ts';
import { words as mayWords } from '../sections/may/de.ts';
import { words as partsWords } from '../sections/parts/de.ts';
import { words as peopleWords } from '../sections/people/de.ts';
import { words as stripeWords } from '../sections/stripe/de.ts';
import { words as systemWords } from '../sections/system/de.ts';
import type { catalog as english } from './en.ts';

export const catalog: CatalogLike<typeof english> = {
  ...frameWords,
  ...peopleWords,
  ...catalogWords,
  ...billingWords,
  ...integrationsWords,
  ...auditWords,
  ...stripeWords,
  ...systemWords,
  ...mayWords,
  ...actsWords,
  ...partsWords,
};
