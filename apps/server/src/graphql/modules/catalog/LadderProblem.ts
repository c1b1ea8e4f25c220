import type { LadderProblem as Problem } from '@member-console/domain/catalog';
import { builder } from '../../builder.ts';
import { LadderProblemKind } from './LadderProblemKind.ts';
import { Product } from './Product.ts';

export const LadderProblem = builder.objectRef<Problem>('LadderProblem').implement({
  description: 'What keeps a ladder, or one of its tiers, from doing what it is there for.',
  fields: (t) => ({
    kind: t.field({ type: LadderProblemKind, description: 'What is wrong.', resolve: (p) => p.kind }),
    product: t.field({
      type: Product,
      nullable: true,
      description: 'The plan it is about; null when it is about the ladder as a whole.',
      resolve: (problem) => problem.product,
    }),
  }),
});
