import { setDefaultGrant } from '@member-console/domain/catalog';
import { SYSTEM } from '@member-console/domain/kernel';
import { catalogStage, idFrom } from './catalogStage.ts';
import { ROWS, type Row, type Stage } from './matrix.ts';

const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on UserError { code message path } } }`;

const REASON = 'For a test';

/** Gives the owner's type something more by itself, so that there is something to reapply. */
async function lackingDefault({ console, owner }: Stage): Promise<string> {
  const productId = await catalogStage.publishedAddon(console);
  const asked = { typeKey: 'personal', ladderId: null, productId, replacesId: null };
  await setDefaultGrant(console.rooms, SYSTEM, { ...asked, reason: REASON, idempotencyKey: null });
  return owner.organizationId;
}

/** How mutations change something that the authorization matrix only asks for. */
export const AUDIT_PERFORMERS: Readonly<Record<string, Row>> = {
  endSession: {
    query: mutation('endSession'),
    // Another session than the one that asks.
    async aim({ console, players }) {
      const { rows } = await console.database.pool.query<{ id: string }>(
        `INSERT INTO auth.sessions (token, user_id, expires_at)
         SELECT uuidv7()::text, id, now() + interval '1 day' FROM auth.users WHERE email = $1 RETURNING id`,
        [players['operator admin'].email],
      );
      return rows[0]?.id ?? '';
    },
    variables: (sessionId) => ({ input: { sessionId } }),
  },
  updateProfile: {
    query: mutation('updateProfile'),
    variables: () => ({ input: { displayName: 'Otto Otherwise' } }),
  },
  reapplyDefaults: {
    query: mutation('reapplyDefaults'),
    aim: lackingDefault,
    variables: (organizationId) => ({ input: { organizationId, reason: REASON } }),
  },
  // Of a customer that is there, or made.
  openBillingPortal: {
    query: mutation('openBillingPortal'),
    aim: async ({ players }) => players['operator admin'].organizationId,
    variables: (organizationId) => ({ input: { organizationId, reason: REASON } }),
  },
  moveClock: {
    ...(ROWS['Mutation.moveClock'] as Row),
    async aim({ console }) {
      await console.database.pool.query('UPDATE system.installation SET is_demo = true');
      return '';
    },
  },
  executePlanChange: {
    ...(ROWS['Mutation.executePlanChange'] as Row),
    async aim(stage) {
      await lackingDefault(stage);
      // What the catalog changed is settled first, by any change; until then a preview is of the past.
      await ROWS['Mutation.clearOverride']?.aim?.(stage);
      return (await ROWS['Mutation.executePlanChange']?.aim?.(stage)) ?? '';
    },
  },
  startBackfill: {
    query: mutation('startBackfill'),
    variables: () => ({ input: { dryRun: false, reason: REASON } }),
  },
  retryFailedItems: {
    query: mutation('retryFailedItems'),
    async aim({ console }) {
      const id = await catalogStage.campaign(console);
      await console.database.pool.query(
        `INSERT INTO entitlements.campaign_items (campaign_id, pool_id, state, message)
         SELECT $1, id, 'failed', 'For a test' FROM entitlements.pools LIMIT 1
         ON CONFLICT (campaign_id, pool_id) DO UPDATE SET state = 'failed'`,
        [id],
      );
      return idFrom('camp', id);
    },
    variables: (campaignId) => ({ input: { campaignId, reason: REASON } }),
  },
};
