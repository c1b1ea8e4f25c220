import type { ApolloServerPlugin } from '@apollo/server';
import { refuseChange } from '@member-console/domain/identity';
import { Kind } from 'graphql';
import type { Context } from './context.ts';
import { unauthenticated } from './errors.ts';
import { plainUuid } from './ids.ts';

/** The header by which an operator looks with somebody's eyes: the id of a viewing. */
export const VIEW_AS = 'x-view-as';

/** The viewing that a request names; of nothing, when what it says is no id. */
export function viewingIn(headers: Headers): string {
  return plainUuid(headers.get(VIEW_AS) ?? '');
}

/** Under a viewing nothing is changed: whatever a mutation is called, it is refused before anything of it runs. */
export const refuseChangesWhileViewing: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue: context, operation, response }) {
        if (operation?.operation !== 'mutation' || !context.headers.has(VIEW_AS)) return;
        // As a field's own no would be answered.
        response.http.status = 200;
        const viewer = await context.viewer();
        if (viewer === null) throw unauthenticated();
        const asked = operation.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? selection.name.value : [],
        );
        await refuseChange(context.rooms, viewer, asked, context.requestId);
      },
    };
  },
};
