import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { Viewer } from './Viewer.ts';

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description:
      'The person behind the request. UNAUTHENTICATED for a request without a live session. The first request after a first sign-in makes the personal organization.',
    resolve: (_root, _args, context) => requireViewer(context),
  }),
);
