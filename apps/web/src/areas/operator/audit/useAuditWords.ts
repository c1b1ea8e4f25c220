import { useTranslation } from 'react-i18next';

/** What the words of an action are made from. */
export interface AuditAction {
  readonly action: string;
  readonly subject: { readonly name: string | null };
  readonly before: unknown;
  readonly after: unknown;
}

type Facts = Readonly<Record<string, unknown>>;

/** What an entry holds of a thing, by its keys; whatever is no such thing stands under one key. */
export function factsOf(value: unknown): Facts | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' && !Array.isArray(value) ? (value as Facts) : { value };
}

const wordOf = (facts: Facts | null, key: string) => {
  const value = facts?.[key];
  return typeof value === 'string' ? value : null;
};

/** Actions that are told in several ways: which one the facts ask for. */
function variantOf(action: string, before: Facts | null, after: Facts | null): string | null {
  if (action === 'grant.created') {
    return after?.isPinned === true ? 'forced' : wordOf(after, 'source');
  }
  if (action === 'plan.changed') {
    if (wordOf(before, 'plan') === null) return 'begun';
    return wordOf(after, 'plan') === null ? 'ended' : null;
  }
  return null;
}

/** The words in which the audit is told. */
export function useAuditWords() {
  const { t, i18n } = useTranslation('operator');
  // The server's words come as text: an action that has no words yet is told by its own name.
  const has = (key: string) => i18n.exists(key, { ns: 'operator' });
  const say = t as unknown as (key: string, words: Readonly<Record<string, string>>) => string;
  return {
    /** `Started a trial of Plus`. */
    sentence({ action, subject, before: earlier, after: later }: AuditAction): string {
      const [before, after] = [factsOf(earlier), factsOf(later)];
      const variant = variantOf(action, before, after);
      const keys = [variant && `audit.action.${action}_${variant}`, `audit.action.${action}`];
      const key = keys.find((candidate) => candidate !== null && has(candidate));
      const words = {
        subject: subject.name ?? t('audit.something'),
        from: wordOf(before, 'plan') ?? '',
        to: wordOf(after, 'plan') ?? '',
        what: wordOf(after, 'asked') ?? '',
      };
      return key ? say(key, words) : t('audit.otherAction', { action, subject: words.subject });
    },
    /** The name of an action, apart from what it was done to. */
    action(action: string): string {
      const key = `audit.action.${action}`;
      const words = { subject: '…', from: '…', to: '…', what: '…' };
      return has(key) ? say(key, words) : action;
    },
    /** What a fact is called. */
    fact(key: string): string {
      return has(`audit.fact.${key}`) ? say(`audit.fact.${key}`, {}) : key;
    },
  };
}
