import { previewPublication } from '@member-console/domain/entitlements';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { badInput, missing } from '../../errors.ts';
import { uuidOrNothing } from '../../ids.ts';
import { SetVersionPublication } from './SetVersionPublication.ts';

builder.queryField('previewSetVersionPublication', (t) =>
  t.field({
    type: SetVersionPublication,
    nullable: true,
    description:
      'Whom `publishSetVersionForEveryone` would reach, or NOT_FOUND. FORBIDDEN for everybody but operators.',
    args: { versionId: t.arg.id({ description: 'A draft, or the newest published version of its set.' }) },
    resolve: async (_root, { versionId }, context) => {
      const viewer = await requireViewer(context);
      const id = uuidOrNothing('EntitlementSetVersion', versionId);
      const answer = await previewPublication(context.rooms, viewer, id);
      if (answer.kind === 'notFound') throw missing(answer.what);
      if (answer.kind === 'invalidState') throw badInput('A newer version of the set is published.');
      return answer;
    },
  }),
);
