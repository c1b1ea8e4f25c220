import { Button, Card, Columns, ProgressBar, ProgressSteps, Text } from '@member-console/ui';
import { useState } from 'react';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';

const total = 20_000;
const stride = 1_640;

export function ProgressExamples() {
  const texts = usePartTexts();
  const [gone, setGone] = useState(8_200);
  const failed = gone > 9_000 ? 1 : 0;
  return (
    <Columns minimum="wide">
      <Card>
        <ProgressBar
          label="Give the default to everyone"
          done={gone - failed}
          failed={failed}
          total={total}
          actions={
            <>
              <Button size="small" onClick={() => setGone(Math.min(total, gone + stride))}>
                Go on
              </Button>
              <Button size="small" onClick={() => setGone(0)}>
                Begin anew
              </Button>
            </>
          }
          texts={texts.progress}
        >
          <Text size="compact" tone="dimmed">
            You may close this tab; the work goes on, and a mail comes at its end.
          </Text>
        </ProgressBar>
      </Card>
      <Card>
        <ProgressBar label="Collect what matches" done={0} total={null} texts={texts.progress} />
      </Card>
      <Card>
        <ProgressSteps
          steps={[
            { label: 'Name taken', state: 'done' },
            { label: 'Wiki being made', state: 'current', details: 'About ten seconds' },
            { label: 'Ready', state: 'upcoming' },
          ]}
        />
      </Card>
      <Card>
        <ProgressSteps
          steps={[
            { label: 'Payment received', state: 'done' },
            { label: 'Plan changed', state: 'failed', details: 'The farm does not answer.' },
          ]}
        />
      </Card>
    </Columns>
  );
}
