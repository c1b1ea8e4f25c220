import type { Route } from '../door/route.ts';
import { accountRoutes } from './account.ts';
import { catalogRoutes } from './catalog.ts';
import { checkoutSessionRoutes } from './checkoutSessions.ts';
import { couponRoutes } from './coupons.ts';
import { creditNoteRoutes } from './creditNotes.ts';
import { customerRoutes } from './customers.ts';
import { invoiceItemRoutes } from './invoiceItems.ts';
import { invoiceRoutes } from './invoices.ts';
import { meterRoutes } from './meters.ts';
import { paymentMethodRoutes } from './paymentMethods.ts';
import { paymentRoutes } from './payments.ts';
import { portalRoutes } from './portal.ts';
import { scheduleRoutes } from './schedules.ts';
import { subscriptionItemRoutes } from './subscriptionItems.ts';
import { subscriptionRoutes } from './subscriptions.ts';

export const routes: readonly Route[] = [
  ...accountRoutes,
  ...catalogRoutes,
  ...checkoutSessionRoutes,
  ...couponRoutes,
  ...creditNoteRoutes,
  ...customerRoutes,
  ...invoiceItemRoutes,
  ...invoiceRoutes,
  ...meterRoutes,
  ...paymentMethodRoutes,
  ...paymentRoutes,
  ...portalRoutes,
  ...scheduleRoutes,
  ...subscriptionItemRoutes,
  ...subscriptionRoutes,
];
