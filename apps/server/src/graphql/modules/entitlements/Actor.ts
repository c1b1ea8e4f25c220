import type { Doer } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';

export const ActorKind = builder.enumType('ActorKind', {
  description: 'In which role somebody acted.',
  values: {
    MEMBER: { value: 'member', description: 'A person in their own name.' },
    OPERATOR: { value: 'operator', description: 'A person who serves the installation.' },
    TOKEN: { value: 'token', description: "An integrator's program." },
    WEBHOOK: { value: 'webhook', description: 'A service that reports what happened there.' },
    JOB: { value: 'job', description: 'The console by itself, in the background.' },
    SYSTEM: { value: 'system', description: 'The console by itself.' },
  } as const,
});

export const Actor = builder.objectRef<Doer>('Actor').implement({
  description: 'Who acted.',
  fields: (t) => ({
    kind: t.field({ type: ActorKind, description: 'In which role.', resolve: (actor) => actor.kind }),
    name: t.exposeString('name', {
      nullable: true,
      description: "The person's name; null when it was no person.",
    }),
  }),
});
