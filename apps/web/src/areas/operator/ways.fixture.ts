import { id } from '../../testing/idAndInstant.ts';
import { grantId, overrideId, requestId } from '../../testing/pretendPlans.ts';
import type { World } from '../../testing/world.ts';

/** One click: something chosen in the palette by words or id, or a link or button by its name. */
type Click = { readonly palette: string } | { readonly click: string | RegExp };

/** A button of the page, or the one that answers the question of a dialog. */
type Deed = string | { readonly confirms: string };

/** How an operator gets from home to an act, and does it there. */
export interface Way {
  /** Clicks until the form, the question or the button stands there. */
  readonly clicks: readonly Click[];
  /** Fields by their label, and what is written or chosen. Reasons of dialogs are written anyway. */
  readonly fill?: Readonly<Record<string, string>>;
  /** What then does it, one after the other: the form's own button, and the question that it asks. */
  readonly does: readonly Deed[];
  /** What the world is like, for the act to make sense. */
  readonly world?: (world: World) => void;
  /** Where it begins; home, unless it says otherwise. */
  readonly from?: string;
}

const find = (words: string): Click => ({ palette: `‹${words}` });
const byId = (id: string): Click => ({ palette: id });
const act = (name: string): Click => ({ palette: name });
const click = (name: string | RegExp): Click => ({ click: name });
const confirm = (name: string): Deed => ({ confirms: name });

const organization = find('Organization 3›');
/** Changes of plans: the form shows what would happen, and carries out exactly that. */
const plan = (name: string): Way => ({ clicks: [organization, act(name)], does: [] });
const aimed = (id: string, name: string): Way => ({
  clicks: [byId(id), click(name)],
  does: [],
  world: (world) => {
    world.hasExceptions = true;
  },
});
const isSuspended = (world: World) => {
  world.isSuspended = true;
};
const campaign = (state: World['campaign']['state'], name: string, ...does: Deed[]): Way => ({
  clicks: does.length > 0 ? [find('Backfill'), click(name)] : [find('Backfill')],
  does: does.length > 0 ? does : [name],
  world: (world) => {
    world.campaign.state = state;
  },
});
const job = (state: World['jobs'][number]['state'], name: string): Way => ({
  clicks: [find('for.a_test'), click(name)],
  does: [confirm(name)],
  world: ({ jobs: [first] }) => {
    if (first) first.state = state;
  },
});
const site = (name: string, answer: string, state: World['sites'][number]['state']): Way => ({
  clicks: [find('garden'), click(name)],
  does: [confirm(answer)],
  world: ({ sites: [first] }) => {
    if (first) first.state = state;
  },
});

/** The tab has been looking with somebody's eyes; the way out stands on every page of it. */
function lookThroughEyes(world: World): void {
  sessionStorage.setItem('viewing', JSON.stringify({ id: 'view-1', returnTo: '/operator' }));
  const [, person] = world.persons;
  if (!person) return;
  const [startsAt, endsAt] = ['2026-11-21T09:00:00.000Z', '2026-11-21T09:15:00.000Z'];
  world.viewing = { id: 'view-1', operatorName: '‹Olga›', reason: '‹She asked›', startsAt, endsAt, person };
}
const freezeFirst = (world: World) => {
  const [first] = world.sites;
  if (!first) return;
  first.state = 'FROZEN';
  const deadline = '2026-11-20T09:00:00.000Z';
  world.excess = { deadline, chosenAt: null, items: [{ id: first.id, keptAs: null, isFrozen: true }] };
};

/** The way to every act of operators, by its mutation. */
export const WAYS: Readonly<Record<string, Way>> = {
  addNote: { clicks: [organization, act('Add note')], fill: { 'New note': 'Called' }, does: ['Add note'] },
  takeBackNote: { clicks: [organization, act('Add note')], does: ['Take back'] },
  suspendOrganization: { clicks: [organization, act('Suspend')], does: [confirm('Suspend')] },
  restoreOrganization: {
    clicks: [organization, act('Restore')],
    does: [confirm('Restore')],
    world: isSuspended,
  },
  startCheckout: {
    clicks: [organization, act('Create checkout link')],
    fill: { Price: '‹Plus›: €8.00 per month' },
    does: [confirm('Create checkout link')],
  },
  startViewing: { clicks: [find('Ben'), click('See what they see')], does: [confirm('Begin to look')] },
  endViewing: { clicks: [], does: ['End'], world: lookThroughEyes, from: '/home' },
  signOutPersonEverywhere: {
    clicks: [find('Ben'), click('Sign out everywhere')],
    does: [confirm('Sign out everywhere')],
  },

  grantPlan: plan('Give a plan'),
  executePlanChange: {
    clicks: [organization, act('Reapply defaults')],
    fill: { Why: 'Asked for it' },
    does: ['See what happens', 'Carry it out'],
  },
  startTrial: plan('Start a trial'),
  forcePlan: plan('Force a plan'),
  schedulePlan: plan('Schedule a change'),
  setOverride: plan('Set an override'),
  reapplyDefaults: plan('Reapply defaults'),
  revokeGrant: aimed(grantId, 'Take back'),
  extendGrant: aimed(grantId, 'Extend'),
  releasePlan: aimed(grantId, 'Release'),
  cancelScheduledPlan: aimed(grantId, 'Cancel'),
  clearOverride: aimed(overrideId, 'Clear'),
  undoRequest: aimed(requestId, 'Undo'),

  createPlanLadder: {
    clicks: [act('New plan ladder')],
    fill: { Name: 'Steps', 'Short name': 'steps' },
    does: ['Create ladder'],
  },
  updatePlanLadder: { clicks: [find('Tools'), click('Rename')], fill: { Name: 'Steps' }, does: ['Save'] },
  addTier: {
    clicks: [find('Tools')],
    fill: { 'Put a plan on top': '‹Crane› (Draft)' },
    does: ['Add tier'],
  },
  removeTier: { clicks: [find('Tools'), click('Take off ‹Drill›')], does: [confirm('Take it off')] },
  reorderTiers: {
    clicks: [find('Tools')],
    does: ['Move ‹Hammer› up', 'See what it comes to', confirm('Change the order')],
  },
  createOrganizationType: {
    clicks: [act('New organization type')],
    fill: { Name: 'Club', Key: 'club' },
    does: ['Create type'],
  },
  updateOrganizationType: {
    clicks: [find('Person›'), click('Rename')],
    fill: { Name: 'Somebody' },
    does: ['Save'],
  },
  setDefaultGrant: {
    clicks: [find('Person›')],
    fill: { 'What to give': 'Ladder ‹Tools›: ‹Hammer›' },
    does: ['Set default'],
  },
  removeDefaultGrant: {
    clicks: [find('Person›'), click(/^Remove the default/)],
    does: [confirm('Remove default')],
  },
  startBackfill: {
    clicks: [find('Person›'), click('Backfill …')],
    fill: { Reason: 'New default' },
    does: ['Start backfill'],
  },
  cancelCampaign: campaign('RUNNING', 'Cancel campaign', confirm('Cancel campaign')),
  resumeCampaign: campaign('CANCELLED', 'Resume'),
  retryFailedItems: campaign('STALLED', 'Retry failed'),
  createEntitlementSet: {
    clicks: [act('New entitlement set')],
    fill: { Name: 'Club', Key: 'club' },
    does: ['Create set'],
  },
  draftSetVersion: {
    clicks: [find('Wiki plus'), click('Draft version 2')],
    fill: { '‹Wiki sites›': '7' },
    does: ['Save the draft'],
  },
  publishSetVersion: {
    clicks: [find('Wiki plus'), act('Publish')],
    does: ['Publish for new grants', confirm('Publish for new grants')],
    world({ catalog: { sets } }) {
      const [first] = sets;
      const [published] = first?.versions ?? [];
      if (published) first?.versions.unshift({ ...published, id: 'setv_2', number: 2, publishedAt: null });
    },
  },
  publishSetVersionForEveryone: {
    clicks: [find('Wiki plus'), act('Bring everyone')],
    fill: { 'Paid grants follow': 'At once', Reason: 'Better' },
    does: ['Publish for everyone', confirm('Publish for everyone')],
  },
  createProduct: {
    clicks: [act('New product')],
    fill: { Name: 'Extra', 'Short name': 'extra' },
    does: ['Create draft'],
  },
  updateProduct: { clicks: [find('Plus'), click('Edit')], fill: { Name: 'More' }, does: ['Save changes'] },
  publishProduct: { clicks: [find('Sketch'), click('Publish')], does: [confirm('Publish')] },
  retireProduct: { clicks: [find('Plus'), click('Retire')], does: [confirm('Retire')] },
  addPrice: {
    clicks: [find('Plus'), click('Add price')],
    fill: { Amount: '80' },
    does: ['Add price'],
  },
  retirePrice: {
    clicks: [find('Plus'), act('Retire price: €8.00 per month')],
    does: [confirm('Retire price')],
  },
  syncPrice: {
    clicks: [find('Plus'), act('Sync price now: €8.00 per month')],
    does: [confirm('Sync price now')],
  },
  syncProduct: { clicks: [find('Plus'), click('Sync now')], does: [confirm('Sync now')] },
  deleteProduct: { clicks: [find('Sketch'), click('Delete')], does: [confirm('Delete')] },
  undoCatalogChange: { clicks: [find('Plus'), click('Retire')], does: [confirm('Retire'), 'Undo'] },
  createResource: {
    clicks: [act('New resource')],
    fill: { Name: 'Reading', Key: 'forum.read' },
    does: ['Create resource'],
  },
  updateResource: {
    clicks: [find('Posting'), click('Edit')],
    fill: { Name: 'Writing' },
    does: ['Save changes'],
  },

  retrySite: site('Tell the farm again', 'Tell the farm again', 'ACTIVE'),
  archiveSite: site('Archive', 'Archive site', 'ACTIVE'),
  chooseWhatStays: {
    clicks: [find('garden'), click('Keep writable')],
    does: [confirm('Keep it writable')],
    world: freezeFirst,
  },
  restoreSite: site('Restore', 'Restore site', 'ARCHIVED'),

  retryStripeEvent: {
    clicks: [byId(id('evt', 1)), click('Work on it anew')],
    does: [confirm('Work on it anew')],
  },
  resolveConcern: { clicks: [act('Concerns'), click('Close concern')], does: [confirm('Close concern')] },
  linkStripeCustomer: {
    clicks: [act('Concerns'), click('Link')],
    fill: { 'Id of the organization': 'org_1' },
    does: [confirm('Link')],
  },
  syncAccount: { clicks: [act('Stripe health'), click(/^Ask now/)], does: [confirm('Ask now')] },
  startReconciliation: { clicks: [act('Comparisons'), click('Compare now')], does: [confirm('Compare now')] },
  cancelReconciliation: { clicks: [byId(id('run', 1)), click('End it')], does: [confirm('End it')] },
  repairDrift: { clicks: [byId(id('run', 1)), click('Repair')], does: [confirm('Repair')] },

  retryJob: job('FAILED', 'Try again'),
  cancelJob: job('QUEUED', 'Give up'),
  resendEmail: { clicks: [click('Mail'), click(/^Send again to/)], does: [confirm('Send again')] },
  moveClock: {
    clicks: [click('Settings'), click('Move the clock forward')],
    fill: { 'By how many days': '3' },
    does: [confirm('Move clock')],
  },
  appointOperator: {
    clicks: [act('Appoint an operator')],
    fill: { 'E-mail address': 'ben@demo.test', Reason: 'Helps out' },
    does: ['Appoint operator'],
  },
  changeOperatorRole: {
    clicks: [act('Operators'), click('Change role of ‹Sue›')],
    fill: { Role: 'Billing' },
    does: [confirm('Change role')],
  },
  endOperatorTerm: { clicks: [act('Operators'), click('End term of ‹Sue›')], does: [confirm('End term')] },
};
