import type { Tone } from '../status/Tone.ts';

/** Every word the design system says by itself. An application translates by passing its own. */
export interface UiTexts {
  skipToContent: string;
  navigation: string;
  openNavigation: string;
  closeNavigation: string;
  breadcrumbs: string;
  opensInNewTab: string;
  close: string;
  dismiss: string;
  cancel: string;
  copy: string;
  copied: string;
  copyFailed: string;
  loading: string;
  pending: string;
  notices: string;
  notifications: string;
  tones: Record<Tone, string>;

  errorTitle: string;
  errorMessage: string;
  requestId: string;
  retry: string;
  noPermissionTitle: string;
  noPermissionMessage: string;
  noResultTitle: string;
  noResultMessage: string;
  clearSearch: string;
  emptyTable: string;

  search: string;
  pages: string;
  previousPage: string;
  nextPage: string;
  sortedAscending: string;
  sortedDescending: string;
  sortBy: (column: string) => string;

  optional: string;
  chooseOne: string;
  formErrors: (count: number) => string;
  showPassword: string;
  hidePassword: string;
  passwordTooShort: (minimumLength: number) => string;
  passwordWeak: string;
  passwordFair: string;
  passwordStrong: string;
  typeToConfirm: (expected: string) => string;
  consequences: string;
  chooseFile: string;

  usageOf: (used: string, limit: string) => string;
  usageUnlimited: (used: string) => string;
  usageUnmeasured: (limit: string) => string;
  usageStates: Record<'ok' | 'near' | 'full' | 'over', string>;
  unlimited: string;
  why: string;

  stepStates: Record<'done' | 'current' | 'upcoming' | 'failed', string>;
  theme: string;
  themes: Record<'light' | 'dark' | 'system', string>;
  language: string;
}

export const englishTexts: UiTexts = {
  skipToContent: 'Skip to the content',
  navigation: 'Main',
  openNavigation: 'Open navigation',
  closeNavigation: 'Close navigation',
  breadcrumbs: 'Breadcrumbs',
  opensInNewTab: 'opens in a new tab',
  close: 'Close',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  loading: 'Loading',
  pending: 'Working …',
  notices: 'Notices',
  notifications: 'Notifications',
  tones: { neutral: 'Note', info: 'Note', success: 'Done', warning: 'Attention', danger: 'Problem' },

  errorTitle: 'This did not load',
  errorMessage: 'Something went wrong on the way. Nothing you did is lost.',
  requestId: 'Request',
  retry: 'Try again',
  noPermissionTitle: 'You may not see this',
  noPermissionMessage: 'Ask someone who looks after this organization for access.',
  noResultTitle: 'Nothing found',
  noResultMessage: 'Nothing matches. Try fewer or other words.',
  clearSearch: 'Clear search',
  emptyTable: 'Nothing here yet',

  search: 'Search',
  pages: 'Pages',
  previousPage: 'Previous',
  nextPage: 'Next',
  sortedAscending: 'sorted ascending',
  sortedDescending: 'sorted descending',
  sortBy: (column) => `Sort by ${column}`,

  optional: 'optional',
  chooseOne: 'Choose …',
  formErrors: (count) => (count === 1 ? 'Please correct one field' : `Please correct ${count} fields`),
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  passwordTooShort: (minimumLength) => `Use at least ${minimumLength} characters`,
  passwordWeak: 'Easy to guess: add another word or two',
  passwordFair: 'Good enough; longer is better',
  passwordStrong: 'Strong',
  typeToConfirm: (expected) => `Type ${expected} to confirm`,
  consequences: 'What will happen',
  chooseFile: 'Choose a file',

  usageOf: (used, limit) => `${used} of ${limit} used`,
  usageUnlimited: (used) => `${used} used`,
  usageUnmeasured: (limit) => `${limit} included`,
  usageStates: { ok: 'Within the limit', near: 'Nearly full', full: 'Full', over: 'Over the limit' },
  unlimited: 'Unlimited',
  why: 'Why?',

  stepStates: { done: 'done', current: 'in progress', upcoming: 'not started', failed: 'failed' },
  theme: 'Appearance',
  themes: { light: 'Light', dark: 'Dark', system: 'System' },
  language: 'Language',
};
