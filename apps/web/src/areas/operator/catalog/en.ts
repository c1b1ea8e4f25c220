import { words as actsWords } from '../sections/acts/en.ts';
import { words as auditWords } from '../sections/audit/en.ts';
import { words as billingWords } from '../sections/billing/en.ts';
import { words as catalogWords } from '../sections/catalog/en.ts';
import { words as frameWords } from '../sections/frame/en.ts';
import { words as integrationsWords } from '../sections/integrations/en.ts';
import { words as mayWords } from '../sections/may/en.ts';
import { words as partsWords } from '../sections/parts/en.ts';
import { words as peopleWords } from '../sections/people/en.ts';
import { words as stripeWords } from '../sections/stripe/en.ts';
import { words as systemWords } from '../sections/system/en.ts';

/** What operators read: each section brings its words. */
export const catalog = {
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
} as const;
