import type { Keys, UiIcon } from '@member-console/ui';
import type { ParseKeys } from 'i18next';

/** A page that navigation and the command palette lead to. */
export interface Place {
  /** Key of its name among the words of this area: the page's title. */
  readonly name: Extract<ParseKeys<'operator'>, `${string}.title`>;
  readonly url: string;
  readonly icon?: UiIcon;
  /** Keys that lead there, such as `g o`; help and palette say them. */
  readonly keys?: Keys;
}
