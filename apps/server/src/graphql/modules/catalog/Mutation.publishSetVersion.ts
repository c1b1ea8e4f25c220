import { publishSetVersion } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { uuidOrNothing } from '../../ids.ts';
import { catalogMutation, REASON } from './catalogMutation.ts';
import { setVersionSuccess } from './setVersionSuccess.ts';

const PublishSetVersionInput = builder.inputType('PublishSetVersionInput', {
  description: 'Which draft to publish.',
  fields: (t) => ({
    versionId: t.id({ description: 'The draft.' }),
    reason: t.string({ required: false, description: REASON }),
  }),
});

catalogMutation({
  name: 'publishSetVersion',
  description:
    'Publishes a draft for grants to come; whoever holds an older version keeps it. It never changes again. `publishSetVersionForEveryone` moves the others too.',
  input: PublishSetVersionInput,
  inputDescription: 'Which draft.',
  success: setVersionSuccess('PublishSetVersionSuccess', 'The version is what new grants give.'),
  refusals: ['ruleDoesNotFit', 'invalidState', 'notFound'],
  run: ({ rooms, actor, input, options }) =>
    publishSetVersion(rooms, actor, {
      versionId: uuidOrNothing('EntitlementSetVersion', input.versionId),
      ...options,
    }),
});
