import { beforeAll, describe, expect, it } from 'vitest';
import { openStory, type Story } from '../testing/planStory.ts';
import { useConsole } from '../testing/testConsole.ts';

describe('the story of a plan, told through the API', () => {
  const test = useConsole();
  let story: Story;
  beforeAll(async () => {
    story = await openStory(test.current);
  });
  const first = (made: { readonly grants: readonly { readonly id: string }[] }) => made.grants[0]?.id ?? '';

  it('begins with the lowest plan, by itself', async () => {
    const ann = await story.signUp();
    expect(await story.told(ann)).toMatchObject({
      plans: ['Reader by DEFAULT'],
      values: { 'forum.rooms': '1' },
    });
  });

  it('goes up, goes down, ends, and the default is back', async () => {
    const ann = await story.signUp();
    const up = await story.act('grantPlan', story.plan(ann, 'host'));
    expect(up.transitions).toMatchObject([
      { kind: 'UPGRADE', from: { name: 'Reader' }, to: { name: 'Host' } },
    ]);
    expect(await story.told(ann)).toMatchObject({
      plans: ['Host by MANUAL'],
      values: { 'forum.post': 'true', 'support.level': 'mail', 'forum.rooms': '20' },
    });
    await story.act('grantPlan', { ...story.plan(ann, 'writer'), endsAt: await story.inDays(30) });
    const down = await story.act('revokeGrant', { grantId: first(up) });
    expect(down.transitions).toMatchObject([{ from: { name: 'Host' }, to: { name: 'Writer' } }]);
    expect((await story.told(ann)).plans).toEqual(['Writer by MANUAL, then Reader']);
    await story.passDays(31);
    expect((await story.told(ann)).plans).toEqual(['Reader by DEFAULT']);
  });

  it('a plan that is given lower than the one held is recorded and shadowed', async () => {
    const ann = await story.signUp();
    await story.act('grantPlan', story.plan(ann, 'host'));
    const lower = await story.act('grantPlan', story.plan(ann, 'writer'));
    expect(lower.shadowedGrants).toEqual(lower.grants);
    expect((await story.told(ann)).plans).toEqual(['Host by MANUAL']);
  });

  it('is extended', async () => {
    const ann = await story.signUp();
    const given = await story.act('grantPlan', {
      ...story.plan(ann, 'writer'),
      endsAt: await story.inDays(10),
    });
    const longer = await story.act('extendGrant', {
      grantId: first(given),
      endsAt: await story.inDays(40),
    });
    expect(longer.transitions).toMatchObject([{ kind: 'EXTEND' }]);
    expect((await story.told(ann, await story.inDays(39))).plans).toEqual(['Writer by MANUAL, then Reader']);
    await story.act('extendGrant', { grantId: first(given), withoutEnd: true });
    expect((await story.told(ann)).plans).toEqual(['Writer by MANUAL']);
  });

  it('a trial over the free plan returns to it', async () => {
    const ann = await story.signUp();
    await story.act('startTrial', { ...story.plan(ann, 'writer'), endsAt: await story.inDays(14) });
    expect((await story.told(ann)).plans).toEqual(['Writer by TRIAL, then Reader']);
    await story.passDays(15);
    expect((await story.told(ann)).plans).toEqual(['Reader by DEFAULT']);
  });

  it('a trial over a paid plan returns to what is paid for, or to what was agreed', async () => {
    const [ann, bob] = [await story.signUp(), await story.signUp()];
    for (const person of [ann, bob]) {
      await story.act('grantPlan', { ...story.plan(person, 'writer'), source: 'PURCHASE' });
    }
    const endsAt = await story.inDays(14);
    await story.act('startTrial', { ...story.plan(ann, 'host'), endsAt });
    await story.act('startTrial', {
      ...story.plan(bob, 'host'),
      endsAt,
      afterwardsProductId: story.id('host'),
    });
    expect((await story.told(ann)).plans).toEqual(['Host by TRIAL, then Writer']);
    await story.passDays(15);
    expect((await story.told(ann)).plans).toEqual(['Writer by PURCHASE']);
    expect((await story.told(bob)).plans).toEqual(['Host by MANUAL']);
  });

  it('a gift stands beside what is paid for, and the paid plan outlives it', async () => {
    const ann = await story.signUp();
    await story.act('grantPlan', { ...story.plan(ann, 'writer'), source: 'PURCHASE' });
    await story.act('grantPlan', {
      ...story.plan(ann, 'host'),
      source: 'SPONSORED',
      endsAt: await story.inDays(7),
    });
    expect((await story.told(ann)).plans).toEqual(['Host by SPONSORED, then Writer']);
    await story.passDays(8);
    expect((await story.told(ann)).plans).toEqual(['Writer by PURCHASE']);
  });

  it('a forced plan holds, below what is paid for too, until it is released', async () => {
    const ann = await story.signUp();
    await story.act('grantPlan', { ...story.plan(ann, 'host'), source: 'PURCHASE' });
    const forced = await story.act('forcePlan', { ...story.plan(ann, 'reader'), untilReleased: true });
    expect(await story.told(ann)).toMatchObject({
      plans: ['forced Reader by MANUAL'],
      values: { 'forum.rooms': '1' },
    });
    await story.act('releasePlan', { grantId: first(forced) });
    expect((await story.told(ann)).plans).toEqual(['Host by PURCHASE']);
    await story.act('forcePlan', { ...story.plan(ann, 'reader'), endsAt: await story.inDays(2) });
    expect((await story.told(ann)).plans).toEqual(['forced Reader by MANUAL, then Host']);
  });

  it('a downgrade is scheduled, cancelled, and scheduled again', async () => {
    const ann = await story.signUp();
    await story.act('grantPlan', story.plan(ann, 'host'));
    const startsAt = await story.inDays(30);
    const scheduled = await story.act('schedulePlan', { ...story.plan(ann, 'writer'), startsAt });
    expect((await story.told(ann)).plans).toEqual(['Host by MANUAL, then Writer']);
    await story.act('cancelScheduledPlan', { grantId: first(scheduled) });
    expect((await story.told(ann)).plans).toEqual(['Host by MANUAL']);
    const { productId: _plan, ...ending } = story.plan(ann, 'host');
    await story.act('schedulePlan', { ...ending, startsAt });
    expect((await story.told(ann)).plans).toEqual(['Host by MANUAL, then Reader']);
    await story.passDays(31);
    expect((await story.told(ann)).plans).toEqual(['Reader by DEFAULT']);
  });

  it('add-ons add up', async () => {
    const ann = await story.signUp();
    const extra = { organizationId: ann.organizationId, productId: story.addon, source: 'PURCHASE' };
    await story.act('grantPlan', { ...extra, quantity: 2 });
    const third = await story.act('grantPlan', extra);
    expect((await story.told(ann)).values['forum.rooms']).toBe('31');
    await story.act('revokeGrant', { grantId: first(third) });
    expect((await story.told(ann)).values['forum.rooms']).toBe('21');
  });

  it('an override goes up and down, is the last word, and hides what returns', async () => {
    const ann = await story.signUp();
    const { organizationId } = ann;
    const rooms = { organizationId, resourceId: story.id('forum.rooms') };
    await story.act('setOverride', { ...rooms, value: { unlimited: true } });
    expect((await story.told(ann)).values['forum.rooms']).toBe('unlimited');
    const lowered = await story.act('setOverride', { ...rooms, value: { limit: '0' } });
    expect((await story.told(ann)).values['forum.rooms']).toBe('0');
    await story.act('setOverride', {
      organizationId,
      resourceId: story.id('forum.post'),
      value: { enabled: true },
    });
    await story.act('setOverride', {
      organizationId,
      resourceId: story.id('support.level'),
      value: { level: 'phone' },
    });
    expect((await story.told(ann)).values).toMatchObject({ 'forum.post': 'true', 'support.level': 'phone' });
    await story.act('clearOverride', { overrideId: lowered.overrides[0]?.id });
    expect((await story.told(ann)).values['forum.rooms']).toBe('1');
  });

  it('defaults are applied anew', async () => {
    const ann = await story.signUp();
    const again = await story.act('reapplyDefaults', { organizationId: ann.organizationId });
    expect(again.request.id).toMatch(/^req_/);
    expect((await story.told(ann)).plans).toEqual(['Reader by DEFAULT']);
  });

  it('whatever was done can be undone, the undoing too', async () => {
    const ann = await story.signUp();
    const given = await story.act('grantPlan', story.plan(ann, 'host'));
    const revoked = await story.act('revokeGrant', { grantId: first(given) });
    const undone = await story.act('undoRequest', { requestId: revoked.request.id });
    expect((await story.told(ann)).plans).toEqual(['Host by MANUAL']);
    await story.act('undoRequest', { requestId: undone.request.id });
    expect((await story.told(ann)).plans).toEqual(['Reader by DEFAULT']);
    const { data } = await story.operator.ask<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on PlanRequest { command undoes { id command } } } }',
      { id: undone.request.id },
    );
    expect(data.node).toEqual({
      command: 'undoRequest',
      undoes: { id: revoked.request.id, command: 'revokeGrant' },
    });
  });
});
