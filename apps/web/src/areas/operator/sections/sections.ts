import { auditPlaces } from './audit/places.ts';
import { billingPlaces } from './billing/places.ts';
import { catalogPlaces } from './catalog/places.ts';
import { integrationsPlaces } from './integrations/places.ts';
import type { Place } from './Place.ts';
import { peoplePlaces } from './people/places.ts';
import { stripePlaces } from './stripe/places.ts';
import { systemPlaces } from './system/places.ts';

/** The sections of the operators' area in the order of the navigation, each with its pages. */
export const sections = {
  people: peoplePlaces,
  catalog: catalogPlaces,
  billing: [...billingPlaces, ...stripePlaces],
  integrations: integrationsPlaces,
  audit: auditPlaces,
  system: systemPlaces,
} as const satisfies Readonly<Record<string, readonly Place[]>>;
