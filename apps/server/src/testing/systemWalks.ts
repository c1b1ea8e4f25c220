import { systemStage } from './systemStage.ts';
import type { TestConsole } from './testConsole.ts';

/** How to reach the lists of the installation, and what adds one more item to each. */
export const SYSTEM_WALKS = {
  'Query.operatorTerms': {
    around: '{ operatorTerms PAGE }',
    path: ['operatorTerms'],
    orders: ['', 'filter: { state: RUNNING }'],
    add: (console: TestConsole) => systemStage.term(console),
  },
  'Query.jobs': {
    around: '{ jobs PAGE }',
    path: ['jobs'],
    orders: ['', 'filter: { state: FAILED, task: "for.a_test" }'],
    add: (console: TestConsole) => systemStage.failedJob(console),
  },
  'Query.outboundEmails': {
    around: '{ outboundEmails PAGE }',
    path: ['outboundEmails'],
    orders: ['', 'filter: { state: FAILED, to: "DEMO" }'],
    add: (console: TestConsole) => systemStage.failedMail(console),
  },
} as const;
