/** Everybody in the demo world has this password. Production refuses to start on a demo world. */
export const DEMO_PASSWORD = 'demo-password';

/** People with accounts from the start; all of them plainly invented. */
export const DEMO_PEOPLE = [
  { email: 'alice@demo.test', displayName: 'Alice Demo', role: 'member' },
  { email: 'ben@demo.test', displayName: 'Ben Demo', role: 'member' },
  { email: 'carla@demo.test', displayName: 'Carla Demo', role: 'member' },
  { email: 'dora@demo.test', displayName: 'Dora Demo', role: 'member' },
  { email: 'emil@demo.test', displayName: 'Emil Demo', role: 'member' },
  { email: 'frida@demo.test', displayName: 'Frida Demo', role: 'member' },
  { email: 'olga@demo.test', displayName: 'Olga Demo', role: 'operator' },
] as const;
