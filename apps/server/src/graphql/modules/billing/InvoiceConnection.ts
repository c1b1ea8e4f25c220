import { builder } from '../../builder.ts';
import { Invoice } from './Invoice.ts';

export const InvoiceConnection = builder.connectionObject(
  { type: Invoice, name: 'InvoiceConnection', description: 'A page of invoices.' },
  { name: 'InvoiceEdge', description: 'An invoice in its list.' },
);
