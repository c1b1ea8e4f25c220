import { builder } from '../../builder.ts';
import { Dispute } from './Dispute.ts';

export const DisputeConnection = builder.connectionObject(
  { type: Dispute, name: 'DisputeConnection', description: 'A page of disputes.' },
  { name: 'DisputeEdge', description: 'A dispute in its list.' },
);
