import { Card, DateTime, DescriptionList, LinkButton, Row, Stack, Text } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '#graphql';
import type { ClockCard_installationFragment } from '../../../../../__generated__/graphql.ts';
import { usePageActs } from '../../../finder/usePageActs.ts';
import { useAddressWith } from '../../../session/useAddressWith.ts';
import { useMay } from '../../../session/useMay.ts';
import { MoveClockDialog } from './MoveClockDialog.tsx';

graphql(`
  fragment ClockCard_installation on Installation {
    isDemo
    now
    clockOffsetMs
  }
`);

const DAY = 86_400_000;

/** What time it is here; in a demo, the way to another. */
export function ClockCard({ installation }: { installation: ClockCard_installationFragment }) {
  const { t } = useTranslation('operator');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const addressWith = useAddressWith();
  const mayMove = useMay('SETTINGS_MANAGE') && installation.isDemo;
  const ahead = Math.round(Number(installation.clockOffsetMs) / DAY);
  usePageActs(
    t('settings.clock'),
    mayMove ? [{ label: t('settings.moveClock'), url: addressWith({ ask: 'move-clock' }) }] : [],
  );
  const close = () => void navigate(addressWith({ ask: null }), { preventScrollReset: true });
  return (
    <Card level={2} title={t('settings.clock')}>
      <Stack gap={3}>
        <DescriptionList
          items={[
            { term: t('settings.now'), value: <DateTime value={installation.now} /> },
            {
              term: t('settings.ahead'),
              value: ahead === 0 ? t('settings.realTime') : t('settings.days', { count: ahead }),
            },
          ]}
        />
        <Text tone="dimmed">{t(installation.isDemo ? 'settings.clockDemo' : 'settings.clockReal')}</Text>
        {mayMove && (
          <Row>
            <LinkButton to={addressWith({ ask: 'move-clock' })}>{t('settings.moveClock')}</LinkButton>
          </Row>
        )}
        {mayMove && search.get('ask') === 'move-clock' && (
          <MoveClockDialog now={installation.now} onClose={close} />
        )}
      </Stack>
    </Card>
  );
}
