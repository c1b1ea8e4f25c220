import { Button, DownloadIcon, LiveRegion, Row, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat.ts';
import type { CsvExport } from './useCsvExport.ts';

/** Starts an export of all rows that match, says how far it has come, and ends it; stands among a table's actions. */
export function CsvExportButton({ done, start, cancel }: CsvExport) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  if (done === null) {
    return (
      <Button icon={DownloadIcon} onClick={() => void start()}>
        {t('list.export')}
      </Button>
    );
  }
  return (
    <Row gap={2}>
      <Text as="span" size="compact" tone="dimmed">
        {t('list.exporting', { count: done, rows: format.number(done) })}
      </Text>
      <LiveRegion>{t('list.exportBegun')}</LiveRegion>
      <Button onClick={cancel}>{t('list.cancelExport')}</Button>
    </Row>
  );
}
