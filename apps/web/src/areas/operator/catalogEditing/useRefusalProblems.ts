import type { FormProblem } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { problemsOf, type ServerIssue } from '../../../shared/forms/validation.ts';

/** As much of a refusal as changes of the catalog select. */
interface Refusal {
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
  readonly issues?: readonly ServerIssue[];
}

/** A refusal of the server as problems of the form, in the reader's words, each beside its field. */
export function useRefusalProblems(): (refusal: object) => FormProblem[] {
  const { t } = useTranslation('operator');
  const words = t('catalogRefusal', { returnObjects: true }) as Readonly<Record<string, string>>;
  const issueWords = t('catalogIssue', { returnObjects: true }) as Readonly<Record<string, string>>;
  return (refusal) => {
    const { code = '', message = '', path, issues } = refusal as Refusal;
    if (!issues) return [{ field: path?.at(-1), message: words[code] ?? message }];
    const known = issues.map(
      ({ path: at, code: what }) => [`${at.at(-1)}.${what}`, issueWords[what]] as const,
    );
    return problemsOf(issues, Object.fromEntries(known.filter(([, text]) => text)) as Record<string, string>);
  };
}
