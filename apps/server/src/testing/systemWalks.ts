import { type Player, placeSite } from './cast.ts';
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
  'Query.sites': {
    around: '{ sites PAGE }',
    path: ['sites'],
    orders: [
      '',
      'orderBy: OLDEST',
      'orderBy: NAME',
      'orderBy: LARGEST',
      'filter: { search: "LOCALHOST", state: ACTIVE }',
    ],
    add: (console: TestConsole, player: Player, name: string) =>
      placeSite(console, player, { label: `all-${name}` }),
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
