import { BarChart, Card, Sparkline, Stack, StatTiles } from '@member-console/ui';
import { useTranslation } from 'react-i18next';

const signUps = [
  { label: 'January', value: 12 },
  { label: 'February', value: 9 },
  { label: 'March', value: 15 },
  { label: 'April', value: 1 },
  { label: 'May', value: 22 },
  { label: 'June', value: 34 },
];

const organizations = [
  { label: 'January', value: 320 },
  { label: 'February', value: 329 },
  { label: 'March', value: 344 },
  { label: 'April', value: 345 },
  { label: 'May', value: 378 },
  { label: 'June', value: 412 },
];

export function ChartExamples() {
  const { t } = useTranslation('operator');
  return (
    <Stack>
      <StatTiles
        stats={[
          {
            label: 'Organizations',
            value: '412',
            change: { words: '34 more than in May', tone: 'success' },
            course: <Sparkline label="Organizations, rising from 320 to 412" points={organizations} />,
          },
          {
            label: 'Over their limit',
            value: '3',
            change: { words: '2 more than last week', tone: 'warning' },
            to: '#charts',
          },
          { label: 'Storage used', value: '1.2 TB', change: { words: 'As in May', tone: 'neutral' } },
        ]}
      />
      <Card>
        <BarChart
          title="New organizations, a month"
          summary="Most came in June, when the trial began."
          points={signUps}
          texts={{ asTable: t('parts.asTable'), label: 'Month', value: 'New organizations' }}
        />
      </Card>
    </Stack>
  );
}
