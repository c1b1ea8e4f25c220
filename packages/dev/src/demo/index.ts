export { DEMO_CATALOG } from './catalog.ts';
export { DEMO_PASSWORD, DEMO_PEOPLE } from './people.ts';
export { type DemoWorld, seedDemo } from './seedDemo.ts';
