import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';

/** A change of the catalog that may be taken back. */
export const Undoable = builder.interfaceRef<{ readonly requestId?: string }>('Undoable').implement({
  description: 'A change of the catalog that may be taken back.',
  fields: (t) => ({
    requestId: t.id({
      nullable: true,
      description: 'The request, which `undoCatalogChange` can take back; null when nothing was changed.',
      resolve: ({ requestId }) => (requestId === undefined ? null : encodeId('PlanRequest', requestId)),
    }),
  }),
});
