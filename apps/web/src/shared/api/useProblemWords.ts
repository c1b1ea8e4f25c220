import { useTranslation } from 'react-i18next';
import { viewingOfTab } from '../session/viewing.ts';
import { problemOf } from './problem.ts';

/** What to say about something thrown while acting, in a sentence or two. */
export function useProblemWords(): (error: unknown) => string {
  const { t } = useTranslation('shared');
  return (error) => {
    const { kind, requestId } = problemOf(error);
    if (kind === 'signedOut') return t('auth.signedOut');
    if (kind === 'forbidden' && viewingOfTab() !== null) return t('viewing.onlyLook');
    const words = `${t(`problem.${kind}.title`)}. ${t(`problem.${kind}.message`)}`;
    return requestId === null ? words : `${words} (${t('ui.requestId')} ${requestId})`;
  };
}
