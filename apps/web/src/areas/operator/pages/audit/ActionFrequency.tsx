import { BarChart, Disclosure } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useAuditWords } from '../../audit/useAuditWords.ts';
import type { ActionCount } from './AuditFilterForm.tsx';

const shown = 12;

/** How often each action happened in the time that is shown. */
export function ActionFrequency({ counts }: { counts: readonly ActionCount[] }) {
  const { t } = useTranslation('operator');
  const words = useAuditWords();
  const [first] = counts;
  if (first === undefined) return null;
  return (
    <Disclosure summary={t('audit.frequency.title')}>
      <BarChart
        title={t('audit.frequency.title')}
        summary={t('audit.frequency.summary', { count: counts.length, action: words.action(first.action) })}
        points={counts
          .slice(0, shown)
          .map(({ action, count }) => ({ label: words.action(action), value: count }))}
        texts={{
          asTable: t('parts.asTable'),
          label: t('audit.entry.action'),
          value: t('audit.frequency.value'),
        }}
      />
    </Disclosure>
  );
}
