import { builder } from '../../builder.ts';
import { Payment } from './Payment.ts';

export const PaymentConnection = builder.connectionObject(
  { type: Payment, name: 'PaymentConnection', description: 'A page of payments.' },
  { name: 'PaymentEdge', description: 'A payment in its list.' },
);
