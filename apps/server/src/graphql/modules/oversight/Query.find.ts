import { type FindRequest, findThings } from '@member-console/domain/oversight';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { parseId } from '../../ids.ts';
import { Finding } from './Finding.ts';

const perKind = 5;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Controls and halves of characters are no part of any name. */
function requestOf(text: string): FindRequest {
  const asked = text
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 100);
  const id = uuid.test(asked) ? asked.toLowerCase() : parseId(asked)?.id;
  return id === undefined ? { by: 'words', words: asked, perKind } : { by: 'uuid', uuid: id };
}

builder.queryField('find', (t) =>
  t.field({
    type: [Finding],
    nullable: true,
    description:
      'Things whose name, short name, number, e-mail address, host or task holds these words, at most five of each ' +
      'kind; or the one with this id, of ours or of Stripe’s. A part of an organization is told by the name of that. FORBIDDEN for everybody ' +
      'but operators.',
    args: {
      text: t.arg.string({
        description: 'Two characters at least; what is beyond a hundred does not count.',
      }),
    },
    resolve: async (_root, { text }, context) =>
      findThings(context.rooms, await requireViewer(context), requestOf(text)),
  }),
);
