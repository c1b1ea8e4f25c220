import { type Mix, shares } from './mixOf.ts';
import { isLive } from './naiveTimeline.ts';
import type { Moment } from './playHistory.ts';

type Played = readonly Moment[];

/** What generated histories are made of. Only what was answered counts, not what was refused. */
export function mixOfHistories(histories: readonly Played[]): Mix {
  const answered = (kind: string) => (history: Played) =>
    history.some(({ request, decision }) => request?.kind === kind && decision.kind === 'settled');
  const end = (history: Played) => (history.at(-1) as Moment).after;
  return shares(histories, {
    'three or more grants alive together on one ladder': (history) => {
      const { grants } = end(history);
      return grants.some(
        (one) =>
          one.ladderId !== null &&
          grants.filter((other) => other.ladderId === one.ladderId && isLive(other, one.startsAt)).length >=
            3,
      );
    },
    'a pin': answered('force'),
    'a trial': answered('startTrial'),
    'a trial wins': (history) => {
      const { grants, provisions } = end(history);
      const trials = grants.filter(({ source }) => source === 'trial').map(({ id }) => id);
      return provisions.some(({ grantId, ladderId }) => ladderId !== null && trials.includes(grantId));
    },
    'something scheduled': (history) =>
      history.some(({ after, at }) => after.grants.some(({ startsAt }) => startsAt > at)),
    'a scheduled change': answered('schedule'),
    'a change called off': answered('cancelScheduled'),
    'an override': answered('setOverride'),
    'an add-on': (history) =>
      end(history).grants.some(({ productId }) => ['room', 'seat'].includes(productId ?? '')),
    'an add-on that requires a tier': (history) =>
      end(history).grants.some(({ productId }) => productId === 'room'),
    'paid for': (history) =>
      end(history).grants.some(({ source }) => source === 'subscription' || source === 'purchase'),
    'a revocation': answered('revoke'),
    'an extension': answered('extend'),
    'an undo': answered('undo'),
    'what Stripe says': answered('snapshot'),
    'published for everyone': answered('repin'),
    'defaults applied again': (history) => answered('reapplyDefaults')(history.slice(1)),
    'a catalog that changed': (history) =>
      history.some(
        ({ before }, index) =>
          before.catalog !== history[index + 1]?.before.catalog && index + 1 < history.length,
      ),
    'something over its limit': (history) => end(history).cases.length > 0,
    'something frozen': (history) =>
      history.some(({ after }) => after.items.some(({ isFrozen }) => isFrozen)),
    'something refused': (history) => history.some(({ decision }) => decision.kind !== 'settled'),
  });
}
