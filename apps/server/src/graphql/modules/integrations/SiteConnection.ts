import { builder } from '../../builder.ts';
import { Site } from './Site.ts';

export const SiteConnection = builder.connectionObject(
  { type: Site, name: 'SiteConnection', description: 'A page of sites.' },
  { name: 'SiteEdge', description: 'A site in its list.' },
);
