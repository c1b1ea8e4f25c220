import { connection, type Paging } from './connection.ts';
import type { World } from './world.ts';

type Act = <Input>(change: (input: Input) => object) => (args: { input: Input }) => object;

const refused = (typename: string, more: object = {}) => ({
  __typename: typename,
  code: typename.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase(),
  message: `${typename} happened.`,
  path: null,
  ...more,
});

/** What concerns the installation itself: who serves it. */
export function systemResolvers(world: World, act: Act) {
  const find = (termId: string) => world.terms.find(({ id }) => id === termId);
  const installation = () => ({
    isDemo: true,
    now: world.now,
    clockOffsetMs: String(Date.parse(world.now) - Date.parse('2026-11-21T09:00:00.000Z')),
    createdAt: '2026-11-01T09:00:00.000Z',
    databaseBytes: '24000000',
    databaseVersion: '18.1',
    version: '0.1.0',
    runtimeVersion: '24.1.0',
    settings: [
      { variable: 'WEB_ORIGIN', value: 'http://localhost:3000', isSecret: false },
      { variable: 'APP_SECRET', value: null, isSecret: true },
      { variable: 'METRICS_PORT', value: null, isSecret: false },
    ],
  });
  const jobOf = (job: World['jobs'][number]) => ({ ...job, auditEntries: { nodes: [] } });
  const findJob = (jobId: string) => world.jobs.find(({ id }) => id === jobId);
  return {
    installation,
    moveClock: act(({ hours }: { hours: number }) => {
      world.now = new Date(Date.parse(world.now) + hours * 3_600_000).toISOString();
      return { __typename: 'MoveClockSuccess', installation: installation() };
    }),
    farm: () => ({
      isReachable: world.isFarmUp,
      message: world.isFarmUp ? null : '‹The wiki farm cannot be reached.›',
      version: world.isFarmUp ? '1.0' : null,
      latencyMs: 12,
      siteCount: world.isFarmUp ? world.sites.length : null,
      counts: [{ state: 'ACTIVE', count: world.sites.length }],
      storageBytes: '13400000',
      behindCount: world.isFarmUp ? 0 : world.sites.length,
      lastMeasuredAt: world.now,
      problems: world.isFarmUp
        ? []
        : [{ message: '‹The wiki farm cannot be reached.›', count: world.sites.length }],
    }),
    queue: () => ({
      counts: [{ task: '‹for.a_test›', state: 'FAILED', count: world.jobs.length }],
      waitingSince: null,
      workers: [{ id: '‹worker-1›', startedAt: world.now, beatAt: world.now, runningCount: 0 }],
    }),
    jobs: ({ filter, ...page }: Paging & { filter?: { state?: string | null } | null }) =>
      connection(world.jobs.filter(({ state }) => !filter?.state || filter.state === state).map(jobOf), page),
    job: ({ id }: { id: string }) => {
      const job = findJob(id);
      return job ? jobOf(job) : null;
    },
    retryJob: act(({ jobId }: { jobId: string }) => {
      const job = findJob(jobId);
      if (!job) return refused('NotFound');
      Object.assign(job, { state: 'QUEUED', attempts: 0 });
      return { __typename: 'RetryJobSuccess', job: jobOf(job) };
    }),
    outboundEmailCounts: () => [{ state: 'FAILED', count: world.mails.length }],
    outboundEmails: ({
      filter,
      ...page
    }: Paging & { filter?: { state?: string | null; to?: string | null } | null }) =>
      connection(
        world.mails.filter(
          ({ state, to }) => (!filter?.state || filter.state === state) && to.includes(filter?.to ?? ''),
        ),
        page,
      ),
    resendEmail: act(({ emailId }: { emailId: string }) => {
      const email = world.mails.find(({ id }) => id === emailId);
      if (!email) return refused('NotFound');
      email.state = 'QUEUED';
      return { __typename: 'ResendEmailSuccess', email };
    }),
    mailPreviews: () =>
      ['verifyEmail', 'resetPassword'].flatMap((kind) =>
        ['en', 'de'].map((locale) => ({
          kind,
          locale,
          subject: `‹${kind} ${locale}›`,
          url: `/mail-previews/${kind}/${locale}`,
          text: `‹Words of ${kind} in ${locale}›`,
        })),
      ),
    operatorTerms({ filter, ...page }: Paging & { filter?: { state?: string | null } | null }) {
      const state = filter?.state;
      return connection(
        world.terms.filter((term) => !state || term.state === state),
        page,
      );
    },
    appointOperator: act(({ email, role, reason }: { email: string; role: 'SUPPORT'; reason: string }) => {
      if (!email.includes('ben')) {
        const issue = { path: ['email'], code: 'UNKNOWN_PERSON', message: 'Nobody.' };
        return refused('ValidationError', { issues: [issue] });
      }
      const [first] = world.terms;
      if (!first) throw new Error('The world has no operator.');
      const person = { ...first.person, id: 'per_ben', displayName: '‹Ben›', email };
      const term = { ...first, id: 'term_ben', role, reason, person };
      world.terms.unshift(term);
      return { __typename: 'AppointOperatorSuccess', term };
    }),
    endOperatorTerm: act(({ termId }: { termId: string }) => {
      const term = find(termId);
      if (!term) return refused('NotFound');
      if (term.role === 'ADMIN') return refused('LastAdministrator', { term });
      Object.assign(term, { state: 'ENDED', revokedAt: '2026-11-21T09:00:00.000Z' });
      return { __typename: 'EndOperatorTermSuccess', term };
    }),
    changeOperatorRole: act(({ termId, role }: { termId: string; role: 'ADMIN' }) => {
      const term = find(termId);
      if (!term) return refused('NotFound');
      term.role = role;
      return { __typename: 'ChangeOperatorRoleSuccess', term };
    }),
  };
}
