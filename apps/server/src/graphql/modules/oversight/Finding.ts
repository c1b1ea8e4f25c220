import type { Finding as FindingView } from '@member-console/domain/oversight';
import { builder } from '../../builder.ts';
import { encodeId, type NodeName } from '../../ids.ts';
import { FindingKind } from './FindingKind.ts';

const typename = ({ kind }: FindingView) => `${kind[0]?.toUpperCase()}${kind.slice(1)}` as NodeName;

export const Finding = builder.objectRef<FindingView>('Finding').implement({
  description: 'A thing that was found, as much of it as tells it from others; `node` knows the rest.',
  fields: (t) => ({
    kind: t.field({ type: FindingKind, description: 'What it is.', resolve: (finding) => finding.kind }),
    id: t.id({
      description: 'The id of the thing itself; of a kind of organization its key.',
      resolve: (finding) =>
        finding.kind === 'organizationType' ? finding.id : encodeId(typename(finding), finding.id),
    }),
    name: t.exposeString('name', { description: 'What people call it.' }),
    slug: t.exposeString('slug', {
      nullable: true,
      description:
        'The short name or key by which it is addressed, of a part of an organization that of the organization; null for what is addressed by its id.',
    }),
    detail: t.exposeString('detail', {
      nullable: true,
      description:
        'What tells it from others of its name: an e-mail address, a title, a short name, an instant; null when nothing does.',
    }),
  }),
});
