import { idFrom } from './catalogStage.ts';
import type { Row } from './matrix.ts';
import { systemStage } from './systemStage.ts';
import type { TestConsole } from './testConsole.ts';

const NOTHING = '0'.repeat(32);
const reason = 'For a test';

const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on UserError { code message path } } }`;
const list = (field: string): Row => ({ query: `{ ${field}(first: 1) { nodes { id } } }` });
const made = (make: (console: TestConsole) => Promise<string>, prefix: string) => ({
  aim: async ({ console }: { console: TestConsole }) => idFrom(prefix, await make(console)),
  absent: `${prefix}_${NOTHING}`,
});
const node = (type: string, make: (console: TestConsole) => Promise<string>, prefix: string): Row => ({
  query: `query ($id: ID!) { node(id: $id) { id ... on ${type} { of: __typename } } }`,
  ...made(make, prefix),
});
/** A mutation aimed at one thing, which is made anew for each cell. */
const at = (
  name: string,
  make: (console: TestConsole) => Promise<string>,
  prefix: string,
  input: (id: string) => object,
): Row => ({
  query: mutation(name),
  ...made(make, prefix),
  variables: (id) => ({ input: { reason, ...input(id) } }),
});

/** How what concerns the installation itself is asked. */
export const SYSTEM_ROWS: Readonly<Record<string, Row>> = {
  'Query.operatorTerms': list('operatorTerms'),
  'Query.jobs': list('jobs'),
  'Query.job': { query: 'query ($id: ID!) { job(id: $id) { id } }', ...made(systemStage.failedJob, 'job') },
  'Query.sites': list('sites'),
  'Query.farm': { query: '{ farm { isReachable lastMeasuredAt } }' },
  'Query.queue': { query: '{ queue { counts { count } } }' },
  'Query.outboundEmails': list('outboundEmails'),
  'Query.outboundEmailCounts': { query: '{ outboundEmailCounts { count } }' },
  'Query.mailPreviews': { query: '{ mailPreviews { kind } }' },
  'Query.installation': { query: '{ installation { isDemo } }' },
  'node Job': node('Job', systemStage.failedJob, 'job'),
  'node OutboundEmail': node('OutboundEmail', systemStage.failedMail, 'mail'),
  'Mutation.retryJob': at('retryJob', systemStage.failedJob, 'job', (jobId) => ({ jobId })),
  'Mutation.cancelJob': at('cancelJob', systemStage.waitingJob, 'job', (jobId) => ({ jobId })),
  'Mutation.resendEmail': at('resendEmail', systemStage.failedMail, 'mail', (emailId) => ({ emailId })),
  'Mutation.moveClock': { query: mutation('moveClock'), variables: () => ({ input: { hours: 1, reason } }) },
  'node OperatorTerm': node('OperatorTerm', systemStage.term, 'term'),
  'Mutation.appointOperator': {
    query: mutation('appointOperator'),
    aim: ({ console }) => systemStage.person(console),
    variables: (email) => ({ input: { email, role: 'SUPPORT', reason } }),
  },
  'Mutation.changeOperatorRole': at('changeOperatorRole', systemStage.term, 'term', (termId) => ({
    termId,
    role: 'BILLING',
  })),
  'Mutation.endOperatorTerm': at('endOperatorTerm', systemStage.term, 'term', (termId) => ({ termId })),
};
