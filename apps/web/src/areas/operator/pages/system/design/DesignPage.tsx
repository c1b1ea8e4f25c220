import { Row, Stack, TextLink } from '@member-console/ui';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { designPage } from './DesignPage.query.ts';
import { Example, type ExampleName } from './Example.tsx';
import { ActionExamples } from './examples/ActionExamples.tsx';
import { ChartExamples } from './examples/ChartExamples.tsx';
import { FeedbackExamples } from './examples/FeedbackExamples.tsx';
import { FormExamples } from './examples/FormExamples.tsx';
import { FoundationExamples } from './examples/FoundationExamples.tsx';
import { FrameExamples } from './examples/FrameExamples.tsx';
import { HistoryExamples } from './examples/HistoryExamples.tsx';
import { KeyboardExamples } from './examples/KeyboardExamples.tsx';
import { OrderExamples } from './examples/OrderExamples.tsx';
import { PlanTimelineExamples } from './examples/PlanTimelineExamples.tsx';
import { ProgressExamples } from './examples/ProgressExamples.tsx';
import { SaveBarExamples } from './examples/SaveBarExamples.tsx';
import { StateExamples } from './examples/StateExamples.tsx';
import { StatusExamples } from './examples/StatusExamples.tsx';
import { SurfaceExamples } from './examples/SurfaceExamples.tsx';
import { TableExamples } from './examples/TableExamples.tsx';

const examples: Record<ExampleName, ComponentType> = {
  foundations: FoundationExamples,
  actions: ActionExamples,
  forms: FormExamples,
  status: StatusExamples,
  surfaces: SurfaceExamples,
  feedback: FeedbackExamples,
  states: StateExamples,
  table: TableExamples,
  order: OrderExamples,
  planTimeline: PlanTimelineExamples,
  history: HistoryExamples,
  charts: ChartExamples,
  progress: ProgressExamples,
  saveBar: SaveBarExamples,
  keyboard: KeyboardExamples,
  frame: FrameExamples,
};

/** Every component of the design system with live examples, for those who build pages and those who judge them. */
export function DesignPage() {
  const { t } = useTranslation('operator');
  const { viewer } = designPage.useAnswer();
  if (!viewer?.operatorRole) throw new NotThere();
  const names = Object.keys(examples) as ExampleName[];
  return (
    <Page title={t('design.title')} description={t('design.lead')}>
      <Stack gap={7}>
        <nav aria-label={t('design.contents')}>
          <Row>
            {names.map((name) => (
              // The browser's own jump: it takes the keyboard along.
              <TextLink key={name} to={`#${name}`} reload>
                {t(`design.${name}.title`)}
              </TextLink>
            ))}
          </Row>
        </nav>
        {Object.entries(examples).map(([name, Content]) => (
          <Example key={name} name={name as ExampleName}>
            <Content />
          </Example>
        ))}
      </Stack>
    </Page>
  );
}
