import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { OperatorTerm } from './OperatorTerm.ts';

/** What a mutation answers whose thing is a term of office. */
export function operatorTermSuccess<Name extends string>(name: Name, description: string) {
  return builder.objectRef<{ readonly kind: 'changed'; readonly termId: string }>(name).implement({
    description,
    fields: (t) => ({
      term: t.field({
        type: OperatorTerm,
        description: 'The term as it is now.',
        resolve: async ({ termId }, _args, context) => {
          const term = await context.loaders.operatorTerm.load(termId);
          if (term === null) throw missing('term');
          return term;
        },
      }),
    }),
  });
}
