import type { PlanPreview as Preview } from '@member-console/domain/entitlements';
import { builder } from '../../../builder.ts';
import { UserError } from '../../kernel/UserError.ts';
import { PlanPreview } from '../PlanPreview.ts';
import type { Refused } from './Refused.ts';

/** `preview` is made when it is asked for. */
export const PlanMoved = builder
  .objectRef<Refused<'planMoved'> & { preview(): Promise<Preview | null> }>('PlanMoved')
  .implement({
    description: 'What the preview was made from has changed since. Nothing was done.',
    interfaces: [UserError],
    fields: (t) => ({
      preview: t.field({
        type: PlanPreview,
        nullable: true,
        description:
          'What the change would bring about now; null when it would be refused now, and for what is paid: ask `previewPurchase` or `previewCancellation` again.',
        resolve: (moved) => moved.preview(),
      }),
    }),
  });
